using ActionFramework.Membership;
using Xunit;

namespace ActionFramework.Web.Tests.Membership.Probing;

/// <summary>Somebody with a role in the framework that is visited and none in the other one, and where he goes.</summary>
internal sealed record Guest(Person Person, Role? Role, string? Organisation, IReadOnlyList<(string Where, Visited Place)> Places, FrameworkId Home)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static readonly Dictionary<string, (Role? Role, string? Organisation)> All = new()
    {
        ["coordinator"] = (ActionFramework.Membership.Role.Coordinator, null),
        ["drafter1"] = (ActionFramework.Membership.Role.Drafter, null),
        ["expert1"] = (ActionFramework.Membership.Role.Expert, Visited.Wwf),
        ["expert2"] = (ActionFramework.Membership.Role.Expert, null),
        ["reader"] = (ActionFramework.Membership.Role.Reader, null),
        ["admin"] = (null, null),
    };

    public static async Task<IReadOnlyList<Guest>> InviteAsync(Host host)
    {
        var members = host.Service<IMembers>();
        var (here, elsewhere) = (await Visited.MakeAsync(host), await Visited.MakeAsync(host));
        var (home, away) = (FrameworkId.From(Guid.Parse(here.Framework)), FrameworkId.From(Guid.Parse(elsewhere.Framework)));
        await members.PutMemberAsync(away, "drafter2", ActionFramework.Membership.Role.Coordinator, null, Stop);
        await members.RemoveMemberAsync(away, "coordinator", Stop);
        (string, Visited)[] places = [("here", here), ("at others' suggestion", await here.OfOthersAsync(host)), ("elsewhere", elsewhere), ("nowhere", Visited.Nowhere())];
        List<Guest> guests = [];
        foreach (var (name, (role, organisation)) in All)
        {
            if (role is { } held) await members.PutMemberAsync(home, name, held, organisation, Stop);
            guests.Add(new(await host.PersonAsync(name), role, organisation, places, home));
        }
        return guests;
    }

    /// <summary>What the policy says of this door in this place: "let in", or the status of the refusal.</summary>
    public string Written(Door door, Visited place)
    {
        if (door.Operation is not { } operation) return Policy.Allows(Person, door.Account) ? "let in" : door.Pattern.StartsWith("/admin/", StringComparison.Ordinal) ? "404" : "403";
        if (place.Framework != Home.ToString() || IsOfOthers(door, place)) return "404";
        return Policy.Ask(Role is { } role ? new(Home, Person.Id, role, Organisation) : null, operation) switch
        {
            Permission.Granted => "let in",
            Permission.Forbidden => "403",
            _ => "404",
        };
    }

    private bool IsOfOthers(Door door, Visited place) =>
        Role is ActionFramework.Membership.Role.Expert && Organisation != place.Organisation && door.Pattern.StartsWith("/api/v1/suggestions/", StringComparison.Ordinal);
}
