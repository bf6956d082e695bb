using System.Collections.Immutable;

namespace ActionFramework.Consultation;

/// <summary>How many suggestions bear on a clause, and how many of them wait for an answer there.</summary>
public sealed record ClauseCount(ClauseId Clause, int Suggestions, int Unanswered);

/// <summary>Reads suggestions as projections; says nothing about who may see them but for the visible organisation it is told.</summary>
public interface ISuggestionQuery
{
    /// <summary>By number.</summary>
    Task<ImmutableArray<Suggestion>> ListAsync(FrameworkId framework, SuggestionFilter filter, CancellationToken cancellationToken);

    Task<Suggestion?> FindAsync(SuggestionId suggestion, CancellationToken cancellationToken);

    /// <summary>Oldest first.</summary>
    Task<ImmutableArray<SuggestionChange>> HistoryAsync(SuggestionId suggestion, CancellationToken cancellationToken);

    /// <summary>Only clauses that have a suggestion.</summary>
    Task<ImmutableArray<ClauseCount>> CountByClauseAsync(FrameworkId framework, string? visibleOrganisation, CancellationToken cancellationToken);

    /// <summary>The clauses ranked for a suggestion that is tagged by hand, at most nine; empty where there is no such suggestion.</summary>
    Task<ImmutableArray<Candidate>> CandidatesAsync(SuggestionId suggestion, CancellationToken cancellationToken);
}
