using System.Text.Json;
using ActionFramework.Consultation;
using ActionFramework.Membership;
using Xunit;
using static ActionFramework.Web.Tests.Api.GeneralBehaviour;

namespace ActionFramework.Web.Tests.Comparison;

public sealed class ComparisonEndpointsOnSqlite(SqliteHost host) : ComparisonEndpointsTests(host), IClassFixture<SqliteHost>;

public sealed class ComparisonEndpointsOnPostgres(PostgresHost host) : ComparisonEndpointsTests(host), IClassFixture<PostgresHost>;

public abstract class ComparisonEndpointsTests(Host host)
{
    private readonly Host host = host.Ready();

    [Fact]
    public async Task A_reworded_clause_names_its_runs_people_and_suggestions()
    {
        using var framework = await DraftedFramework.MakeAsync(host);
        var (clause, suggestion) = (framework.Clause("8.1.1").Id, await framework.SuggestAsync("制定评估框架"));
        await framework.TypeAsync(clause, "建立指标体系。");
        var revision = await framework.NamedAsync("R1");
        await framework.DeleteAsync(clause, 2);
        await framework.TypeAsync(clause, "完善水质", suggestion.Id);
        var compared = await framework.GetAsync($"/comparison?from={revision}&to=now&language=zh&all=false");
        Assert.Equal($$"""{"id":"{{revision}}","name":"R1"}""", compared.GetProperty("from").GetRawText());
        Assert.Equal("""{"id":null,"name":"now"}""", compared.GetProperty("to").GetRawText());
        Assert.Equal("""{"added":0,"removed":0,"moved":0,"renumbered":0,"reworded":1}""", compared.GetProperty("summary").GetRawText());
        var author = await host.PersonAsync("drafter1");
        Assert.Equal(
            $$"""
            {"clauseId":"{{clause}}","changes":["reworded"],"numberFrom":"8.1.1","numberTo":"8.1.1","formatting":false,"runs":[{"op":"delete","text":"建立"},{"op":"insert","text":"完善水质"},{"op":"equal","text":"指标体系。"}],"authors":[{"id":"{{author.Id}}","name":"{{author.DisplayName}}"}],"suggestions":[{"id":"{{suggestion.Id}}","number":{{suggestion.Number}},"organisation":"世界自然基金会"}]}
            """,
            Assert.Single(compared.GetProperty("clauses").EnumerateArray()).GetRawText());
    }

    [Fact]
    public async Task A_moved_clause_renumbers_the_others_and_marks_alone_are_formatting()
    {
        using var framework = await DraftedFramework.MakeAsync(host);
        var (first, second) = (framework.Clause("4.1.1").Id, framework.Clause("4.1.2").Id);
        await framework.TypeAsync(framework.Clause("8.1.1").Id, "指标");
        var revision = await framework.NamedAsync("R1");
        await framework.EmphasiseAsync(framework.Clause("8.1.1").Id, 2);
        var section = framework.Outline.Sections.Single(part => part.Clauses.Any(clause => clause.Id == first));
        var last = section.Clauses[^1].Id;
        await framework.MoveAsync(last, section.Id, first);
        var clauses = (await framework.GetAsync($"/comparison?from={revision}&to=now&language=zh")).GetProperty("clauses").EnumerateArray().ToDictionary(clause => clause.GetProperty("clauseId").GetGuid());
        Assert.Equal("""["moved"]""", clauses[last.Value].GetProperty("changes").GetRawText());
        Assert.Equal("""["renumbered"]""", clauses[second.Value].GetProperty("changes").GetRawText());
        var marked = clauses[framework.Clause("8.1.1").Id.Value];
        Assert.Equal(("""["reworded"]""", true, """[{"op":"equal","text":"指标"}]"""), (marked.GetProperty("changes").GetRawText(), marked.GetProperty("formatting").GetBoolean(), marked.GetProperty("runs").GetRawText()));
    }

    [Fact]
    public async Task Two_revisions_show_what_stood_in_them_and_all_shows_the_rest_too()
    {
        using var framework = await DraftedFramework.MakeAsync(host);
        var first = await framework.NamedAsync("R1");
        await framework.TypeAsync(framework.Clause("8.1.1").Id, "Set up indicators.", language: Language.En);
        var second = await framework.NamedAsync("R2");
        await framework.TypeAsync(framework.Clause("8.1.1").Id, "later ", language: Language.En);
        Assert.Equal("Set up indicators.", (await framework.GetAsync($"/comparison?from={first}&to={second}&language=en")).GetProperty("clauses")[0].GetProperty("runs")[0].GetProperty("text").GetString());
        Assert.Empty((await framework.GetAsync($"/comparison?from={first}&to={second}&language=zh")).GetProperty("clauses").EnumerateArray());
        Assert.Equal(framework.Outline.Clauses.Count(), (await framework.GetAsync($"/comparison?from={first}&to={second}&language=zh&all=true")).GetProperty("clauses").GetArrayLength());
    }

    [Fact]
    public async Task An_expert_learns_of_his_own_organisations_suggestions_only()
    {
        using var framework = await DraftedFramework.MakeAsync(host);
        await host.Service<IMembers>().PutMemberAsync(framework.Outline.Id, "expert1", Role.Expert, "世界自然基金会", TestContext.Current.CancellationToken);
        var revision = await framework.NamedAsync("R1");
        var clause = framework.Clause("8.1.1").Id;
        await framework.TypeAsync(clause, "甲", (await framework.SuggestAsync("甲")).Id);
        await framework.TypeAsync(clause, "乙", (await framework.SuggestAsync("乙", "乐施会")).Id);
        using var client = await host.AsAsync("expert1");
        using var body = JsonDocument.Parse(await client.GetStringAsync($"{framework.Address}/comparison?from={revision}&to=now", TestContext.Current.CancellationToken));
        Assert.Equal(["世界自然基金会"], body.RootElement.GetProperty("clauses")[0].GetProperty("suggestions").EnumerateArray().Select(each => each.GetProperty("organisation").GetString()));
    }

    [Theory]
    [InlineData("?to=now&language=zh", 400, "bad_filter")]
    [InlineData("?from=nonsense&to=now", 400, "bad_filter")]
    [InlineData("?from={r}", 400, "bad_filter")]
    [InlineData("?from={r}&to=then", 400, "bad_filter")]
    [InlineData("?from={r}&to=now&language=fr", 400, "bad_filter")]
    [InlineData("?from={r}&to=now&all=yes", 400, "bad_filter")]
    [InlineData("?from=0198aaaa-0000-7000-8000-000000000000&to=now", 404, "not_found")]
    public async Task A_bad_query_is_refused(string query, int status, string code)
    {
        using var framework = await DraftedFramework.MakeAsync(host);
        var revision = await framework.NamedAsync("R1");
        await IsProblem(await framework.Client.GetAsync($"{framework.Address}/comparison{query.Replace("{r}", revision, StringComparison.Ordinal)}", TestContext.Current.CancellationToken), status, code);
    }
}
