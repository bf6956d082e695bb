using ActionFramework.Comparison;
using ActionFramework.Consultation;
using ActionFramework.Provenance;
using ActionFramework.Web.Membership;

namespace ActionFramework.Web.Comparison;

internal sealed record EndAnswer(RevisionId? Id, string Name)
{
    public static EndAnswer Of(ComparedEnd end) => new(end.Id, end.Name ?? "now");
}

internal sealed record ComparedSuggestionAnswer(SuggestionId Id, int Number, string Organisation);

internal sealed record ComparedClauseAnswer(
    ClauseId ClauseId, IReadOnlyList<string> Changes, string? NumberFrom, string? NumberTo, bool Formatting, IReadOnlyList<TextRun> Runs,
    IReadOnlyList<NamedPerson> Authors, IReadOnlyList<ComparedSuggestionAnswer> Suggestions);

/// <summary>A comparison with the people and suggestions behind each clause, as the API tells it.</summary>
internal sealed record ComparisonAnswer(EndAnswer From, EndAnswer To, Language Language, ComparisonSummary Summary, IReadOnlyList<ComparedClauseAnswer> Clauses)
{
    public static ComparisonAnswer Of(ComparedRevisions compared, bool all, ExplainedChanges explained) => new(
        EndAnswer.Of(compared.From), EndAnswer.Of(compared.To), compared.Language, compared.Comparison.Summary,
        [.. (all ? compared.Comparison.Clauses : compared.Comparison.Changed).Select(clause => Clause(clause, explained))]);

    private static ComparedClauseAnswer Clause(ClauseDifference clause, ExplainedChanges explained)
    {
        var causes = explained.Of(clause.Clause);
        return new(
            clause.Clause, [.. Changes(clause.Changes)], clause.NumberFrom, clause.NumberTo, clause.Formatting, clause.Runs,
            [.. causes.Authors.Select(author => new NamedPerson(author, explained.Name(author)))],
            [.. explained.Suggestions(causes).Select(suggestion => new ComparedSuggestionAnswer(suggestion.Id, suggestion.Number, suggestion.Organisation))]);
    }

    private static IEnumerable<string> Changes(ClauseChanges changes) =>
        Enum.GetValues<ClauseChanges>().Where(change => change != ClauseChanges.None && changes.HasFlag(change)).Select(change => change.ToString().ToLowerInvariant());
}

/// <summary>Who and what is behind the changes of a comparison, as far as the reader may see it.</summary>
public sealed record ExplainedChanges(
    IReadOnlyDictionary<ClauseId, ClauseCauses> Causes, IReadOnlyDictionary<PersonId, string> Names, IReadOnlyDictionary<SuggestionId, Suggestion> Visible)
{
    public ClauseCauses Of(ClauseId clause) => Causes.GetValueOrDefault(clause, ClauseCauses.None);

    public string Name(PersonId author) => Names.GetValueOrDefault(author, "");

    public IEnumerable<Suggestion> Suggestions(ClauseCauses causes) =>
        causes.Suggestions.Select(id => Visible.GetValueOrDefault(id)).OfType<Suggestion>().OrderBy(suggestion => suggestion.Number);
}
