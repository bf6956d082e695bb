using System.Collections.Immutable;
using ActionFramework.Comparison;

namespace ActionFramework.Provenance;

/// <summary>Who changed a clause between two revisions, because of which suggestions, and in how many commits; people and suggestions in the order in which they first did.</summary>
public sealed record ClauseCauses(ImmutableArray<PersonId> Authors, ImmutableArray<SuggestionId> Suggestions, int Commits)
{
    public static ClauseCauses None { get; } = new([], [], 0);

    /// <summary>By clause, from changes that come oldest first.</summary>
    public static IReadOnlyDictionary<ClauseId, ClauseCauses> ByClause(IEnumerable<ClauseChange> changes) =>
        changes.GroupBy(change => change.Clause).ToDictionary(clause => clause.Key, clause => new ClauseCauses(
            [.. clause.Select(change => change.Author).OfType<PersonId>().Distinct()],
            [.. clause.Select(change => change.Suggestion).OfType<SuggestionId>().Distinct()],
            clause.Count()));

    /// <summary>The stretches of the logs that lie between both ends, whichever is the older; a text that only one end has counts from its beginning or up to now.</summary>
    public static ImmutableArray<TextSpan> Spans(ComparedRevisions compared)
    {
        var older = compared.From.Texts.ToDictionary(text => text.Text, text => text.Version);
        var newer = compared.To.Texts.ToDictionary(text => text.Text, text => text.Version);
        return [.. older.Keys.Union(newer.Keys).Select(text => (older.TryGetValue(text, out var from), newer.TryGetValue(text, out var to)) switch
        {
            (true, true) => new TextSpan(text, Math.Min(from, to), Math.Max(from, to)),
            (true, false) => new TextSpan(text, from, null),
            _ => new TextSpan(text, 0, to),
        })];
    }
}
