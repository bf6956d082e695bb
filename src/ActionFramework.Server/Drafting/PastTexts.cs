using System.Collections.Immutable;
using ActionFramework.Drafting;
using ActionFramework.Provenance;

namespace ActionFramework.Server.Drafting;

/// <summary>Reads texts as they were, from the log alone and beside their grains: who writes does not wait for who looks back.</summary>
internal sealed class PastTexts(TextLog log, TextHistory history)
{
    public async Task<TextDocument?> DocumentAsync(TextId text, long version, CancellationToken cancellationToken)
    {
        if (version < 0 || await log.TextAsync(text, cancellationToken) is not { } row) return null;
        return await history.DocumentAsync(row, version, cancellationToken) is { } document ? new(text, version, document) : null;
    }

    public async Task<TextProvenance?> ProvenanceAsync(TextId text, long version, CancellationToken cancellationToken)
    {
        if (version < 0 || await log.TextAsync(text, cancellationToken) is not { } row) return null;
        var found = await history.AtAsync(row, version, (authority, key, logged) => new Past(logged.Provenance, ReadSegment.Parse(authority.Segments(key))), cancellationToken);
        return found is null ? null : await ToldAsync(text, version, found.List, found.Segments, cancellationToken);
    }

    /// <summary>The runs by clause, each with the time of its commit.</summary>
    public async Task<TextProvenance> ToldAsync(TextId text, long version, ProvenanceList list, ImmutableArray<TextSegment> segments, CancellationToken cancellationToken)
    {
        var versions = list.Runs.Select(run => run.Origin.Version).Where(each => each > 0).Distinct().ToArray();
        var times = await log.TimesAsync(text, versions, cancellationToken);
        return new(text, version, ClauseRuns.Of(list, segments, each => times.TryGetValue(each, out var at) ? at : null));
    }

    /// <summary>A clause as it was, or null where it was not there.</summary>
    public async Task<PastClause?> ClauseAsync(TextId text, ClauseId clause, long version, CancellationToken cancellationToken)
    {
        if (version < 0 || await log.TextAsync(text, cancellationToken) is not { } row) return null;
        return (await history.AtAsync(row, version, (authority, key, logged) => new Found(Clause(authority, key, clause, logged)), cancellationToken))?.Clause;
    }

    private static PastClause? Clause(Authority authority, string key, ClauseId clause, LoggedText logged)
    {
        var was = Reading.Parse(authority.Reading(key)).TextNodes.OfType<ClauseNode>().FirstOrDefault(node => node.Id == clause);
        if (was is null || authority.Clause(key, clause.ToString()) is not { } json) return null;
        var segments = ReadSegment.Parse(authority.Segments(key)).Where(segment => segment.Clause == clause);
        return new(logged.Version, json, was.Subsection, [.. segments.Select(segment =>
            new AttributedWords(clause.Value, was.Text.Substring(segment.Offset, segment.To - segment.From), logged.Provenance.Slice(segment.From, segment.To)))]);
    }

    private sealed record Past(ProvenanceList List, ImmutableArray<TextSegment> Segments);

    private sealed record Found(PastClause? Clause);
}

/// <summary>A clause at an older version.</summary>
/// <param name="Version">At which it was so.</param>
/// <param name="Json">Its node.</param>
/// <param name="Subsection">In which it stood.</param>
/// <param name="Words">Its words with their origins.</param>
[GenerateSerializer, Immutable, Alias("PastClause")]
internal sealed record PastClause([property: Id(0)] long Version, [property: Id(1)] string Json, [property: Id(2)] SubsectionId? Subsection, [property: Id(3)] ImmutableArray<AttributedWords> Words);
