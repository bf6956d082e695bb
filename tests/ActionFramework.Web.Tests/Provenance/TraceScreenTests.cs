using ActionFramework.Consultation;
using ActionFramework.Membership;
using ActionFramework.Provenance;
using ActionFramework.Web.Provenance;
using ActionFramework.Web.Tests.Comparison;
using Bunit;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace ActionFramework.Web.Tests.Provenance;

/// <summary>The whole screen over the real database of a host.</summary>
public sealed class TraceScreenTests : PageContext, IClassFixture<SqliteHost>
{
    private const string Asked = "制定与之对应的评估框架𠮷";
    private readonly Host host;

    public TraceScreenTests(SqliteHost host)
    {
        this.host = host;
        Services.AddSingleton(TimeProvider.System).AddSingleton(host.Service<ITraceQuery>())
            .AddSingleton(new TraceStories(host.Service<IGrainFactory>(), host.Service<ISuggestionQuery>(), host.Service<IPersonQuery>()));
    }

    [Fact]
    public async Task Until_the_trace_comes_lines_stand_in_its_place()
    {
        using var framework = await DraftedFramework.MakeAsync(host);
        var held = new HeldTrace(host.Service<ITraceQuery>());
        Services.AddSingleton<ITraceQuery>(held);
        var screen = await ShowAsync(framework.Outline.Id);
        Assert.Single(screen.FindAll(".skeleton"));
        Assert.Empty(screen.FindAll("table, .open-points"));
        held.Let.SetResult();
        screen.WaitForAssertion(() => Assert.Empty(screen.FindAll(".skeleton")));
    }

