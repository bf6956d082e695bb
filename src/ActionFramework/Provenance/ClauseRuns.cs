using System.Collections.Immutable;
using ActionFramework.Drafting;

namespace ActionFramework.Provenance;

/// <summary>Where a stretch of a clause's plain text stands in the document; line ends and tabs between blocks stand nowhere.</summary>
/// <param name="Clause">The clause.</param>
/// <param name="Offset">Into its plain text, UTF-16 units.</param>
/// <param name="From">Document position of the first unit.</param>
/// <param name="To">Exclusive.</param>
public sealed record TextSegment(ClauseId Clause, int Offset, int From, int To);

/// <summary>The provenance of a document's positions as runs of its clauses' plain texts.</summary>
public static class ClauseRuns
{
    /// <summary>
    /// The runs cover each clause without gap, and neighbours differ; what joins two blocks belongs to the run before it.
    /// </summary>
    /// <param name="list">Parallel to the document.</param>
    /// <param name="segments">In document order.</param>
    /// <param name="at">When a version was committed; null for version 0.</param>
    public static ImmutableArray<ProvenanceRun> Of(ProvenanceList list, IEnumerable<TextSegment> segments, Func<long, DateTimeOffset?> at)
    {
        var runs = ImmutableArray.CreateBuilder<ProvenanceRun>();
        foreach (var segment in segments)
        {
            var start = segment.Offset;
            foreach (var run in list.Slice(segment.From, segment.To))
            {
                Append(runs, segment.Clause, start, start + run.Length, run.Origin, at);
                start += run.Length;
            }
        }
        return runs.DrainToImmutable();
    }

    private static void Append(ImmutableArray<ProvenanceRun>.Builder runs, ClauseId clause, int start, int end, Origin origin, Func<long, DateTimeOffset?> at)
    {
        var before = runs is [.., var last] && last.Clause == clause ? last : null;
        if (before is not null && before.Author == origin.Author && before.Suggestion == origin.Suggestion && before.Version == origin.Version)
        {
            runs[^1] = before with { End = end };
            return;
        }
        if (before is not null) runs[^1] = before with { End = start };
        runs.Add(new(clause, before is null ? 0 : start, end, origin.Author, origin.Version, at(origin.Version), origin.Suggestion));
    }
}
