using System.Collections.Immutable;

namespace ActionFramework.Consultation;

/// <summary>A clause that the ranking offers for a suggestion, with its reasons. The score (0 to 1) only orders; a person confirms.</summary>
/// <param name="Clause">The clause.</param>
/// <param name="Number">Computed, in both languages.</param>
/// <param name="Score">0 to 1, falling along the list.</param>
/// <param name="Terms">The words that suggestion and clause share, the weightiest first.</param>
public sealed record Candidate(ClauseId Clause, Bilingual Number, double Score, ImmutableArray<string> Terms);
