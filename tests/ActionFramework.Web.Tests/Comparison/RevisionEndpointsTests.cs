using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Xunit;
using static ActionFramework.Web.Tests.Api.GeneralBehaviour;

namespace ActionFramework.Web.Tests.Comparison;

public sealed class RevisionEndpointsOnSqlite(SqliteHost host) : RevisionEndpointsTests(host), IClassFixture<SqliteHost>;

public sealed class RevisionEndpointsOnPostgres(PostgresHost host) : RevisionEndpointsTests(host), IClassFixture<PostgresHost>;

public abstract class RevisionEndpointsTests(Host host)
{
    private readonly Host host = host.Ready();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_revision_keeps_every_text_at_its_version()
    {
        using var framework = await DraftedFramework.MakeAsync(host);
        var clause = framework.Clause("8.1.1").Id;
        await framework.TypeAsync(clause, "建立指标体系𠮷。");
        var created = await framework.NameAsync(" R1 汇总稿😀 ");
        Assert.Equal(HttpStatusCode.Created, created.StatusCode);
        var revision = await created.Content.ReadFromJsonAsync<JsonElement>(Stop);
        Assert.Equal($"{framework.Address}/revisions/{revision.GetProperty("id").GetString()}", created.Headers.Location?.OriginalString);
        Assert.Equal(["createdAt", "createdBy", "id", "name", "number", "texts"], revision.EnumerateObject().Select(member => member.Name).Order());
        Assert.Equal(("R1 汇总稿😀", 1), (revision.GetProperty("name").GetString(), revision.GetProperty("number").GetInt32()));
        Assert.Equal((await host.PersonAsync("coordinator")).DisplayName, revision.GetProperty("createdBy").GetProperty("name").GetString());
        var texts = revision.GetProperty("texts").EnumerateArray().ToDictionary(text => text.GetProperty("textId").GetGuid(), text => text.GetProperty("version").GetInt64());
        Assert.Equal(framework.Outline.Sections.Sum(section => section.Texts.Length), texts.Count);
        Assert.Equal((1, 1), (texts[framework.Text(clause).Value], texts.Values.Sum()));
        Assert.Equal(revision.GetRawText(), (await framework.GetAsync($"/revisions/{revision.GetProperty("id").GetString()}")).GetRawText());
    }

    [Fact]
    public async Task Revisions_are_listed_newest_first_and_no_name_twice()
    {
        using var framework = await DraftedFramework.MakeAsync(host);
        await framework.NamedAsync("第一稿");
        await framework.NamedAsync("second");
        Assert.Equal(["second", "第一稿"], (await framework.GetAsync("/revisions")).EnumerateArray().Select(revision => revision.GetProperty("name").GetString()));
        var problem = await IsProblem(await framework.NameAsync("第一稿 "), 409, "already_there");
        Assert.Equal(1, problem.GetProperty("current").GetProperty("number").GetInt32());
    }

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("two\nlines")]
    public async Task A_bad_name_is_422(string name)
    {
        using var framework = await DraftedFramework.MakeAsync(host);
        await IsProblem(await framework.NameAsync(name), 422, "bad_name");
        await IsProblem(await framework.NameAsync(new string('水', 101)), 422, "bad_name");
    }

    [Fact]
    public async Task Many_at_once_get_numbers_of_their_own()
    {
        using var framework = await DraftedFramework.MakeAsync(host);
        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(i => framework.NameAsync($"同时{i}")));
        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.Created, answer.StatusCode));
        Assert.Equal([4, 3, 2, 1], (await framework.GetAsync("/revisions")).EnumerateArray().Select(revision => revision.GetProperty("number").GetInt32()));
    }

    [Theory]
    [InlineData("expert1", 404)]
    [InlineData("admin", 404)]
    public async Task Who_has_no_role_learns_nothing(string name, int status)
    {
        using var framework = await DraftedFramework.MakeAsync(host);
        using var client = await host.AsAsync(name);
        await IsProblem(await client.GetAsync($"{framework.Address}/revisions", Stop), status, "not_found");
        await IsProblem(await client.PostAsync($"{framework.Address}/revisions", Json("""{"name":"x"}"""), Stop), status, "not_found");
        await IsProblem(await framework.Client.GetAsync($"{framework.Address}/revisions/{Guid.NewGuid()}", Stop), 404, "not_found");
    }
}
