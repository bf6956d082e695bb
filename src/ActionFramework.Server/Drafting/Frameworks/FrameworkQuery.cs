using System.Collections.Immutable;
using ActionFramework.Drafting;
using ActionFramework.Membership;
using ActionFramework.Server.Membership;
using ActionFramework.Server.Storage;
using Microsoft.EntityFrameworkCore;

namespace ActionFramework.Server.Drafting;

internal sealed class FrameworkQuery(IDatabase database, IGrainFactory grains) : IFrameworkQuery
{
    public async Task<FrameworkOutline?> OutlineAsync(FrameworkId framework, CancellationToken cancellationToken)
    {
        if (await LoadAsync(framework, cancellationToken) is not { } stored) return null;
        var texts = stored.Texts.SelectMany(section => section);
        var readings = await Task.WhenAll(texts.Select(text => grains.GetGrain<ITextGrain>(text.Text.Value).ReadAsync(cancellationToken)));
        return new OutlineComposition(stored, readings.ToDictionary(reading => reading.Text)).Compose();
    }

    public async Task<ImmutableArray<FrameworkEntry>> OfAsync(PersonId person, CancellationToken cancellationToken)
    {
        await using var context = await database.OpenAsync(cancellationToken);
        var frameworks = (await (
            from member in context.Set<FrameworkMemberRow>()
            join framework in context.Set<FrameworkRow>() on member.FrameworkId equals framework.Id
            where member.PersonId == person.Value
            select new { framework.Id, framework.Title, member.Role, framework.ChangedAt }).ToListAsync(cancellationToken)).FindAll(framework => Policy.Allows(framework.Role, Operation.SeeDraft));
        var ids = frameworks.ConvertAll(framework => framework.Id);
        // The log is long and its key finds a text's last commit at once; a grouped maximum would read all of it.
        var commits = await (
            from section in context.Set<SectionRow>()
            join text in context.Set<TextRow>() on section.Id equals text.Section
            where ids.Contains(section.Framework)
            from commit in context.Set<CommitRow>().Where(commit => commit.Text == text.Id).OrderByDescending(commit => commit.Version).Take(1)
            select new { section.Framework, commit.At }).ToListAsync(cancellationToken);
        var last = commits.ToLookup(commit => commit.Framework, commit => commit.At);
        return
        [
            .. frameworks.Select(framework => new FrameworkEntry(framework.Id, framework.Title, framework.Role, last[framework.Id].Append(framework.ChangedAt).Max()))
                .OrderByDescending(framework => framework.UpdatedAt).ThenByDescending(framework => framework.Id.Value),
        ];
    }

    private async Task<StoredOutline?> LoadAsync(FrameworkId framework, CancellationToken cancellationToken)
    {
        await using var context = await database.OpenAsync(cancellationToken);
        if (await context.Set<FrameworkRow>().AsNoTracking().SingleOrDefaultAsync(row => row.Id == framework, cancellationToken) is not { } found) return null;
        var sections = context.Set<SectionRow>().Where(section => section.Framework == framework && !section.IsRemoved);
        var guides = context.Set<ClauseGuideRow>().Where(guide => guide.Framework == framework);
        var themes = context.Set<ThemeRow>().Where(theme => theme.Framework == framework);
        var ties = from tie in context.Set<ThemeTieRow>() join theme in themes on tie.Theme equals theme.Id select tie;
        return new()
        {
            Framework = found,
            Sections = [.. await sections.AsNoTracking().OrderBy(section => section.Position).ToListAsync(cancellationToken)],
            Texts = (await Places(context.Set<TextRow>(), sections).ToListAsync(cancellationToken)).ToLookup(place => place.Section),
            Guides = (await guides.AsNoTracking().ToListAsync(cancellationToken)).ToImmutableDictionary(guide => guide.Clause.Value),
            Themes = [.. await themes.AsNoTracking().OrderBy(theme => theme.Position).ToListAsync(cancellationToken)],
            Ties = (await ties.AsNoTracking().ToListAsync(cancellationToken)).ToLookup(tie => tie.Theme, tie => tie.Node),
        };
    }

    private static IQueryable<TextPlace> Places(IQueryable<TextRow> texts, IQueryable<SectionRow> sections) =>
        from text in texts
        join section in sections on text.Section equals section.Id
        where !section.IsRemoved
        select new TextPlace(text.Id, section.Framework, section.Id, text.Language);
}
