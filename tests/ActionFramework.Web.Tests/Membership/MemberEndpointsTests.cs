using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using ActionFramework.Membership;
using ActionFramework.Web.Tests.Api;
using Xunit;
using static ActionFramework.Web.Tests.Api.GeneralBehaviour;

namespace ActionFramework.Web.Tests.Membership;

public sealed class MemberEndpointsOnSqlite(SqliteHost host) : MemberEndpointsTests(host), IClassFixture<SqliteHost>;

public sealed class MemberEndpointsOnPostgres(PostgresHost host) : MemberEndpointsTests(host), IClassFixture<PostgresHost>;

public abstract class MemberEndpointsTests(Host host)
{
    private readonly Host host = host.Ready();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private readonly FrameworkId framework = ActionFramework.Identity.New<FrameworkId>(TimeProvider.System);

    private string Members => $"/api/v1/frameworks/{framework}/members";

    [Fact]
    public async Task I_am_told_who_I_am_and_where()
    {
        await PutAsync("expert1", Role.Expert, " 世界自然基金会𠮷 ");
        using var client = await host.AsAsync("expert1");
        var me = await client.GetFromJsonAsync<JsonElement>("/api/v1/me", Stop);
        var role = me.GetProperty("roles").EnumerateArray().Single(role => role.GetProperty("frameworkId").GetString() == framework.ToString());
        Assert.Equal("林溪 Lin Xi", me.GetProperty("displayName").GetString());
        Assert.Equal("expert", role.GetProperty("role").GetString());
        Assert.Equal("世界自然基金会𠮷", role.GetProperty("organisation").GetString());
        Assert.False(me.GetProperty("mayCreateFrameworks").GetBoolean());
    }

    [Fact]
    public async Task A_coordinator_adds_changes_and_removes_members()
    {
        await PutAsync("coordinator", Role.Coordinator);
        using var client = await host.AsAsync("coordinator");
        var put = await client.PutAsync($"{Members}/drafter1", Json("""{"role":"drafter"}"""), Stop);
        Assert.Equal(HttpStatusCode.OK, put.StatusCode);
        Assert.Equal(JsonValueKind.Null, (await put.Content.ReadFromJsonAsync<JsonElement>(Stop)).GetProperty("organisation").ValueKind);

        await client.PutAsync($"{Members}/DRAFTER1", Json("""{"role":"expert","organisation":"WWF 😀"}"""), Stop);
        Assert.Equal(["coordinator coordinator ", "drafter1 expert WWF 😀"], await ListedAsync(client));

        Assert.Equal(HttpStatusCode.NoContent, (await client.DeleteAsync($"{Members}/drafter1", Stop)).StatusCode);
        await IsProblem(await client.DeleteAsync($"{Members}/drafter1", Stop), 404, "not_found");
        Assert.Equal(["coordinator coordinator "], await ListedAsync(client));
    }

    [Fact]
    public async Task The_last_coordinator_stays()
    {
        await PutAsync("coordinator", Role.Coordinator);
        using var client = await host.AsAsync("coordinator");
        await IsProblem(await client.DeleteAsync($"{Members}/coordinator", Stop), 422, "last_coordinator");
        await IsProblem(await client.PutAsync($"{Members}/coordinator", Json("""{"role":"reader"}"""), Stop), 422, "last_coordinator");

        await PutAsync("drafter2", Role.Coordinator);
        Assert.Equal(HttpStatusCode.NoContent, (await client.DeleteAsync($"{Members}/coordinator", Stop)).StatusCode);
        await IsProblem(await client.GetAsync(Members, Stop), 404, "not_found");
    }

    [Fact]
    public async Task Who_was_deactivated_can_be_changed_and_removed_and_coordinates_nothing()
    {
        await PutAsync("coordinator", Role.Coordinator);
        await PutAsync("drafter2", Role.Coordinator);
        using var client = await host.AsAsync("coordinator");
        var gone = (await host.PersonAsync("drafter2")).Id;
        await host.Service<IAccounts>().DeactivateAsync(gone, (await host.PersonAsync("admin")).Id, Stop);
        try
        {
            await IsProblem(await client.DeleteAsync($"{Members}/coordinator", Stop), 422, "last_coordinator");
            await IsProblem(await client.PutAsync($"{Members}/coordinator", Json("""{"role":"reader"}"""), Stop), 422, "last_coordinator");
            Assert.Equal(HttpStatusCode.OK, (await client.PutAsync($"{Members}/drafter2", Json("""{"role":"drafter"}"""), Stop)).StatusCode);
            Assert.Equal(HttpStatusCode.NoContent, (await client.DeleteAsync($"{Members}/drafter2", Stop)).StatusCode);
            await IsProblem(await client.PutAsync($"{Members}/drafter2", Json("""{"role":"drafter"}"""), Stop), 404, "not_found");
        }
        finally
        {
            await host.Service<IAccounts>().ActivateAsync(gone, Stop);
        }
    }

