using System.Collections.Immutable;
using ActionFramework.Consultation;

namespace ActionFramework.Provenance;

/// <summary>What happens to a suggestion, in this order.</summary>
public enum ProgressStep
{
    Submitted,

    /// <summary>Tied to a clause.</summary>
    Tagged,

    /// <summary>Answered on every clause that waits for an answer.</summary>
    Decided,

    /// <summary>The words of every clause for which it was adopted changed because of it.</summary>
    CarriedOut,
}

/// <summary>How far a suggestion has come: read from its tags, its answers and the commits that carry it, and stored nowhere.</summary>
/// <param name="Steps">Those that it can reach: background is not decided, and what was adopted nowhere is not carried out.</param>
/// <param name="Reached">The last step taken.</param>
public sealed record SuggestionProgress(ImmutableArray<ProgressStep> Steps, ProgressStep Reached)
{
    /// <param name="suggestion">With its tags.</param>
    /// <param name="carried">Where a commit that carries the suggestion changed words.</param>
    public static SuggestionProgress Of(Suggestion suggestion, IReadOnlySet<ClausePoint> carried)
    {
        var tags = suggestion.Tags;
        var waits = tags.IsEmpty || tags.Any(tag => tag.IsUnanswered);
        var adopted = tags.Where(tag => tag.IsAdopted).ToList();
        ImmutableArray<ProgressStep> steps =
        [
            ProgressStep.Submitted, ProgressStep.Tagged,
            .. waits || suggestion.IsDecided ? [ProgressStep.Decided] : ImmutableArray<ProgressStep>.Empty,
            .. waits || adopted.Count > 0 ? [ProgressStep.CarriedOut] : ImmutableArray<ProgressStep>.Empty,
        ];
        var reached = tags.IsEmpty ? ProgressStep.Submitted
            : waits || !suggestion.IsDecided ? ProgressStep.Tagged
            : adopted.Count > 0 && adopted.All(tag => carried.Contains(new(suggestion.Id, tag.Clause))) ? ProgressStep.CarriedOut
            : ProgressStep.Decided;
        return new(steps, reached);
    }
}
