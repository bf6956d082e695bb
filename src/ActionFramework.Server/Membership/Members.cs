using ActionFramework.Membership;
using ActionFramework.Server.Storage;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace ActionFramework.Server.Membership;

internal sealed class Members(IDatabase database, ILookupNormalizer normalizer) : IMembers
{
    public async Task<IReadOnlyList<Member>> OfAsync(FrameworkId framework, CancellationToken cancellationToken)
    {
        await using var context = await database.OpenAsync(cancellationToken);
        return await (
            from member in context.Set<FrameworkMemberRow>()
            join person in context.Users on member.PersonId equals person.Id
            where member.FrameworkId == framework
            orderby person.UserName
            select new Member(PersonId.From(person.Id), person.UserName ?? "", person.DisplayName, member.Role, member.Organisation))
            .ToListAsync(cancellationToken);
    }

    public async Task<IReadOnlyList<ActionFramework.Membership.Membership>> OfAsync(PersonId person, CancellationToken cancellationToken)
    {
        await using var context = await database.OpenAsync(cancellationToken);
        return await context.Set<FrameworkMemberRow>().Where(member => member.PersonId == person.Value).OrderBy(member => member.FrameworkId)
            .Select(member => new ActionFramework.Membership.Membership(member.FrameworkId, person, member.Role, member.Organisation))
            .ToListAsync(cancellationToken);
    }

    public Task<MemberAnswer> PutMemberAsync(FrameworkId framework, string name, Role role, string? organisation, CancellationToken cancellationToken) =>
        database.AloneAsync<MemberAnswer>(async (context, stop) =>
        {
            if (organisation is not null && !PrintedName.IsFit(organisation)) return new MemberAnswer.OrganisationUnfit();
            if (await PersonAsync(context, name, stop) is not { } person) return new MemberAnswer.UnknownPerson();

            var row = await context.FindAsync<FrameworkMemberRow>([framework, person.Id], stop);
            if (row is null && !person.IsActive) return new MemberAnswer.UnknownPerson();
            if (row is { Role: Role.Coordinator } && role != Role.Coordinator && await IsLastAsync(context, row, stop)) return new MemberAnswer.LastCoordinator();

            if (row is null) context.Add(row = new FrameworkMemberRow { FrameworkId = framework, PersonId = person.Id, Role = role });
            row.Role = role;
            row.Organisation = organisation?.Trim() is { Length: > 0 } trimmed ? trimmed : null;
            await context.SaveChangesAsync(stop);
            return new MemberAnswer.Put(ToMember(person, row));
        }, cancellationToken);

    public Task<MemberAnswer> RemoveMemberAsync(FrameworkId framework, string name, CancellationToken cancellationToken) =>
        database.AloneAsync<MemberAnswer>(async (context, stop) =>
        {
            if (await PersonAsync(context, name, stop) is not { } person) return new MemberAnswer.UnknownPerson();
            if (await context.FindAsync<FrameworkMemberRow>([framework, person.Id], stop) is not { } row) return new MemberAnswer.UnknownPerson();
            if (row.Role == Role.Coordinator && await IsLastAsync(context, row, stop)) return new MemberAnswer.LastCoordinator();

            context.Remove(row);
            await context.SaveChangesAsync(stop);
            return new MemberAnswer.Removed(ToMember(person, row));
        }, cancellationToken);

    private static Member ToMember(PersonRow person, FrameworkMemberRow row) =>
        new(PersonId.From(person.Id), person.UserName ?? "", person.DisplayName, row.Role, row.Organisation);

    private Task<PersonRow?> PersonAsync(ActionFrameworkDbContext context, string name, CancellationToken cancellationToken)
    {
        var normalized = normalizer.NormalizeName(name);
        return context.Users.AsNoTracking().SingleOrDefaultAsync(person => person.NormalizedUserName == normalized, cancellationToken);
    }

    // Whoever was deactivated coordinates nothing, so no framework is left to him.
    private static async Task<bool> IsLastAsync(ActionFrameworkDbContext context, FrameworkMemberRow leaving, CancellationToken cancellationToken) => !await (
        from member in context.Set<FrameworkMemberRow>()
        join person in context.Users on member.PersonId equals person.Id
        where member.FrameworkId == leaving.FrameworkId && member.PersonId != leaving.PersonId && member.Role == Role.Coordinator && person.IsActive
        select member).AnyAsync(cancellationToken);
}
