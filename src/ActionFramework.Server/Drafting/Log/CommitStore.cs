using System.Data.Common;
using ActionFramework.Drafting;
using ActionFramework.Provenance;

namespace ActionFramework.Server.Drafting;

/// <summary>Makes a batch durable, then remembers it and tells those who have the text open.</summary>
internal sealed class CommitStore(CommitLog commits, TextLog log, StepEngines engines, ITextAudience audience, OutlineNews news)
{
    /// <returns>Null; or, where the log has the ref already and so refused the batch, the answer that it got then.</returns>
    public async Task<EarlierAnswer?> AppendAsync(LoadedText text, Judging.Answer.Ready ready)
    {
        var (key, before, batch) = (text.Key, text.State, ready.Batch);
        if (await AppendAsync(text, batch) is { } earlier) return earlier;
        var kept = text.Remember(batch);
        var growth = ready.Accepted.Commits.Sum(change => change.Growth);
        // It stands in the engine's queue before anything else about this text; those who wait for the words need not wait for it.
        var keeping = engines.TellAsync(key, before.Version, authority => authority.Keep(key.ToString(), batch.Rows.Length, growth));
        await audience.CommittedAsync(text.Row.Id, [.. kept.Select(each => each.Commit)], CancellationToken.None);
        if (!ready.Accepted.Commits.All(change => change.IsOfWords(before.Clauses))) news.TellParts(text.Row.Id);
        await keeping;
        return null;
    }

    public Task TellFrozenAsync(TextId text, string? reason) => audience.FrozenAsync(text, reason, CancellationToken.None);

    public Task ForgetAsync(LoadedText text) => engines.TellAsync(text.Key, text.State.Version, authority => authority.Drop(text.Key.ToString()));

    /// <summary>The answer that a ref got when it became durable.</summary>
    public async Task<EarlierAnswer?> FindAsync(TextId text, Guid reference, CancellationToken cancellationToken) =>
        await log.FindAsync(text, reference, cancellationToken) is { } row ? EarlierAnswer.Of(row) : null;

    public async Task SnapshotAsync(LoadedText text)
    {
        var (key, state) = (text.Key, text.State);
        string? document = null;
        await engines.TellAsync(key, state.Version, authority => document = authority.Document(key.ToString()));
        if (document is null) return;
        var provenance = ProvenanceFormat.Write(state.Provenance);
        await log.SaveAsync(new()
        {
            Text = state.Text,
            Version = state.Version,
            Document = document,
            Provenance = provenance,
            Crc = Seal.Crc(document, provenance),
            Chain = state.Chain,
        }, CancellationToken.None);
    }

    private async Task<EarlierAnswer?> AppendAsync(LoadedText text, LogBatch batch)
    {
        try
        {
            await commits.AppendAsync(batch);
            return null;
        }
        catch (DbException)
        {
            // An old ref under a newer version: nothing is wrong with what is in memory.
            if (await FindAsync(text.Row.Id, batch.Rows[0].Ref, CancellationToken.None) is not { } earlier || earlier.Receipt.Version > text.State.Version) throw;
            await engines.TellAsync(text.Key, text.State.Version, authority => authority.Discard(text.Key.ToString()));
            return earlier;
        }
    }
}
