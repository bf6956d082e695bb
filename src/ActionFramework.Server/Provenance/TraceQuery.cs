using ActionFramework.Consultation;
using ActionFramework.Drafting;
using ActionFramework.Provenance;

namespace ActionFramework.Server.Provenance;

internal sealed class TraceQuery(IFrameworkQuery frameworks, ISuggestionQuery suggestions, IClauseHistory history, WordedChanges worded) : ITraceQuery
{
    public async Task<Trace?> ReadAsync(FrameworkId framework, CancellationToken cancellationToken)
    {
        if (await frameworks.OutlineAsync(framework, cancellationToken) is not { } outline) return null;
        var all = await suggestions.ListAsync(framework, SuggestionFilter.All, cancellationToken);
        var texts = outline.Sections.SelectMany(section => section.Texts).Select(text => text.Text).ToArray();
        var carrying = await history.WithSuggestionAsync(texts, cancellationToken);
        var survival = await history.SurvivalAsync(texts, cancellationToken);
        return new(outline, Trace.RowsOf(all, outline, carrying, survival), await OpenAsync(outline, all, OpenPoints.CarriedBy(carrying), cancellationToken));
    }

    public async Task<OpenPoints?> OpenPointsAsync(FrameworkId framework, CancellationToken cancellationToken)
    {
        if (await frameworks.OutlineAsync(framework, cancellationToken) is not { } outline) return null;
        var all = await suggestions.ListAsync(framework, SuggestionFilter.All, cancellationToken);
        return await OpenAsync(outline, all, await worded.CarriedAsync(framework, cancellationToken), cancellationToken);
    }

    public async Task<OpenCounts> CountOpenAsync(FrameworkId framework, CancellationToken cancellationToken)
    {
        var tags = await worded.TagsAsync(framework, cancellationToken);
        var carried = await worded.CarriedAsync(framework, cancellationToken);
        return OpenCounts.Of(tags, carried, await worded.UnaskedAsync(framework, cancellationToken));
    }

    public Task<IReadOnlySet<ClausePoint>> CarriedAsync(FrameworkId framework, CancellationToken cancellationToken) => worded.CarriedAsync(framework, cancellationToken);

    private async Task<OpenPoints> OpenAsync(FrameworkOutline outline, IReadOnlyCollection<Suggestion> all, IReadOnlySet<ClausePoint> carried, CancellationToken cancellationToken) =>
        OpenPoints.Of(all, [.. outline.Clauses.Select(clause => clause.Id)], carried, await worded.UnaskedAsync(outline.Id, cancellationToken));
}
