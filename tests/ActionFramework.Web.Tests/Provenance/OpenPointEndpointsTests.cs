using System.Text.Json;
using ActionFramework.Consultation;
using ActionFramework.Membership;
using ActionFramework.Provenance;
using ActionFramework.Web.Tests.Comparison;
using Xunit;
using static ActionFramework.Web.Tests.Api.GeneralBehaviour;

namespace ActionFramework.Web.Tests.Provenance;

public sealed class OpenPointEndpointsOnSqlite(SqliteHost host) : OpenPointEndpointsTests(host), IClassFixture<SqliteHost>;

public sealed class OpenPointEndpointsOnPostgres(PostgresHost host) : OpenPointEndpointsTests(host), IClassFixture<PostgresHost>;

public abstract class OpenPointEndpointsTests(Host host)
{
    private readonly Host host = host.Ready();

    [Fact]
    public async Task A_new_framework_has_no_open_point()
    {
        using var framework = await DraftedFramework.MakeAsync(host);
        Assert.Equal("""{"untagged":[],"unanswered":[],"adoptedWithoutChange":[],"changedWithoutSuggestion":[]}""", (await framework.GetAsync("/open-points")).GetRawText());
    }

    [Fact]
    public async Task A_suggestion_goes_from_untagged_over_unanswered_and_unchanged_to_done()
    {
        using var framework = await DraftedFramework.MakeAsync(host);
        var (clause, suggestion) = (framework.Clause("8.1.1").Id, await framework.SuggestAsync("制定指标"));
        Assert.Equal($"""["{suggestion.Id}"]""", await OpenAsync(framework, "untagged"));
        await framework.TagAsync(suggestion, new TagRequest(clause, Effect.Wording));
        Assert.Equal($$"""[{"suggestionId":"{{suggestion.Id}}","clauseId":"{{clause}}"}]""", await OpenAsync(framework, "unanswered"));
        await framework.DecideAsync(suggestion, clause, DispositionCode.Adopted);
        Assert.Equal($$"""[{"suggestionId":"{{suggestion.Id}}","clauseId":"{{clause}}"}]""", await OpenAsync(framework, "adoptedWithoutChange"));
        await framework.TypeAsync(clause, "指标", suggestion.Id);
        Assert.Equal("[]", await OpenAsync(framework, "adoptedWithoutChange"));
        Assert.Equal("[]", await OpenAsync(framework, "changedWithoutSuggestion"));
    }

    [Fact]
    public async Task A_suggestion_for_which_only_marks_changed_is_adopted_without_change()
    {
        using var framework = await DraftedFramework.MakeAsync(host);
        var (clause, suggestion, other) = (framework.Clause("8.1.1").Id, await framework.SuggestAsync("突出𠮷指标"), await framework.SuggestAsync("制定指标"));
        await framework.TypeAsync(clause, "𠮷指标", other.Id);
        await framework.EmphasiseAsync(clause, 4, suggestion.Id);
        foreach (var each in new[] { suggestion, other })
        {
            await framework.TagAsync(each, new TagRequest(clause, Effect.Wording));
            await framework.DecideAsync(each, clause, DispositionCode.Adopted);
        }
        Assert.Equal($$"""[{"suggestionId":"{{suggestion.Id}}","clauseId":"{{clause}}"}]""", await OpenAsync(framework, "adoptedWithoutChange"));
    }

    [Fact]
    public async Task A_change_that_nobody_asked_for_counts_until_the_next_revision_deletions_too()
    {
        using var framework = await DraftedFramework.MakeAsync(host);
        var (clause, suggestion) = (framework.Clause("8.1.1").Id, await framework.SuggestAsync("制定指标"));
        await framework.TypeAsync(clause, "𠮷指标体系", suggestion.Id);
        await framework.EmphasiseAsync(clause, 4);
        Assert.Equal("[]", await OpenAsync(framework, "changedWithoutSuggestion"));
        await framework.DeleteAsync(clause, 2);
        Assert.Equal($$"""[{"clauseId":"{{clause}}"}]""", await OpenAsync(framework, "changedWithoutSuggestion"));
        await framework.NamedAsync("R1");
        Assert.Equal("[]", await OpenAsync(framework, "changedWithoutSuggestion"));
    }

    [Fact]
    public async Task Experts_are_not_told()
    {
        using var framework = await DraftedFramework.MakeAsync(host);
        await host.Service<IMembers>().PutMemberAsync(framework.Outline.Id, "expert1", Role.Expert, "世界自然基金会", TestContext.Current.CancellationToken);
        using var client = await host.AsAsync("expert1");
        await IsProblem(await client.GetAsync($"{framework.Address}/open-points", TestContext.Current.CancellationToken), 403, "forbidden");
    }

    // What the rail counts at each step is what the points are; and what the trace shows, out of the whole texts, is what the log's rows say.
    private async Task<string> OpenAsync(DraftedFramework framework, string kind)
    {
        var points = await framework.GetAsync("/open-points");
        var counts = await host.Service<ITraceQuery>().CountOpenAsync(framework.Outline.Id, TestContext.Current.CancellationToken);
        Assert.Equal(new(points.GetProperty("untagged").GetArrayLength(), points.EnumerateObject().Sum(each => each.Value.GetArrayLength())), counts);
        var shown = (await host.Service<ITraceQuery>().ReadAsync(framework.Outline.Id, TestContext.Current.CancellationToken))!;
        Assert.Equal(counts, new(shown.Open.Untagged.Length, shown.Open.Count));
        Assert.Equal(shown.Open.AdoptedWithoutChange, shown.Rows.SelectMany(row => row.Cells.Where(cell => cell.IsAdoptedWithoutChange).Select(cell => new ClausePoint(row.Suggestion.Id, cell.Clause))));
        return points.GetProperty(kind).GetRawText();
    }
}
