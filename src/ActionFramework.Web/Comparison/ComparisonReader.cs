using ActionFramework.Comparison;
using ActionFramework.Consultation;
using ActionFramework.Membership;
using ActionFramework.Provenance;

namespace ActionFramework.Web.Comparison;

/// <summary>Puts the people and suggestions behind a comparison together, for the API and for the screen alike.</summary>
public sealed class ComparisonReader(IClauseHistory history, ISuggestionQuery suggestions, IPersonQuery people)
{
    /// <summary>An expert learns of no suggestion but those of his own organisation.</summary>
    public async Task<ExplainedChanges> ExplainAsync(ComparedRevisions compared, ActionFramework.Membership.Membership reader, CancellationToken cancellationToken)
    {
        var causes = ClauseCauses.ByClause(await history.BetweenAsync(ClauseCauses.Spans(compared), cancellationToken));
        var filter = SuggestionFilter.VisibleTo(reader);
        var visible = causes.Values.Any(cause => cause.Suggestions.Length > 0) ? await suggestions.ListAsync(reader.Framework, filter, cancellationToken) : [];
        var names = await people.DisplayNamesAsync([.. causes.Values.SelectMany(cause => cause.Authors).Distinct()], cancellationToken);
        return new(causes, names, visible.ToDictionary(suggestion => suggestion.Id));
    }
}
