using System.Collections.Immutable;
using ActionFramework.Drafting;
using ActionFramework.Provenance;
using Microsoft.Extensions.Logging;

namespace ActionFramework.Server.Drafting;

/// <summary>Load, ask, store, remember, tell: in this order, so that nothing is seen that is not durable.</summary>
internal sealed partial class TextGrain(TextLoading loading, TextViews views, PastTexts past, Judging judging, CommitStore store, ILogger<TextGrain> logger) : Grain, ITextGrain, IPuttingBack
{
    private readonly EmptyRefs empties = new();
    private LoadedText? loaded;
    private Task snapshot = Task.CompletedTask;
    private string? toldFrozen;

    private TextId Id => new(this.GetPrimaryKey());

    public async Task<string?> FrozenAsync(CancellationToken cancellationToken) => (await LoadedAsync(cancellationToken))?.State.Frozen;

    public Task<CommitAnswer> CommitAsync(CommitRequest request, PersonId author, CancellationToken cancellationToken) =>
        AskAsync(text => CommitAsync(text, request, author, [], cancellationToken), NoSuchText, cancellationToken);

    public override async Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken)
    {
        await snapshot;
        if (loaded is { State.Frozen: null } text && text.State.Version > text.SnapshotVersion) await SnapshotAsync(text);
    }

    private async Task<CommitAnswer> CommitAsync(LoadedText text, CommitRequest request, PersonId author, IReadOnlyList<AttributedWords> earlier, CancellationToken cancellationToken)
    {
        if (text.State.Frozen is { } reason) return new CommitRefused(CommitRefusal.Frozen, reason);
        if (await EarlierAnswerAsync(text, request, cancellationToken) is { } answered) return answered.To(request, author);
        if (judging.RefusalOf(request, text.State.Version) is { } refused) return refused;

        var judged = await judging.JudgeAsync(text, request, author, earlier, cancellationToken);
        if (judged is Judging.Answer.Ready ready) return (await AppendAsync(text, ready))?.To(request, author) ?? ready.Receipt;
        return (await store.FindAsync(text.Row.Id, request.Ref, cancellationToken))?.To(request, author) ?? NotKept(text, judged, request, author);
    }

    private CommitAnswer NotKept(LoadedText text, Judging.Answer judged, CommitRequest request, PersonId author)
    {
        switch (judged)
        {
            case Judging.Answer.Empty empty:
                var receipt = new CommitReceipt(text.State.Version, request.Ref, CommitOutcome.Empty, empty.Nothing.Dropped);
                empties.Add(new(Seal.Fingerprint(request, author), receipt));
                return receipt;
            case Judging.Answer.Refused no:
                return new CommitRefused(no.Reason, no.Detail);
            default:
                throw new InvalidOperationException("A batch is ready, empty or refused.");
        }
    }

    private async Task<EarlierAnswer?> AppendAsync(LoadedText text, Judging.Answer.Ready ready)
    {
        try
        {
            if (await store.AppendAsync(text, ready) is { } earlier) return earlier;
        }
        catch (Exception)
        {
            // What is in memory may no longer be what the log says, perhaps because another server wrote it: begin again from the log.
            loaded = null;
            await store.ForgetAsync(text);
            throw;
        }
        // Nobody waits for it: it is as long as the text. What it holds is settled before the next commit is looked at.
        if (snapshot.IsCompleted && text.State.Version - text.SnapshotVersion >= 200) snapshot = SnapshotAsync(text);
        return null;
    }

    // A batch that is sent again has the version that it was made for, so its commit came later: where all later ones are in memory, so is its answer.
    // The same ref under a newer version may escape this; then the log's key keeps it out, or, where nothing would be kept, the log is asked.
    private async Task<EarlierAnswer?> EarlierAnswerAsync(LoadedText text, CommitRequest request, CancellationToken cancellationToken)
    {
        if ((empties.Find(request.Ref) ?? text.Recent.Find(request.Ref)) is { } remembered) return remembered;
        return text.Recent.Reaches(request.Version, text.State.Version) ? null : await store.FindAsync(text.Row.Id, request.Ref, cancellationToken);
    }

    private async Task SnapshotAsync(LoadedText text)
    {
        try
        {
            text.SnapshotVersion = text.State.Version;
            await store.SnapshotAsync(text);
        }
        catch (Exception failure) when (failure is EngineFault or System.Data.Common.DbException or Microsoft.EntityFrameworkCore.DbUpdateException)
        {
            // A shortcut only: the log has everything.
            LogSnapshot(logger, text.Row.Id, failure);
        }
    }

    private async Task<TAnswer> AskAsync<TAnswer>(Func<LoadedText, Task<TAnswer>> ask, TAnswer none, CancellationToken cancellationToken)
    {
        if (await LoadedAsync(cancellationToken) is not { } text) return none;
        try
        {
            return await ask(text);
        }
        catch (LogDamagedException damage)
        {
            LogDamage(logger, Id, damage);
            loaded = null;
            return await LoadedAsync(cancellationToken) is { } good ? await ask(good) : none;
        }
    }

    private async Task<LoadedText?> LoadedAsync(CancellationToken cancellationToken)
    {
        if (loaded is not null) return loaded;
        loaded = await loading.LoadAsync(Id, cancellationToken);
        if (loaded is not null && loaded.State.Frozen != toldFrozen) await store.TellFrozenAsync(Id, toldFrozen = loaded.State.Frozen);
        return loaded;
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "No snapshot of text {Text} was made")]
    private static partial void LogSnapshot(ILogger logger, TextId text, Exception failure);

    [LoggerMessage(Level = LogLevel.Error, Message = "The log of text {Text} was damaged while it was open")]
    private static partial void LogDamage(ILogger logger, TextId text, Exception damage);
}
