using System.Collections.Immutable;
using ActionFramework.Consultation;

namespace ActionFramework.Provenance;

/// <summary>A suggestion on one clause.</summary>
public sealed record ClausePoint(SuggestionId Suggestion, ClauseId Clause);

/// <summary>A clause whose words changed in a language; in several, the first of them.</summary>
public sealed record ChangedClause(ClauseId Clause, Language Language);

/// <summary>What still asks for a person before the framework can be answered for; suggestions by number, clauses in the order of the text.</summary>
/// <param name="Untagged">Tied to no clause.</param>
/// <param name="Unanswered">Tied otherwise than as context, and not decided there.</param>
/// <param name="AdoptedWithoutChange">Adopted or partly, but no commit ever carried that suggestion in that clause.</param>
/// <param name="ChangedWithoutSuggestion">Changed since the last revision by a commit that carries no suggestion; clauses that are gone come last.</param>
public sealed record OpenPoints(
    ImmutableArray<SuggestionId> Untagged,
    ImmutableArray<ClausePoint> Unanswered,
    ImmutableArray<ClausePoint> AdoptedWithoutChange,
    ImmutableArray<ChangedClause> ChangedWithoutSuggestion)
{
    public int Count => Untagged.Length + Unanswered.Length + AdoptedWithoutChange.Length + ChangedWithoutSuggestion.Length;

    /// <param name="suggestions">By number.</param>
    /// <param name="order">The framework's clauses in order.</param>
    /// <param name="carried">Where a commit that carries the suggestion changed words.</param>
    /// <param name="changed">The clauses whose words a commit without suggestion changed since the last revision, or since the beginning.</param>
    public static OpenPoints Of(IReadOnlyCollection<Suggestion> suggestions, IReadOnlyList<ClauseId> order, IReadOnlySet<ClausePoint> carried, IEnumerable<ChangedClause> changed)
    {
        var places = order.Select((clause, place) => (clause, place)).ToDictionary(each => each.clause, each => each.place);
        return new(
            [.. suggestions.Where(suggestion => suggestion.Tags.IsEmpty).Select(suggestion => suggestion.Id)],
            Points(tag => tag.IsUnanswered),
            Points(tag => IsAdoptedWithoutChange(tag, carried)),
            [.. changed.OrderBy(each => Place(each.Clause))]);

        ImmutableArray<ClausePoint> Points(Func<ClauseTag, bool> which) =>
            [.. suggestions.SelectMany(suggestion => suggestion.Tags.Where(which).OrderBy(tag => Place(tag.Clause))).Select(tag => new ClausePoint(tag.Suggestion, tag.Clause))];

        int Place(ClauseId clause) => places.GetValueOrDefault(clause, int.MaxValue);
    }

    /// <summary>Every suggestion on every clause in which one of the commits that carry it changed words.</summary>
    public static IReadOnlySet<ClausePoint> CarriedBy(IEnumerable<ClauseChange> changes) =>
        changes.Where(change => change.ChangesWords).SelectMany(change => change.Suggestion is { } suggestion ? [new ClausePoint(suggestion, change.Clause)] : Array.Empty<ClausePoint>()).ToHashSet();

    internal static bool IsAdoptedWithoutChange(ClauseTag tag, IReadOnlySet<ClausePoint> carried) =>
        tag.IsAdopted && !carried.Contains(new(tag.Suggestion, tag.Clause));
}
