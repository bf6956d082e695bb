using System.Collections.Immutable;
using ActionFramework.Consultation;

namespace ActionFramework.Provenance;

/// <summary>How many points are open, without their places; <paramref name="All"/> has those in <paramref name="Untagged"/> among it.</summary>
public sealed record OpenCounts(int Untagged, int All)
{
    /// <param name="tags">Those of each suggestion.</param>
    /// <param name="carried">Where a commit that carries the suggestion changed words.</param>
    /// <param name="changed">The clauses whose words a commit without suggestion changed since the last revision.</param>
    public static OpenCounts Of(IReadOnlyCollection<ImmutableArray<ClauseTag>> tags, IReadOnlySet<ClausePoint> carried, IReadOnlyCollection<ChangedClause> changed)
    {
        var untagged = tags.Count(each => each.IsEmpty);
        var onClauses = tags.SelectMany(each => each).Count(tag => tag.IsUnanswered || OpenPoints.IsAdoptedWithoutChange(tag, carried));
        return new(untagged, untagged + onClauses + changed.Count);
    }
}
