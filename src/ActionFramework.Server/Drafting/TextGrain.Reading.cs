using ActionFramework.Drafting;

namespace ActionFramework.Server.Drafting;

/// <summary>What others read of a text. What it is now is read in turn with the commits, what it was beside them.</summary>
internal sealed partial class TextGrain
{
    public async Task<TextDocument?> DocumentAsync(long? version, CancellationToken cancellationToken)
    {
        if (!IsPast(version) && await this.AsReference<ITextGrain>().DocumentAsync(cancellationToken) is var present && (version ?? present?.Version) == present?.Version) return present;
        return version is { } wanted ? await past.DocumentAsync(Id, wanted, cancellationToken) : null;
    }

    public Task<TextDocument?> DocumentAsync(CancellationToken cancellationToken) =>
        AskAsync<TextDocument?>(async text => await views.DocumentAsync(text), null, cancellationToken);

    public async Task<TextProvenance?> ProvenanceAsync(long? version, CancellationToken cancellationToken)
    {
        if (!IsPast(version) && await this.AsReference<ITextGrain>().ProvenanceAsync(cancellationToken) is var present && (version ?? present?.Version) == present?.Version) return present;
        return version is { } wanted ? await past.ProvenanceAsync(Id, wanted, cancellationToken) : null;
    }

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

    private bool IsPast(long? version) => version is { } wanted && wanted != loaded?.State.Version;

    private InvalidOperationException NoText() => new($"There is no text {Id}.");
}
