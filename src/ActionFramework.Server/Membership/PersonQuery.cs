using ActionFramework.Membership;
using ActionFramework.Server.Storage;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace ActionFramework.Server.Membership;

internal sealed class PersonQuery(IDatabase database, ILookupNormalizer normalizer) : IPersonQuery
{
    public async Task<Person?> FindAsync(PersonId person, CancellationToken cancellationToken)
    {
        await using var context = await database.OpenAsync(cancellationToken);
        var row = await context.Users.AsNoTracking().SingleOrDefaultAsync(row => row.Id == person.Value, cancellationToken);
        return row?.ToPerson();
    }

    public async Task<Person?> FindByNameAsync(string name, CancellationToken cancellationToken)
    {
        await using var context = await database.OpenAsync(cancellationToken);
        var normalized = normalizer.NormalizeName(name);
        var row = await context.Users.AsNoTracking().SingleOrDefaultAsync(row => row.NormalizedUserName == normalized, cancellationToken);
        return row?.ToPerson();
    }

    public async Task<IReadOnlyDictionary<PersonId, string>> DisplayNamesAsync(IReadOnlyCollection<PersonId> people, CancellationToken cancellationToken)
    {
        var ids = people.Select(person => person.Value).ToList();
        await using var context = await database.OpenAsync(cancellationToken);
        return await context.Users.Where(row => ids.Contains(row.Id))
            .ToDictionaryAsync(row => PersonId.From(row.Id), row => row.DisplayName, cancellationToken);
    }

    public async Task<IReadOnlyList<Person>> AllAsync(CancellationToken cancellationToken)
    {
        await using var context = await database.OpenAsync(cancellationToken);
        var rows = await context.Users.AsNoTracking().OrderBy(row => row.NormalizedUserName).ToListAsync(cancellationToken);
        return [.. rows.Select(row => row.ToPerson())];
    }
}
