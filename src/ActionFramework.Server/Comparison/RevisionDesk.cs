using ActionFramework.Drafting;
using ActionFramework.Server.Storage;
using Microsoft.EntityFrameworkCore;

namespace ActionFramework.Server.Comparison;

internal sealed class RevisionDesk(IDatabase database, PresentFramework present, IRevisionQuery revisions, TimeProvider clock) : IRevisionDesk
{
    private const int MostTries = 5;

    public async Task<NameRevisionResult> NameRevisionAsync(FrameworkId framework, string name, PersonId by, CancellationToken cancellationToken)
    {
        if (RevisionName.From(name) is not { } kept) return new NameRevisionResult.BadName();
        if (await present.ReadAsync(framework, cancellationToken) is not { } cut) return new NameRevisionResult.NotFound();
        for (var tries = 1; ; tries++)
        {
            if (await EarlierAsync(framework, kept, cancellationToken) is { } earlier) return new NameRevisionResult.AlreadyThere(earlier);
            try
            {
                var id = await KeepAsync(framework, kept, cut, by, cancellationToken);
                var named = await revisions.FindAsync(framework, id, cancellationToken);
                return named is null ? new NameRevisionResult.NotFound() : new NameRevisionResult.Named(named);
            }
            catch (DbUpdateException) when (tries < MostTries)
            {
                // Somebody named one at the same moment and took the name or the number: look again.
            }
        }
    }

    private async Task<Revision?> EarlierAsync(FrameworkId framework, string name, CancellationToken cancellationToken) =>
        (await revisions.ListAsync(framework, cancellationToken)).FirstOrDefault(revision => revision.Name == name);

    private async Task<RevisionId> KeepAsync(FrameworkId framework, string name, FrameworkCut cut, PersonId by, CancellationToken cancellationToken)
    {
        await using var context = await database.OpenAsync(cancellationToken);
        var last = await context.Set<RevisionRow>().Where(row => row.Framework == framework).MaxAsync(row => (int?)row.Number, cancellationToken);
        var revision = new RevisionRow
        {
            Id = Identity.New<RevisionId>(clock),
            Framework = framework,
            Number = (last ?? 0) + 1,
            Name = name,
            CreatedAt = clock.GetUtcNow(),
            CreatedBy = by.Value,
            Outline = FrameworkCut.Write(cut.Outline),
            Texts = [.. cut.Texts.Select((text, place) => new RevisionTextRow { Text = text.Text, Place = place, Version = text.Version, Document = cut.Documents[text.Text] })],
        };
        context.Add(revision);
        await context.SaveChangesAsync(cancellationToken);
        return revision.Id;
    }
}
