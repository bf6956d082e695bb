using System.Net;
using System.Net.Http.Headers;
using ActionFramework.Membership;
using Microsoft.AspNetCore.Components.Endpoints;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace ActionFramework.Web.Tests.Membership.Probing;

/// <summary>Everybody at every door of every framework: what one may not see is 404, what one sees but may not do is 403, without a token 401.</summary>
public sealed class PolicyProbe(SqliteHost host) : IClassFixture<SqliteHost>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public void Every_door_is_written_down()
    {
        var doors = host.Service<IEnumerable<EndpointDataSource>>().SelectMany(source => source.Endpoints).OfType<RouteEndpoint>().ToList();
        var api = from door in doors
                  where door.RoutePattern.RawText!.StartsWith("/api/", StringComparison.Ordinal)
                  from method in door.Metadata.GetRequiredMetadata<IHttpMethodMetadata>().HttpMethods
                  select $"{method} {door.RoutePattern.RawText!.TrimEnd('/')}";
        var pages = doors.Where(door => door.Metadata.GetMetadata<ComponentTypeMetadata>() is not null).Select(door => door.RoutePattern.RawText!).Distinct();
        Assert.Equal(WrittenPolicy.Api.Select(door => door.ToString()).Order(), api.Order());
        Assert.Equal(WrittenPolicy.Pages.Select(page => page.Pattern).Concat(WrittenPolicy.OpenPages).Order(), pages.Order());
    }

    [Fact]
    public async Task The_api_and_the_pages_answer_everybody_as_written()
    {
        List<string> deviations = [];
        foreach (var guest in await Guest.InviteAsync(host))
        {
            using var client = await host.AsAsync(guest.Person.Name);
            using var browser = new Browser(host);
            await browser.SignInAsync(guest.Person.Name);
            deviations.AddRange(await DeviationsAsync(client, guest, WrittenPolicy.Api));
            deviations.AddRange(await DeviationsAsync(browser.Client, guest, [.. WrittenPolicy.Pages, .. WrittenPolicy.Files]));
        }
        Assert.Empty(deviations);
    }

    [Fact]
    public async Task The_probe_can_fail()
    {
        using var client = await host.AsAsync("reader");
        var reader = new Guest(await host.PersonAsync("reader"), Role.Reader, null, [("nowhere", Visited.Nowhere())], default);
        var deviations = await DeviationsAsync(client, reader, [new("GET", "/api/v1/me", null, Account: AccountOperation.ManageAccounts)]);
        Assert.Equal(["reader at GET /api/v1/me nowhere: let in, written 403"], deviations);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("af_wrong")]
    public async Task Without_a_good_token_every_address_is_401(string? token)
    {
        using var client = host.Anonymous();
        if (token is not null) client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        foreach (var door in WrittenPolicy.Api)
            Assert.Equal((door, HttpStatusCode.Unauthorized), (door, (await client.SendAsync(Visited.Nowhere().Request(door), Stop)).StatusCode));
    }

    [Fact]
    public async Task Without_signing_in_every_page_leads_to_the_sign_in()
    {
        using var client = host.Anonymous();
        foreach (var door in (Door[])[.. WrittenPolicy.Pages, .. WrittenPolicy.Files])
            Assert.StartsWith("/sign-in?returnUrl=", (await client.SendAsync(Visited.Nowhere().Request(door), Stop)).Headers.Location?.PathAndQuery, StringComparison.Ordinal);
    }

    private static async Task<List<string>> DeviationsAsync(HttpClient client, Guest guest, IReadOnlyList<Door> doors)
    {
        List<string> deviations = [];
        foreach (var (where, place) in guest.Places)
        {
            foreach (var door in doors)
            {
                using var answer = await client.SendAsync(place.Request(door), Stop);
                var written = guest.Written(door, place);
                var said = Said(answer.StatusCode);
                if (said != written) deviations.Add($"{guest.Person.Name} at {door} {where}: {said}, written {written}");
            }
        }
        return deviations;
    }

    // A rule may still say no to who was let in: that is not about him.
    private static string Said(HttpStatusCode status) => (int)status switch
    {
        401 or 403 or 404 or >= 500 => ((int)status).ToString(System.Globalization.CultureInfo.InvariantCulture),
        _ => "let in",
    };
}