    [Theory]
    [InlineData("zh-Hans", "还没有收到建议。", "有改动，但没有依据")]
    [InlineData("en", "No suggestion has come in yet.", "changed, and nobody asked")]
    public async Task Without_any_suggestion_the_open_points_are_there_all_the_same(string culture, string sentence, string kind)
    {
        Speak(culture);
        using var framework = await DraftedFramework.MakeAsync(host);
        await framework.TypeAsync(framework.Clause("8.1.1").Id, "没有人要求过的话");
        var screen = await ShowAsync(framework.Outline.Id);
        Assert.Equal(sentence, screen.WaitForElement(".empty .sentence").TextContent);
        Assert.Empty(screen.FindAll("table, .filters"));
        Assert.Equal(kind, screen.Find(".open-points h3").TextContent);
        Assert.EndsWith($"?pane=history&language=zh#{framework.Clause("8.1.1").Id}", screen.Find(".open-points li a").GetAttribute("href"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_does_not_come_says_so_and_can_be_asked_for_again()
    {
        var screen = await ShowAsync(Identity.New<FrameworkId>(TimeProvider.System));
        Assert.StartsWith("The trace did not come.", screen.WaitForElement("[role=alert]").TextContent.Trim(), StringComparison.Ordinal);
        Assert.Equal("Try again", screen.Find("[role=alert] button").TextContent);
    }

    [Theory]
    [InlineData("zh-Hans", "待处理")]
    [InlineData("en", "Open")]
    public async Task A_cell_opens_down_to_the_words(string culture, string open)
    {
        Speak(culture);
        using var framework = await TracedAsync();
        var screen = await ShowAsync(framework.Outline.Id);
        Assert.Contains(open, screen.WaitForElement("td[role=gridcell]").GetAttribute("aria-label"), StringComparison.Ordinal);
        await screen.InvokeAsync(() => screen.Find("td[role=gridcell]").Click());
        screen.WaitForAssertion(() => Assert.Equal(["指标𠮷"], screen.FindAll("mark.v").Select(mark => mark.TextContent)));
        Assert.Contains(Asked, screen.Find("aside .quotation").TextContent, StringComparison.Ordinal);
        Assert.Contains("3/3", screen.Find("aside").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_open_point_leads_to_its_repair()
    {
        using var framework = await TracedAsync();
        var untagged = await framework.SuggestAsync("推动多利益相关方参与😀");
        await framework.TypeAsync(framework.Clause("8.3.1").Id, "没有人要求过的话");
        var links = (await ShowAsync(framework.Outline.Id)).WaitForElements(".open-points li a").Select(link => link.GetAttribute("href")!).ToArray();
        Assert.Equal(3, links.Length);
        Assert.EndsWith($"/consult/desk/{untagged.Id}", links[0], StringComparison.Ordinal);
        Assert.Contains("/consult/desk/", links[1], StringComparison.Ordinal);
        Assert.EndsWith($"?pane=history&language=zh#{framework.Clause("8.3.1").Id}", links[2], StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_filters_and_the_list_show_the_same_suggestions()
    {
        using var framework = await TracedAsync();
        await framework.SuggestAsync("推动多利益相关方参与😀", "亚洲基金会");
        var screen = await ShowAsync(framework.Outline.Id);
        Assert.Equal(2, screen.WaitForElements("tr[aria-rowindex]").Count);
        await screen.InvokeAsync(() => screen.Find(".filters select").Change("亚洲基金会"));
        await screen.InvokeAsync(() => screen.FindAll(".segments input")[1].Change(true));
        screen.WaitForAssertion(() => Assert.Equal(["亚洲基金会", "推动多利益相关方参与😀"], screen.FindAll(".table .two").Select(words => words.TextContent)));
        await screen.InvokeAsync(() => screen.FindAll(".filters select")[3].Change("Offer"));
        Assert.Equal("No suggestion fits these filters.", screen.WaitForElement(".empty .sentence").TextContent);
    }

    [Theory]
    [InlineData("zh-Hans", "背景")]
    [InlineData("en", "Context")]
    public async Task Background_waits_for_no_answer_in_the_list(string culture, string word)
    {
        Speak(culture);
        using var framework = await DraftedFramework.MakeAsync(host);
        await framework.TagAsync(await framework.SuggestAsync(Asked), new TagRequest(framework.Clause("8.1.1").Id, Effect.Context));
        var screen = await ShowAsync(framework.Outline.Id);
        screen.WaitForElement("tr[aria-rowindex]");
        await screen.InvokeAsync(() => screen.FindAll(".segments input")[1].Change(true));
        Assert.Contains(screen.WaitForElements(".table td .muted"), cell => cell.TextContent == word);
        Assert.Empty(screen.FindAll(".table .disposition"));
    }

    private async Task<DraftedFramework> TracedAsync()
    {
        var framework = await DraftedFramework.MakeAsync(host);
        var suggestion = await framework.SuggestAsync(Asked);
        await framework.TagAsync(suggestion, new TagRequest(framework.Clause("8.1.1").Id, Effect.Wording));
        await framework.TypeAsync(framework.Clause("8.1.1").Id, "指标𠮷", suggestion.Id);
        return framework;
    }

    private async Task<IRenderedComponent<TraceScreen>> ShowAsync(FrameworkId framework)
    {
        var member = new ActionFramework.Membership.Membership(framework, (await host.PersonAsync("coordinator")).Id, Role.Coordinator, null);
        return Render<TraceScreen>(parameters => parameters.Add(screen => screen.Member, member));
    }

    /// <summary>The real one, on a slow line.</summary>
    private sealed class HeldTrace(ITraceQuery real) : ITraceQuery
    {
        public TaskCompletionSource Let { get; } = new();

        public async Task<Trace?> ReadAsync(FrameworkId framework, CancellationToken cancellationToken)
        {
            await Let.Task;
            return await real.ReadAsync(framework, cancellationToken);
        }

        public Task<OpenCounts> CountOpenAsync(FrameworkId framework, CancellationToken cancellationToken) => real.CountOpenAsync(framework, cancellationToken);

        public Task<OpenPoints?> OpenPointsAsync(FrameworkId framework, CancellationToken cancellationToken) => real.OpenPointsAsync(framework, cancellationToken);

        public Task<IReadOnlySet<ClausePoint>> CarriedAsync(FrameworkId framework, CancellationToken cancellationToken) => real.CarriedAsync(framework, cancellationToken);
    }
}
