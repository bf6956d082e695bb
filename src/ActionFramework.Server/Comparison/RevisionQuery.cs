using System.Collections.Immutable;
using System.Linq.Expressions;
using ActionFramework.Drafting;
using ActionFramework.Server.Storage;
using Microsoft.EntityFrameworkCore;

namespace ActionFramework.Server.Comparison;

internal sealed class RevisionQuery(IDatabase database) : IRevisionQuery
{
    public Task<ImmutableArray<Revision>> ListAsync(FrameworkId framework, CancellationToken cancellationToken) =>
        ReadAsync(row => row.Framework == framework, cancellationToken);

    public async Task<Revision?> FindAsync(FrameworkId framework, RevisionId revision, CancellationToken cancellationToken) =>
        (await ReadAsync(row => row.Framework == framework && row.Id == revision, cancellationToken)).SingleOrDefault();

    private async Task<ImmutableArray<Revision>> ReadAsync(Expression<Func<RevisionRow, bool>> which, CancellationToken cancellationToken)
    {
        await using var context = await database.OpenAsync(cancellationToken);
        var rows = await (
            from row in context.Set<RevisionRow>().AsNoTracking().Where(which)
            join person in context.Users on row.CreatedBy equals person.Id
            orderby row.Number descending
            select new
            {
                row.Id,
                row.Framework,
                row.Number,
                row.Name,
                row.CreatedAt,
                row.CreatedBy,
                person.UserName,
                person.DisplayName,
                Texts = row.Texts.OrderBy(text => text.Place).Select(text => new RevisionText(text.Text, text.Version)).ToList(),
            }).ToListAsync(cancellationToken);
        return [.. rows.Select(row => new Revision
        {
            Id = row.Id,
            Framework = row.Framework,
            Number = row.Number,
            Name = row.Name,
            CreatedAt = row.CreatedAt,
            CreatedBy = new(new(row.CreatedBy), row.UserName ?? "", row.DisplayName),
            Texts = [.. row.Texts],
        })];
    }
}
