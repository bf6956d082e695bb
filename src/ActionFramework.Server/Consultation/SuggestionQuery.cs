using System.Collections.Immutable;
using ActionFramework.Consultation;
using ActionFramework.Consultation.Ranking;
using ActionFramework.Drafting;
using ActionFramework.Membership;
using ActionFramework.Server.Membership;
using ActionFramework.Server.Storage;
using Microsoft.EntityFrameworkCore;

namespace ActionFramework.Server.Consultation;

internal sealed class SuggestionQuery(IDatabase database, IFrameworkQuery frameworks) : ISuggestionQuery
{
    public async Task<ImmutableArray<Suggestion>> ListAsync(FrameworkId framework, SuggestionFilter filter, CancellationToken cancellationToken)
    {
        await using var context = await database.OpenAsync(cancellationToken);
        var rows = context.Set<SuggestionRow>().AsNoTracking().Include(row => row.Contribution).Where(row => row.Framework == framework && !row.IsTakenBack);
        if (filter.Kind is { } kind) rows = rows.Where(row => row.Kind == kind);
        var found = await rows.OrderBy(row => row.Number).ToListAsync(cancellationToken);
        return [.. found.Select(row => row.ToSuggestion()).Where(filter.Shows)];
    }

    public async Task<Suggestion?> FindAsync(SuggestionId suggestion, CancellationToken cancellationToken)
    {
        await using var context = await database.OpenAsync(cancellationToken);
        return (await context.Set<SuggestionRow>().AsNoTracking().Include(row => row.Contribution).SingleOrDefaultAsync(row => row.Id == suggestion && !row.IsTakenBack, cancellationToken))?.ToSuggestion();
    }

    public async Task<ImmutableArray<SuggestionChange>> HistoryAsync(SuggestionId suggestion, CancellationToken cancellationToken)
    {
        await using var context = await database.OpenAsync(cancellationToken);
        var changes = await context.Set<SuggestionChangeRow>().AsNoTracking().Where(change => change.Suggestion == suggestion).OrderBy(change => change.Id).ToListAsync(cancellationToken);
        var ids = changes.Select(change => change.By.Value).Distinct().ToList();
        var names = await context.Set<PersonRow>().Where(person => ids.Contains(person.Id))
            .ToDictionaryAsync(person => PersonId.From(person.Id), person => new PersonName(PersonId.From(person.Id), person.UserName ?? "", person.DisplayName), cancellationToken);
        return [.. changes.Select(change => change.ToChange(names.GetValueOrDefault(change.By) ?? new PersonName(change.By, "", "")))];
    }

    public async Task<ImmutableArray<ClauseCount>> CountByClauseAsync(FrameworkId framework, string? visibleOrganisation, CancellationToken cancellationToken)
    {
        var suggestions = await ListAsync(framework, SuggestionFilter.All with { VisibleOrganisation = visibleOrganisation }, cancellationToken);
        return [.. suggestions.SelectMany(suggestion => suggestion.Tags).GroupBy(tag => tag.Clause).Select(tags => new ClauseCount(tags.Key, tags.Count(), tags.Count(tag => tag.IsUnanswered)))];
    }

    public async Task<ImmutableArray<Candidate>> CandidatesAsync(SuggestionId suggestion, CancellationToken cancellationToken)
    {
        if (await FindAsync(suggestion, cancellationToken) is not { } found) return [];
        return await frameworks.OutlineAsync(found.Framework, cancellationToken) is { } outline ? new ClauseRanking(outline).Rank(found.Text) : [];
    }
}
