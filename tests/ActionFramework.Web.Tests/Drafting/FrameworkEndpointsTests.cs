using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using ActionFramework.Web.Tests.Api;
using Xunit;
using static ActionFramework.Web.Tests.Api.GeneralBehaviour;

namespace ActionFramework.Web.Tests.Drafting;

public sealed class FrameworkEndpointsOnSqlite(SqliteHost host) : FrameworkEndpointsTests(host), IClassFixture<SqliteHost>;

public sealed class FrameworkEndpointsOnPostgres(PostgresHost host) : FrameworkEndpointsTests(host), IClassFixture<PostgresHost>;

public abstract class FrameworkEndpointsTests(Host host)
{
    private const string Sample = "lancang-mekong-2023-2027";
    private readonly Host host = host.Ready();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Templates_are_listed_for_everyone_signed_in()
    {
        using var client = await host.AsAsync("reader");
        var template = Assert.Single((await client.GetFromJsonAsync<JsonElement>("/api/v1/templates", Stop)).EnumerateArray());
        Assert.Equal(Sample, Words(template, "id"));
        Assert.Equal("""["zh","en"]""", template.GetProperty("languages").GetRawText());
        Assert.StartsWith("澜沧江", Words(template.GetProperty("title"), "zh"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("coordinator", "coordinator")]
    [InlineData("drafter2", "drafter")]
    [InlineData("expert1", "expert")]
    [InlineData("reader", null)]
    [InlineData("admin", null)]
    public async Task The_sample_is_there_for_those_who_may_see_its_draft(string name, string? role) =>
        Assert.Equal(role, (await ListAsync(name)).Select(entry => Words(entry, "role")).LastOrDefault());

    [Fact]
    public async Task A_framework_is_created_from_a_template_and_answered_whole()
    {
        using var client = await host.AsAsync("coordinator");
        var created = await client.PostAsync("/api/v1/frameworks", Json($$$"""{"template":"{{{Sample}}}","title":{"zh":"框架𠮷"}}"""), Stop);
        Assert.Equal(HttpStatusCode.Created, created.StatusCode);
        var framework = await created.Content.ReadFromJsonAsync<JsonElement>(Stop);
        Assert.Equal($"/api/v1/frameworks/{Words(framework, "id")}", created.Headers.Location?.OriginalString);
        Assert.Equal(framework.GetRawText(), (await client.GetFromJsonAsync<JsonElement>(created.Headers.Location, Stop)).GetRawText());
        Assert.Equal("框架𠮷", Words(framework.GetProperty("title"), "zh"));
        Assert.StartsWith("Lancang", Words(framework.GetProperty("title"), "en"), StringComparison.Ordinal);
        Assert.Equal(Words(framework, "id"), Words((await ListAsync("coordinator"))[0], "id"));
    }

    [Fact]
    public async Task Sections_are_numbered_in_both_languages_and_hold_their_texts_and_clauses()
    {
        var sections = (await SampleAsync()).GetProperty("sections").EnumerateArray().ToList();
        Assert.Equal(["", "一、", "1.1", "1.2", "1.3", "二、"], sections.Take(6).Select(section => Words(section.GetProperty("number"), "zh")));
        Assert.Equal(["VIII.", "8.1", "8.2", "8.3", "8.4", "Annex A", "Annex B", "Annex C"], sections.TakeLast(8).Select(section => Words(section.GetProperty("number"), "en")));
        Assert.All(sections, section => Assert.Equal(section.GetProperty("level").GetInt32() == 1 ? 2 : 0, section.GetProperty("texts").GetArrayLength()));
        Assert.Equal(["P.1", "P.2"], sections[0].GetProperty("clauses").EnumerateArray().Select(clause => Words(clause.GetProperty("number"), "zh")));
        Assert.Equal("A.1", Words(sections[^3].GetProperty("clauses")[0].GetProperty("number"), "en"));
    }

    [Fact]
    public async Task An_untouched_clause_has_an_empty_text_a_stub_and_guidance()
    {
        var clause = (await SampleAsync()).GetProperty("sections")[2].GetProperty("clauses")[0];
        Assert.Equal("""{"zh":"","en":""}""", clause.GetProperty("text").GetRawText());
        Assert.Equal("narrative", Words(clause, "kind"));
        Assert.Equal("每个判断附一个数据来源。", Words(clause.GetProperty("guidance"), "zh"));
        Assert.StartsWith("Summarise shared challenges", Words(clause.GetProperty("stub"), "en"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Themes_are_tied_to_sections_and_subsections()
    {
        var framework = await SampleAsync();
        var theme = framework.GetProperty("themes").EnumerateArray().Single(theme => Words(theme, "code") == "T02");
        var section = framework.GetProperty("sections").EnumerateArray().Single(section => Words(section.GetProperty("number"), "zh") == "4.2");
        Assert.Equal($"[\"{Words(section, "id")}\"]", theme.GetProperty("sectionIds").GetRawText());
        Assert.Equal($"[\"{Words(theme, "id")}\"]", section.GetProperty("themeIds").GetRawText());
    }

    [Theory]
    [InlineData("coordinator", """{"template":"nothing"}""", 422, "unknown_template")]
    [InlineData("coordinator", """{"template":".."}""", 422, "unknown_template")]
    [InlineData("coordinator", """{"template":"x","colour":"red"}""", 400, "bad_request")]
    [InlineData("coordinator", "{}", 400, "bad_request")]
    [InlineData("drafter1", $$"""{"template":"{{Sample}}"}""", 403, "forbidden")]
    public async Task What_cannot_be_created_is_refused(string name, string body, int status, string code)
    {
        using var client = await host.AsAsync(name);
        await IsProblem(await client.PostAsync("/api/v1/frameworks", Json(body), Stop), status, code);
    }

    [Theory]
    [InlineData("reader")]
    [InlineData("admin")]
    public async Task Who_may_not_see_the_draft_learns_nothing_of_it(string name)
    {
        var id = Words(await SampleAsync(), "id");
        using var client = await host.AsAsync(name);
        await IsProblem(await client.GetAsync($"/api/v1/frameworks/{id}", Stop), 404, "not_found");
        await IsProblem(await client.GetAsync($"/api/v1/frameworks/{Guid.NewGuid()}", Stop), 404, "not_found");
    }

    private async Task<List<JsonElement>> ListAsync(string name)
    {
        using var client = await host.AsAsync(name);
        return [.. (await client.GetFromJsonAsync<JsonElement>("/api/v1/frameworks", Stop)).EnumerateArray()];
    }

    private async Task<JsonElement> SampleAsync()
    {
        using var client = await host.AsAsync("drafter1");
        return await client.GetFromJsonAsync<JsonElement>($"/api/v1/frameworks/{Words((await ListAsync("drafter1"))[0], "id")}", Stop);
    }

    private static string? Words(JsonElement element, string name) => element.GetProperty(name).GetString();
}
