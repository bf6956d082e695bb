using ActionFramework.Membership;
using ActionFramework.Server.Storage;
using Microsoft.EntityFrameworkCore;

namespace ActionFramework.Server.Membership;

/// <summary>Reads the role at every question, so that a change of roles counts from the next message on.</summary>
internal sealed class PermissionQuery(IDatabase database) : IPermissionQuery
{
    public async Task<Permission> AskAsync(PersonId person, FrameworkId framework, Operation operation, CancellationToken cancellationToken)
    {
        await using var context = await database.OpenAsync(cancellationToken);
        var held = await (
            from member in context.Set<FrameworkMemberRow>()
            join account in context.Set<PersonRow>() on member.PersonId equals account.Id
            where member.FrameworkId == framework && member.PersonId == person.Value && account.IsActive
            select new { member.Role, member.Organisation }).SingleOrDefaultAsync(cancellationToken);
        return Policy.Ask(held is null ? null : new(framework, person, held.Role, held.Organisation), operation);
    }
}
