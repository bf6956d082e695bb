using System.Collections.Immutable;
using ActionFramework.Drafting;
using ActionFramework.Provenance;

namespace ActionFramework.Server.Drafting;

/// <summary>Reads a text for others: whole or since a version, as plain text, with its origins, now or as it was.</summary>
internal sealed class TextViews(TextLog log, TextHistory history, TextLoading loading, StepEngines engines)
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

    public async Task<TextDocument?> DocumentAsync(LoadedText text, long? version, CancellationToken cancellationToken)
    {
        var wanted = version ?? text.State.Version;
        if (wanted < 0 || wanted > text.State.Version) return null;
        var document = wanted == text.State.Version ? await PresentAsync(text) : await history.DocumentAsync(text.Row, wanted, cancellationToken);
        return document is null ? null : new(text.Row.Id, wanted, document);
    }

    public async Task<TextReading> ReadAsync(LoadedText text)
    {
        if (text.Reading is { } read) return read;
        var json = await AskAsync(text, authority => authority.Reading(text.Key.ToString()));
        return text.Reading = new(text.Row.Id, text.State.Version, Reading.Parse(json).TextNodes);
    }

    public async Task<TextProvenance?> ProvenanceAsync(LoadedText text, long? version, CancellationToken cancellationToken)
    {
        var wanted = version ?? text.State.Version;
        if (wanted < 0 || wanted > text.State.Version) return null;
        if (await OriginsAsync(text, wanted, cancellationToken) is not var (list, segments)) return null;
        var versions = list.Runs.Select(run => run.Origin.Version).Where(each => each > 0).DefaultIfEmpty().ToList();
        var times = await log.TimesAsync(text.Row.Id, versions.Min(), versions.Max(), cancellationToken);
        return new(text.Row.Id, wanted, ClauseRuns.Of(list, segments, each => times.TryGetValue(each, out var at) ? at : null));
    }

    /// <summary>A clause as it was, or null where it was not there.</summary>
    public async Task<PastClause?> ClauseAsync(LoadedText text, ClauseId clause, long version, CancellationToken cancellationToken)
    {
        if (version < 0 || version > text.State.Version) return null;
        var found = await history.AtAsync(text.Row, version, (authority, key) =>
            new Past(authority.Clause(key, clause.ToString()), Reading.Parse(authority.Reading(key)).TextNodes, ReadSegment.Parse(authority.Segments(key))), cancellationToken);
        if (found is not { Json: { } json } past || past.Nodes.OfType<ClauseNode>().FirstOrDefault(node => node.Id == clause) is not { } was) return null;
        var list = (await history.ReadAsync(text.Row, version, cancellationToken)).Provenance;
        return new(json, was.Subsection, [.. past.Segments.Where(segment => segment.Clause == clause).Select(segment =>
            new AttributedWords(clause.Value, was.Text.Substring(segment.Offset, segment.To - segment.From), list.Slice(segment.From, segment.To)))]);
    }

    public Task<string> RestoringStepsAsync(LoadedText text, PastClause was) =>
        AskAsync(text, authority => authority.Restore(text.Key.ToString(), was.Json, was.Subsection?.ToString()));

    private async Task<(ProvenanceList List, ImmutableArray<TextSegment> Segments)?> OriginsAsync(LoadedText text, long version, CancellationToken cancellationToken)
    {
        if (version == text.State.Version)
            return (text.State.Provenance, ReadSegment.Parse(await AskAsync(text, authority => authority.Segments(text.Key.ToString()))));
        if (await history.AtAsync(text.Row, version, (authority, key) => authority.Segments(key), cancellationToken) is not { } segments) return null;
        return ((await history.ReadAsync(text.Row, version, cancellationToken)).Provenance, ReadSegment.Parse(segments));
    }

    private Task<string> PresentAsync(LoadedText text) => AskAsync(text, authority => authority.Document(text.Key.ToString()));

    private sealed record Past(string? Json, ImmutableArray<TextNode> Nodes, ImmutableArray<TextSegment> Segments);

    private Task<TResult> AskAsync<TResult>(LoadedText text, Func<Authority, TResult> call) =>
        engines.AskAsync(text.Key, text.State.Version, () => loading.SourceAsync(text), call);
}

/// <summary>A clause at an older version.</summary>
/// <param name="Json">Its node.</param>
/// <param name="Subsection">In which it stood.</param>
/// <param name="Words">Its words with their origins.</param>
internal sealed record PastClause(string Json, SubsectionId? Subsection, ImmutableArray<AttributedWords> Words);
