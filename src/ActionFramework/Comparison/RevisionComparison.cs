using System.Collections.Immutable;
using System.Text.Json;

namespace ActionFramework.Comparison;

/// <summary>What can have happened to a clause between two revisions, in the order in which it is told.</summary>
[Flags]
public enum ClauseChanges
{
    None = 0,
    Added = 1,
    Removed = 2,
    Moved = 4,
    Renumbered = 8,
    Reworded = 16,
}

/// <summary>One clause of a comparison.</summary>
/// <param name="Clause">The clause.</param>
/// <param name="Changes">Renumbered only where the clause has not itself moved.</param>
/// <param name="NumberFrom">Null for an added clause.</param>
/// <param name="NumberTo">Null for a removed clause.</param>
/// <param name="Formatting">Only marks or blocks changed: reworded, with one equal run.</param>
/// <param name="Runs">Exact to the text element.</param>
/// <param name="Place">Where it stands; for a removed clause, where it stood.</param>
public sealed record ClauseDifference(
    ClauseId Clause, ClauseChanges Changes, string? NumberFrom, string? NumberTo, bool Formatting, ImmutableArray<TextRun> Runs, ClausePlace Place);

/// <summary>How many clauses changed in which way; one clause may count in several.</summary>
public sealed record ComparisonSummary(int Added, int Removed, int Moved, int Renumbered, int Reworded);

/// <summary>Two sides clause by clause, in the order of the newer one, with removed clauses where they stood.</summary>
public sealed record RevisionComparison(ComparisonSummary Summary, ImmutableArray<ClauseDifference> Clauses)
{
    public IEnumerable<ClauseDifference> Changed => Clauses.Where(clause => clause.Changes != ClauseChanges.None);

    /// <param name="from">The older side.</param>
    /// <param name="to">The newer one.</param>
    /// <param name="cancellationToken">Asked before each clause: many that are long and unlike take their time.</param>
    public static RevisionComparison Of(IReadOnlyList<ComparedNode> from, IReadOnlyList<ComparedNode> to, CancellationToken cancellationToken = default)
    {
        var clauses = ImmutableArray.CreateBuilder<ClauseDifference>();
        foreach (var pair in ClauseAlignment.Align(from, to))
        {
            cancellationToken.ThrowIfCancellationRequested();
            clauses.Add(Difference(pair));
        }
        return new(new(Count(ClauseChanges.Added), Count(ClauseChanges.Removed), Count(ClauseChanges.Moved), Count(ClauseChanges.Renumbered), Count(ClauseChanges.Reworded)), clauses.ToImmutable());

        int Count(ClauseChanges change) => clauses.Count(clause => clause.Changes.HasFlag(change));
    }

    private static ClauseDifference Difference(AlignedClause pair) => pair switch
    {
        { From: { } from, To: { } to } => Difference(from, to, pair.Moved),
        { To: { } to } => new(new(to.Id), ClauseChanges.Added, null, to.Number, false, TextComparison.Compare("", to.Text), to.Place),
        { From: { } from } => new(new(from.Id), ClauseChanges.Removed, from.Number, null, false, TextComparison.Compare(from.Text, ""), from.Place),
        _ => throw new InvalidOperationException("An aligned clause stands on at least one side."),
    };

    private static ClauseDifference Difference(ComparedClause from, ComparedClause to, bool moved)
    {
        var formatting = from.Text == to.Text && to.Text.Length > 0 && IsFormattedOtherwise(from.Content, to.Content);
        var changes = (moved ? ClauseChanges.Moved : from.Number != to.Number ? ClauseChanges.Renumbered : ClauseChanges.None)
            | (formatting || from.Text != to.Text ? ClauseChanges.Reworded : ClauseChanges.None);
        return new(new(to.Id), changes, from.Number, to.Number, formatting, TextComparison.Compare(from.Text, to.Text), to.Place);
    }

    private static bool IsFormattedOtherwise(JsonElement from, JsonElement to) =>
        from.ValueKind == JsonValueKind.Array && to.ValueKind == JsonValueKind.Array && !JsonElement.DeepEquals(from, to);
}
