using System.Collections.Immutable;
using ActionFramework.Consultation;
using ActionFramework.Drafting;

namespace ActionFramework.Provenance;

/// <summary>What one suggestion has to do with one clause: the tie, if a person made one, and the commits that carry it there.</summary>
/// <param name="Clause">The clause.</param>
/// <param name="Tag">Null where words were written because of the suggestion in a clause that nobody tied it to.</param>
/// <param name="Commits">By text, oldest first.</param>
public sealed record TraceCell(ClauseId Clause, ClauseTag? Tag, ImmutableArray<ClauseChange> Commits)
{
    /// <summary>Characters that the suggestion brought into this clause.</summary>
    public int Brought => Commits.Sum(commit => commit.Brought);

    /// <summary>Adopted or partly, and nothing was ever done about it.</summary>
    public bool IsAdoptedWithoutChange => Tag is { } tag && OpenPoints.IsAdoptedWithoutChange(tag, OpenPoints.CarriedBy(Commits));
}

/// <summary>One suggestion with its cells in the order of the clauses, and how much of what it brought in still stands.</summary>
public sealed record TraceRow(Suggestion Suggestion, ImmutableArray<TraceCell> Cells, SuggestionSurvival? Survival)
{
    public TraceCell? Cell(ClauseId clause) => Cells.FirstOrDefault(cell => cell.Clause == clause);

    /// <summary>It brought words in, and none is left.</summary>
    public bool IsLost => Survival is { Brought: > 0, Surviving: 0 };
}

/// <summary>Which suggestion led to which words, for a whole framework: suggestions by number against clauses in order, and what is still open.</summary>
public sealed record Trace(FrameworkOutline Outline, ImmutableArray<TraceRow> Rows, OpenPoints Open)
{
    public static ImmutableArray<TraceRow> RowsOf(
        IEnumerable<Suggestion> suggestions, FrameworkOutline outline, IEnumerable<ClauseChange> carrying, IEnumerable<SuggestionSurvival> survival)
    {
        var places = outline.Clauses.Select((clause, place) => (clause.Id, place)).ToDictionary(each => each.Id, each => each.place);
        var commits = carrying.ToLookup(change => (change.Suggestion, change.Clause));
        var clauses = commits.ToLookup(group => group.Key.Suggestion, group => group.Key.Clause);
        var survivals = survival.ToDictionary(each => each.Suggestion);
        return [.. suggestions.Select(suggestion => new TraceRow(
            suggestion,
            [.. suggestion.Tags.Select(tag => tag.Clause).Union(clauses[suggestion.Id]).OrderBy(clause => places.GetValueOrDefault(clause, int.MaxValue))
                .Select(clause => new TraceCell(clause, suggestion.TagOn(clause), [.. commits[(suggestion.Id, clause)]]))],
            survivals.GetValueOrDefault(suggestion.Id)))];
    }
}

/// <summary>Reads the trace as a projection; says nothing about who may see it.</summary>
public interface ITraceQuery
{
    /// <summary>Null where there is no such framework.</summary>
    Task<Trace?> ReadAsync(FrameworkId framework, CancellationToken cancellationToken);

    Task<OpenPoints?> OpenPointsAsync(FrameworkId framework, CancellationToken cancellationToken);

    /// <summary>None where there is no such framework. Cheap enough to be asked at every step.</summary>
    Task<OpenCounts> CountOpenAsync(FrameworkId framework, CancellationToken cancellationToken);

    /// <summary>Every suggestion on every clause in which a commit that carries it changed words. As cheap.</summary>
    Task<IReadOnlySet<ClausePoint>> CarriedAsync(FrameworkId framework, CancellationToken cancellationToken);
}
