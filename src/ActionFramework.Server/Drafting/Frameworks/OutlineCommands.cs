using System.Collections.Immutable;
using ActionFramework.Drafting;
using ActionFramework.Membership;
using ActionFramework.Server.Storage;
using Microsoft.EntityFrameworkCore;

namespace ActionFramework.Server.Drafting;

internal sealed class OutlineCommands(IDatabase database, IPermissionQuery permissions, OutlineNews news, TimeProvider clock) : IOutlineCommands
{
    public async Task<OutlineResult> ChangeAsync(FrameworkId framework, OutlineCommand command, PersonId coordinator, CancellationToken cancellationToken)
    {
        if (await permissions.AskAsync(coordinator, framework, Operation.ChangeOutline, cancellationToken) is not Permission.Granted and var no)
            return new OutlineResult.Refused(no is Permission.Forbidden);

        while (true)
        {
            await using var context = await database.OpenAsync(cancellationToken);
            try
            {
                var result = await ChangeAsync(context, framework, command, cancellationToken);
                if (result is OutlineResult.Done) news.TellSections(framework);
                return result;
            }
            catch (DbUpdateConcurrencyException)
            {
                // Another coordinator was faster by a moment: decide again on what he made of the outline.
                cancellationToken.ThrowIfCancellationRequested();
            }
        }
    }

    public async Task<ImmutableArray<SectionEntry>> RemovedAsync(FrameworkId framework, CancellationToken cancellationToken)
    {
        await using var context = await database.OpenAsync(cancellationToken);
        return [.. (await SectionsAsync(context, framework, cancellationToken)).Where(section => section.IsRemoved).Select(Entry)];
    }

    private async Task<OutlineResult> ChangeAsync(ActionFrameworkDbContext context, FrameworkId framework, OutlineCommand command, CancellationToken cancellationToken)
    {
        var row = await context.Set<FrameworkRow>().SingleAsync(found => found.Id == framework, cancellationToken);
        var sections = await SectionsAsync(context, framework, cancellationToken);
        var result = new Outline([.. sections.Select(Entry)], row.Style.Languages).Change(command);
        if (result is not OutlineResult.Done done) return result;

        (row.OutlineVersion, row.ChangedAt) = (row.OutlineVersion + 1, clock.GetUtcNow());
        foreach (var (position, entry) in done.Sections.Index())
        {
            if (sections.Find(section => section.Id == entry.Id) is { } known) (known.Position, known.Title, known.IsRemoved) = (position, entry.Title, entry.IsRemoved);
            else context.AddRange(Rows(row, entry, position));
        }
        await context.SaveChangesAsync(cancellationToken);
        return result;
    }

    private IEnumerable<object> Rows(FrameworkRow framework, SectionEntry entry, int position)
    {
        var document = InitialDocument.Of(Identity.New<ClauseId>(clock));
        yield return new SectionRow { Id = entry.Id, Framework = framework.Id, Kind = entry.Kind, Title = entry.Title, Position = position };
        foreach (var language in framework.Style.Languages)
            yield return new TextRow { Id = Identity.New<TextId>(clock), Section = entry.Id, Language = language, Document = document };
    }

    private static Task<List<SectionRow>> SectionsAsync(ActionFrameworkDbContext context, FrameworkId framework, CancellationToken cancellationToken) =>
        context.Set<SectionRow>().Where(section => section.Framework == framework).OrderBy(section => section.Position).ToListAsync(cancellationToken);

    private static SectionEntry Entry(SectionRow section) => new(section.Id, section.Kind, section.Title, section.IsRemoved);
}
