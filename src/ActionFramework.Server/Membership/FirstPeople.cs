using ActionFramework.Membership;
using ActionFramework.Server.Storage;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace ActionFramework.Server.Membership;

/// <summary>Makes the demo people on an empty folder in Development. They have no password: one click signs them in.</summary>
internal sealed class FirstPeople(IDatabase database, ActionFrameworkSettings settings, ILookupNormalizer normalizer, TimeProvider clock)
{
    public async Task MakeAsync(CancellationToken cancellationToken)
    {
        await using var context = await database.OpenAsync(cancellationToken);
        if (!settings.Demo || await context.Users.AnyAsync(cancellationToken)) return;

        context.AddRange(DemoPeople.All.Select(Row));
        await context.SaveChangesAsync(cancellationToken);
    }

    private PersonRow Row(Person person) => new()
    {
        Id = Identity.New<PersonId>(clock).Value,
        UserName = person.Name,
        NormalizedUserName = normalizer.NormalizeName(person.Name),
        DisplayName = person.DisplayName,
        IsAdministrator = person.IsAdministrator,
        MayCreateFrameworks = person.MayCreateFrameworks,
        SecurityStamp = Guid.NewGuid().ToString("N"),
    };
}
