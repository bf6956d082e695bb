using ActionFramework.Membership;
using ActionFramework.Web.Api;

namespace ActionFramework.Web.Membership;

internal sealed record RoleAnswer(FrameworkId FrameworkId, Role Role, string? Organisation);

internal sealed record MeAnswer(PersonId Id, string Name, string DisplayName, IReadOnlyList<RoleAnswer> Roles, bool MayCreateFrameworks);

internal sealed record MemberBody(string Role, string? Organisation = null);

internal sealed record MemberReading(PersonId PersonId, string Name, string DisplayName, Role Role, string? Organisation);

/// <summary>Who am I, and who belongs to a framework.</summary>
internal static class MemberEndpoints
{
    public static void MapMembers(this IEndpointRouteBuilder api)
    {
        api.MapGet("/me", MeAsync).Produces<MeAnswer>();
        var members = api.MapGroup("/frameworks/{frameworkId:guid}/members").Requires(Operation.ManageMembers);
        members.MapGet("", ListAsync).Produces<IReadOnlyList<MemberReading>>();
        members.MapPut("{name}", PutAsync).Produces<MemberReading>().Refuses(415, 422);
        members.MapDelete("{name}", RemoveAsync).Produces(StatusCodes.Status204NoContent).Refuses(422);
    }

    private static async Task<IResult> MeAsync(HttpContext http, IPersonQuery people, IMembers members, CancellationToken cancellationToken)
    {
        if (await people.FindAsync(http.User.RequiredPersonId(), cancellationToken) is not { } me) return Problem.NotFound();

        var roles = await members.OfAsync(me.Id, cancellationToken);
        return TypedResults.Ok(new MeAnswer(
            me.Id,
            me.Name,
            me.DisplayName,
            [.. roles.Select(role => new RoleAnswer(role.Framework, role.Role, role.Organisation))],
            Policy.Allows(me, AccountOperation.CreateFramework)));
    }

    private static async Task<IResult> ListAsync(Guid frameworkId, IMembers members, CancellationToken cancellationToken) =>
        TypedResults.Ok((await members.OfAsync(FrameworkId.From(frameworkId), cancellationToken)).Select(Read).ToList());

    private static async Task<IResult> PutAsync(Guid frameworkId, string name, MemberBody body, IMembers members, CancellationToken cancellationToken) =>
        ApiWords.TryRead<Role>(body.Role, out var role)
            ? Answer(await members.PutMemberAsync(FrameworkId.From(frameworkId), name, role, body.Organisation, cancellationToken))
            : Problem.BadRequest("bad_request", "role is coordinator, drafter, expert or reader.", new ProblemPlace("$.role", "no role"));

    private static async Task<IResult> RemoveAsync(Guid frameworkId, string name, IMembers members, CancellationToken cancellationToken) =>
        Answer(await members.RemoveMemberAsync(FrameworkId.From(frameworkId), name, cancellationToken));

    private static IResult Answer(MemberAnswer answer) => answer switch
    {
        MemberAnswer.Put(var member) => TypedResults.Ok(Read(member)),
        MemberAnswer.Removed => TypedResults.NoContent(),
        MemberAnswer.OrganisationUnfit => Problem.Rule("bad_name", $"An organisation has at most {PrintedName.Longest} characters on one line.", new ProblemPlace("$.organisation", "too long, or with control characters")),
        MemberAnswer.LastCoordinator => Problem.Rule("last_coordinator", "A framework is never left without a coordinator."),
        _ => Problem.NotFound(),
    };

    private static MemberReading Read(Member member) => new(member.Person, member.Name, member.DisplayName, member.Role, member.Organisation);
}