    [Theory]
    [InlineData("WWF\\u0000")]
    [InlineData("WWF\\nUN")]
    public async Task An_organisation_is_one_line_of_two_hundred_characters_at_most(string organisation)
    {
        await PutAsync("coordinator", Role.Coordinator);
        using var client = await host.AsAsync("coordinator");
        foreach (var bad in (string[])[organisation, new('长', 201)])
            await IsProblem(await client.PutAsync($"{Members}/expert1", Json($$"""{"role":"expert","organisation":"{{bad}}"}"""), Stop), 422, "bad_name");
        Assert.Equal(HttpStatusCode.OK, (await client.PutAsync($"{Members}/expert1", Json($$"""{"role":"expert","organisation":"{{new string('长', 200)}}"}"""), Stop)).StatusCode);
    }

    [Fact]
    public async Task Coordinators_who_change_members_at_once_all_get_their_answer_and_one_coordinator_stays()
    {
        string[] names = ["coordinator", "drafter1", "drafter2", "expert1", "expert2", "reader"];
        var added = await Task.WhenAll(names.Concat(names).Select(name => PutAsync(name, Role.Coordinator)));
        Assert.All(added, answer => Assert.IsType<MemberAnswer.Put>(answer));

        var removed = await Task.WhenAll(names.Select(name => host.Service<IMembers>().RemoveMemberAsync(framework, name, Stop)));
        Assert.Single(removed.OfType<MemberAnswer.LastCoordinator>());
        Assert.Single(await host.Service<IMembers>().OfAsync(framework, Stop));
    }

    [Fact]
    public async Task Nobody_becomes_a_member_without_an_account()
    {
        await PutAsync("coordinator", Role.Coordinator);
        using var client = await host.AsAsync("coordinator");
        await IsProblem(await client.PutAsync($"{Members}/nobody", Json("""{"role":"drafter"}"""), Stop), 404, "not_found");
    }

    [Theory]
    [InlineData("Drafter")]
    [InlineData("king")]
    [InlineData("0")]
    public async Task Roles_are_the_four_words_in_lower_case(string role)
    {
        await PutAsync("coordinator", Role.Coordinator);
        using var client = await host.AsAsync("coordinator");
        await IsProblem(await client.PutAsync($"{Members}/drafter1", Json($$"""{"role":"{{role}}"}"""), Stop), 400, "bad_request");
    }

    [Theory]
    [InlineData("drafter1", Role.Drafter, 403, "forbidden")]
    [InlineData("expert1", Role.Expert, 403, "forbidden")]
    [InlineData("reader", Role.Reader, 404, "not_found")]
    [InlineData("admin", null, 404, "not_found")]
    public async Task Others_may_not(string name, Role? role, int status, string code)
    {
        await PutAsync("coordinator", Role.Coordinator);
        if (role is { } held) await PutAsync(name, held);
        using var client = await host.AsAsync(name);
        await IsProblem(await client.GetAsync(Members, Stop), status, code);
        await IsProblem(await client.PutAsync($"{Members}/{name}", Json("""{"role":"coordinator"}"""), Stop), status, code);
        await IsProblem(await client.PutAsync($"{Members}/{name}", Json("{}"), Stop), status, code);
        await IsProblem(await client.PutAsync($"{Members}/{name}", Json("{"), Stop), status, code);
        await IsProblem(await client.DeleteAsync($"{Members}/coordinator", Stop), status, code);
    }

    private Task<MemberAnswer> PutAsync(string name, Role role, string? organisation = null) =>
        host.Service<IMembers>().PutMemberAsync(framework, name, role, organisation, Stop);

    private async Task<IEnumerable<string>> ListedAsync(HttpClient client) =>
        from member in (await client.GetFromJsonAsync<JsonElement>(Members, Stop)).EnumerateArray()
        select $"{member.GetProperty("name")} {member.GetProperty("role")} {member.GetProperty("organisation")}";
}
