using ActionFramework.Drafting;

namespace ActionFramework.Server.Drafting;

/// <summary>Reads a text for others as it is now: whole or since a version, as plain text, with its origins.</summary>
internal sealed class TextViews(TextLog log, PastTexts past, TextLoading loading, StepEngines engines)
{
    private const long MostCommitsAtOpening = 1000;

    public async Task<OpenedText> OpenAsync(LoadedText text, long? knownVersion, CancellationToken cancellationToken)
    {
        var (version, frozen) = (text.State.Version, text.State.Frozen);
        if (knownVersion is not { } known || known > version || known < version - MostCommitsAtOpening)
            return new(version, await PresentAsync(text), null, frozen);
        var since = text.Recent.After(known, version)
            ?? [.. (await log.CommitsAsync(text.Row.Id, known, version, cancellationToken)).Select(KeptCommit.Of)];
        return new(version, null, [.. since.Select(kept => kept.Commit)], frozen);
    }

    public async Task<TextDocument> DocumentAsync(LoadedText text) => new(text.Row.Id, text.State.Version, await PresentAsync(text));

    public async Task<TextReading> ReadAsync(LoadedText text)
    {
        if (text.Reading is { } read) return read;
        var json = await AskAsync(text, authority => authority.Reading(text.Key.ToString()));
        return text.Reading = new(text.Row.Id, text.State.Version, Reading.Parse(json).TextNodes);
    }

    public async Task<TextProvenance> ProvenanceAsync(LoadedText text, CancellationToken cancellationToken)
    {
        var (version, list) = (text.State.Version, text.State.Provenance);
        var segments = ReadSegment.Parse(await AskAsync(text, authority => authority.Segments(text.Key.ToString())));
        return await past.ToldAsync(text.Row.Id, version, list, segments, cancellationToken);
    }

    public Task<string> RestoringStepsAsync(LoadedText text, PastClause was) =>
        AskAsync(text, authority => authority.Restore(text.Key.ToString(), was.Json, was.Subsection?.ToString()));

    public Task<string> RemovingStepsAsync(LoadedText text, ClauseId clause) => AskAsync(text, authority => authority.Removal(text.Key.ToString(), clause.ToString()));

    private Task<string> PresentAsync(LoadedText text) => AskAsync(text, authority => authority.Document(text.Key.ToString()));

    private Task<TResult> AskAsync<TResult>(LoadedText text, Func<Authority, TResult> call) =>
        engines.AskAsync(text.Key, text.State.Version, () => loading.SourceAsync(text), call);
}
