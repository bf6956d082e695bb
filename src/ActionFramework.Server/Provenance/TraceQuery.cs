using ActionFramework.Consultation;
using ActionFramework.Drafting;
using ActionFramework.Provenance;

namespace ActionFramework.Server.Provenance;

internal sealed class TraceQuery(IFrameworkQuery frameworks, ISuggestionQuery suggestions, IClauseHistory history, IRevisionQuery revisions) : ITraceQuery
{
    public async Task<Trace?> ReadAsync(FrameworkId framework, CancellationToken cancellationToken)
    {
        if (await frameworks.OutlineAsync(framework, cancellationToken) is not { } outline) return null;
        var all = await suggestions.ListAsync(framework, SuggestionFilter.All, cancellationToken);
        var carrying = await history.WithSuggestionAsync(Texts(outline), cancellationToken);
        var survival = await history.SurvivalAsync(Texts(outline), cancellationToken);
        var open = OpenPoints.Of(all, Order(outline), carrying, await SinceRevisionAsync(outline, cancellationToken));
        return new(outline, Trace.RowsOf(all, outline, carrying, survival), open);
    }

    public async Task<OpenPoints?> OpenPointsAsync(FrameworkId framework, CancellationToken cancellationToken)
    {
        if (await frameworks.OutlineAsync(framework, cancellationToken) is not { } outline) return null;
        var all = await suggestions.ListAsync(framework, SuggestionFilter.All, cancellationToken);
        var carrying = await history.WithSuggestionAsync(Texts(outline), cancellationToken);
        return OpenPoints.Of(all, Order(outline), carrying, await SinceRevisionAsync(outline, cancellationToken));
    }

    private async Task<IReadOnlyList<ClauseChange>> SinceRevisionAsync(FrameworkOutline outline, CancellationToken cancellationToken)
    {
        var last = (await revisions.ListAsync(outline.Id, cancellationToken)).FirstOrDefault();
        var named = last?.Texts.ToDictionary(text => text.Text, text => text.Version) ?? [];
        return await history.BetweenAsync([.. Texts(outline).Select(text => new TextSpan(text, named.GetValueOrDefault(text), null))], cancellationToken);
    }

    private static TextId[] Texts(FrameworkOutline outline) => [.. outline.Sections.SelectMany(section => section.Texts).Select(text => text.Text)];

    private static ClauseId[] Order(FrameworkOutline outline) => [.. outline.Clauses.Select(clause => clause.Id)];
}
