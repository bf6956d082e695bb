using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using ActionFramework.Membership;
using Xunit;

namespace ActionFramework.Web.Tests.Api;

public sealed class GeneralBehaviourOnSqlite(SqliteHost host) : GeneralBehaviour(host), IClassFixture<SqliteHost>;

public sealed class GeneralBehaviourOnPostgres(PostgresHost host) : GeneralBehaviour(host), IClassFixture<PostgresHost>;

/// <summary>What holds for every address of the API.</summary>
public abstract class GeneralBehaviour(Host host)
{
    private readonly Host host = host.Ready();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Without_a_token_everything_is_401_even_what_does_not_exist()
    {
        using var client = host.Anonymous();
        foreach (var path in (string[])["/api/v1/me", "/api/v1/nothing"])
            await IsProblem(await client.GetAsync(path, Stop), 401, "unauthorised");
    }

    [Fact]
    public async Task A_bad_token_is_401()
    {
        using var client = host.Anonymous();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", "af_wrong");
        await IsProblem(await client.GetAsync("/api/v1/me", Stop), 401, "unauthorised");
    }

    [Fact]
    public async Task A_token_in_the_address_is_for_the_hub_only()
    {
        using var client = host.Anonymous();
        var token = await host.TokenAsync("coordinator");
        await IsProblem(await client.GetAsync($"/api/v1/me?access_token={token}", Stop), 401, "unauthorised");
    }

    [Fact]
    public async Task The_description_is_readable_by_everybody()
    {
        using var client = host.Anonymous();
        var document = await client.GetFromJsonAsync<JsonElement>("/openapi/v1.json", Stop);
        var answers = document.GetProperty("paths").GetProperty("/api/v1/me").GetProperty("get").GetProperty("responses");
        Assert.True(answers.GetProperty("401").GetProperty("content").TryGetProperty("application/problem+json", out _));
        Assert.DoesNotContain(document.GetProperty("paths").EnumerateObject(), path => !path.Name.StartsWith("/api/v1/", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_description_names_filters_the_version_asked_for_and_each_refusal()
    {
        using var client = host.Anonymous();
        var document = await client.GetFromJsonAsync<JsonElement>("/openapi/v1.json", Stop);
        Assert.Equal("tagged kind organisation theme clause disposition open", Parameters("/frameworks/{frameworkId}/suggestions", "get", "query"));
        Assert.Equal("If-Match", Parameters("/suggestions/{suggestionId}/tags", "put", "header"));
        Assert.Superset(new HashSet<string> { "409", "422", "428" }, Answers("/suggestions/{suggestionId}/tags", "put"));
        Assert.Superset(new HashSet<string> { "409", "413", "415", "422" }, Answers("/frameworks/{frameworkId}/contributions", "post"));

        JsonElement Operation(string path, string method) => document.GetProperty("paths").GetProperty("/api/v1" + path).GetProperty(method);
        HashSet<string> Answers(string path, string method) => [.. Operation(path, method).GetProperty("responses").EnumerateObject().Select(answer => answer.Name)];
        string Parameters(string path, string method, string place) => string.Join(' ',
            from parameter in Operation(path, method).GetProperty("parameters").EnumerateArray()
            where parameter.GetProperty("in").GetString() == place
            select parameter.GetProperty("name").GetString());
    }

    [Fact]
    public async Task Each_thing_described_has_a_name_of_its_own()
    {
        using var client = host.Anonymous();
        var schemas = (await client.GetFromJsonAsync<JsonElement>("/openapi/v1.json", Stop)).GetProperty("components").GetProperty("schemas");
        Assert.True(schemas.GetProperty("ClauseAnswer").GetProperty("properties").TryGetProperty("stub", out _));
        Assert.True(schemas.GetProperty("SuggestionAnswer").GetProperty("properties").TryGetProperty("tags", out _));
    }

    [Theory]
    [InlineData("GET", "/api/v1/nothing", 404, "not_found")]
    [InlineData("GET", "/api/v1/frameworks/not-an-id/members", 404, "not_found")]
    [InlineData("GET", "/api/v1/frameworks/{0199a3f0-0000-7000-8000-000000000000}/members", 404, "not_found")]
    [InlineData("POST", "/api/v1/me", 405, "method_not_allowed")]
    public async Task What_is_not_there_says_so(string method, string path, int status, string code)
    {
        using var client = await host.AsAsync("coordinator");
        await IsProblem(await client.SendAsync(new(new(method), path), Stop), status, code);
    }

    [Theory]
    [InlineData("""{"role":"drafter","colour":"red"}""", "$.colour")]
    [InlineData("""{"role":"drafter","role":"reader"}""", "$.role")]
    [InlineData("""{"Role":"drafter"}""", "$.Role")]
    [InlineData("""{"role":"boss"}""", "$.role")]
    [InlineData("""{"role":1}""", "$.role")]
    [InlineData("""{}""", "$")]
    public async Task What_cannot_be_read_is_400_with_its_place(string body, string path)
    {
        using var client = await host.AsAsync("coordinator");
        var problem = await IsProblem(await client.PutAsync(await SomeMemberAsync(), Json(body), Stop), 400, "bad_request");
        Assert.Equal(path, problem.GetProperty("errors")[0].GetProperty("path").GetString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("nonsense")]
    [InlineData("null")]
    public async Task What_is_no_object_is_400(string body)
    {
        using var client = await host.AsAsync("coordinator");
        await IsProblem(await client.PutAsync(await SomeMemberAsync(), Json(body), Stop), 400, "bad_request");
    }

    [Fact]
    public async Task Another_kind_of_body_is_415()
    {
        using var client = await host.AsAsync("coordinator");
        await IsProblem(await client.PutAsync(await SomeMemberAsync(), new StringContent("{}", Encoding.UTF8, "text/plain"), Stop), 415, "unsupported_media_type");
    }

    internal static async Task<JsonElement> IsProblem(HttpResponseMessage answer, int status, string code)
    {
        Assert.Equal((HttpStatusCode)status, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        var problem = await answer.Content.ReadFromJsonAsync<JsonElement>(Stop);
        Assert.Equal(["code", "detail", "errors", "status", "title", "type"], problem.EnumerateObject().Select(member => member.Name).Where(name => name != "current").Order());
        Assert.Equal(status, problem.GetProperty("status").GetInt32());
        Assert.Equal(code, problem.GetProperty("code").GetString());
        return problem;
    }

    internal static StringContent Json(string body) => new(body, Encoding.UTF8, "application/json");

    private async Task<string> SomeMemberAsync()
    {
        var framework = ActionFramework.Identity.New<FrameworkId>(TimeProvider.System);
        await host.Service<IMembers>().PutMemberAsync(framework, "coordinator", Role.Coordinator, null, Stop);
        return $"/api/v1/frameworks/{framework}/members/drafter1";
    }
}
