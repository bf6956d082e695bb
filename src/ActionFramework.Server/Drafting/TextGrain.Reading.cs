using ActionFramework.Drafting;

namespace ActionFramework.Server.Drafting;

/// <summary>What others read of a text. What it is now is read in turn with the commits, what it was beside them.</summary>
internal sealed partial class TextGrain
{
    public Task<TextDocument?> DocumentAsync(long? version, CancellationToken cancellationToken) =>
        AtAsync(version, self => self.DocumentAsync(cancellationToken), document => document.Version, wanted => past.DocumentAsync(Id, wanted, cancellationToken));

    public Task<TextDocument?> DocumentAsync(CancellationToken cancellationToken) =>
        AskAsync<TextDocument?>(async text => await views.DocumentAsync(text), null, cancellationToken);

    public Task<TextProvenance?> ProvenanceAsync(long? version, CancellationToken cancellationToken) =>
        AtAsync(version, self => self.ProvenanceAsync(cancellationToken), provenance => provenance.Version, wanted => past.ProvenanceAsync(Id, wanted, cancellationToken));

    public Task<TextProvenance?> ProvenanceAsync(CancellationToken cancellationToken) =>
        AskAsync<TextProvenance?>(async text => await views.ProvenanceAsync(text, cancellationToken), null, cancellationToken);

    public async Task<OpenedText> OpenAsync(long? knownVersion, CancellationToken cancellationToken)
    {
        // Perhaps its log was mended meanwhile.
        if (loaded is { State.Frozen: not null }) loaded = null;
        return await AskAsync<OpenedText?>(async text => await views.OpenAsync(text, knownVersion, cancellationToken), null, cancellationToken) ?? throw NoText();
    }

    public async Task<TextReading> ReadAsync(CancellationToken cancellationToken) =>
        await AskAsync<TextReading?>(async text => await views.ReadAsync(text), null, cancellationToken) ?? throw NoText();

    private async Task<TAnswer?> AtAsync<TAnswer>(long? version, Func<ITextGrain, Task<TAnswer?>> inTurn, Func<TAnswer, long> versionOf, Func<long, Task<TAnswer?>> beside) where TAnswer : class
    {
        var self = this.AsReference<ITextGrain>();
        if (version is not { } wanted) return await inTurn(self);
        // A commit may have its turn before: then what was the present is past.
        if (wanted == loaded?.State.Version && await inTurn(self) is { } present && versionOf(present) == wanted) return present;
        return await beside(wanted);
    }

    private InvalidOperationException NoText() => new($"There is no text {Id}.");
}
