using System.Collections.Immutable;
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
        return new(outline, Trace.RowsOf(all, outline, carrying, survival), await OpenAsync(outline, all, cancellationToken));
    }

    public async Task<OpenPoints?> OpenPointsAsync(FrameworkId framework, CancellationToken cancellationToken)
    {
        if (await frameworks.OutlineAsync(framework, cancellationToken) is not { } outline) return null;
        return await OpenAsync(outline, await suggestions.ListAsync(framework, SuggestionFilter.All, cancellationToken), cancellationToken);
    }

    private async Task<OpenPoints> OpenAsync(FrameworkOutline outline, ImmutableArray<Suggestion> all, CancellationToken cancellationToken)
    {
        var texts = Texts(outline);
        var last = (await revisions.ListAsync(outline.Id, cancellationToken)).FirstOrDefault();
        var named = last?.Texts.ToDictionary(text => text.Text, text => text.Version) ?? [];
        var changed = await history.ChangedUnaskedAsync(texts.ToDictionary(text => text, named.GetValueOrDefault), cancellationToken);
        return OpenPoints.Of(all, [.. outline.Clauses.Select(clause => clause.Id)], await history.CarriedAsync(texts, cancellationToken), changed);
    }

    private static TextId[] Texts(FrameworkOutline outline) => [.. outline.Sections.SelectMany(section => section.Texts).Select(text => text.Text)];
}
