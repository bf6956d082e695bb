using System.Collections.Immutable;
using ActionFramework.Consultation;
using ActionFramework.Drafting;
using ActionFramework.Provenance;

namespace ActionFramework.Web.Consultation.Tagging;

/// <summary>What the desk shows of a framework: its suggestions, and the clauses and themes they can be tied to.</summary>
public sealed record DeskReading(FrameworkOutline Outline, ImmutableArray<Suggestion> Suggestions)
{
    public ImmutableArray<ClausePlace> Places { get; } = ClausePlace.Of(Outline);

    /// <summary>Null for a clause that was removed from the text after it was tagged.</summary>
    public ClausePlace? PlaceOf(ClauseId clause) => Places.FirstOrDefault(place => place.Clause.Id == clause);

    public string NumberOf(ClauseId clause) => PlaceOf(clause)?.Number ?? "–";
}

/// <summary>Reads what the desk shows.</summary>
public sealed class DeskReader(ISuggestionQuery suggestions, IContributionQuery contributions, IFrameworkQuery frameworks, ITraceQuery trace)
{
    public async Task<DeskReading?> ReadAsync(FrameworkId framework, CancellationToken cancellationToken) =>
        await frameworks.OutlineAsync(framework, cancellationToken) is { } outline ? new(outline, await ListAsync(framework, cancellationToken)) : null;

    public Task<ImmutableArray<Suggestion>> ListAsync(FrameworkId framework, CancellationToken cancellationToken) => suggestions.ListAsync(framework, SuggestionFilter.All, cancellationToken);

    public Task<Suggestion?> FindAsync(SuggestionId suggestion, CancellationToken cancellationToken) => suggestions.FindAsync(suggestion, cancellationToken);

    /// <summary>The file that a suggestion stands in; null for one that came otherwise.</summary>
    public async Task<Proposal?> SourceAsync(Suggestion suggestion, CancellationToken cancellationToken) =>
        suggestion.Proposal is { } proposal ? await contributions.FindAsync(suggestion.Framework, proposal, cancellationToken) : null;

    public Task<ImmutableArray<Candidate>> CandidatesAsync(SuggestionId suggestion, CancellationToken cancellationToken) => suggestions.CandidatesAsync(suggestion, cancellationToken);

    /// <summary>Where words changed because of a suggestion.</summary>
    public Task<IReadOnlySet<ClausePoint>> CarriedAsync(FrameworkId framework, CancellationToken cancellationToken) => trace.CarriedAsync(framework, cancellationToken);

    /// <summary>What was last changed of its tags, themes or answers, and by whom.</summary>
    public async Task<SuggestionChange?> NewestChangeAsync(SuggestionId suggestion, CancellationToken cancellationToken) =>
        (await suggestions.HistoryAsync(suggestion, cancellationToken)).LastOrDefault();
}
