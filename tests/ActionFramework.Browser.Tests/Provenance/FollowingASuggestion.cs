using ActionFramework.Browser.Tests.Drafting;
using ActionFramework.Consultation;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Xunit;

namespace ActionFramework.Browser.Tests.Provenance;

public sealed class FollowingASuggestion(Workbench workbench, Chromium chromium) : IClassFixture<Workbench>
{
    [Theory]
    [InlineData("zh-Hans", 1440, ColorScheme.Dark)]
    [InlineData("en", 390, ColorScheme.Light)]
    public async Task A_cell_leads_down_to_the_words_and_on_to_the_text(string language, int width, ColorScheme device)
    {
        var words = $"推动商会参与𠮷{width}";
        await Desk.SuggestAsync(workbench, 3, $"推动相关行业商会参与，{words}");
        await WriteAsync(words);
        await using var visitor = await chromium.VisitAsync(workbench, language, width, 900, device);
        await OpenAsync(visitor);
        var row = visitor.Page.Locator("tbody tr", new() { HasText = words });
        await row.Locator("td.h2").ClickAsync();
        await Assertions.Expect(visitor.Page.Locator("aside mark.v")).ToHaveTextAsync(words);
        await visitor.AssertAccessibleAsync();
        await visitor.Page.Locator("aside a.today").ClickAsync();
        await Assertions.Expect(visitor.Page.Locator(".ProseMirror")).ToContainTextAsync(words);
    }

    [Fact]
    public async Task A_cell_leads_to_the_replay_of_its_words()
    {
        const string Words = "请民间团体参加𠮷";
        await Desk.SuggestAsync(workbench, 3, $"推动相关行业商会参与，{Words}");
        await WriteAsync(Words);
        await using var visitor = await chromium.VisitAsync(workbench, "zh-Hans");
        await OpenAsync(visitor);
        await visitor.Page.Locator("tbody tr", new() { HasText = Words }).First.Locator("td.h2").ClickAsync();
        await visitor.Page.GetByRole(AriaRole.Link, new() { Name = "回放" }).ClickAsync();
        await Assertions.Expect(visitor.Page.Locator(".replay ins")).ToContainTextAsync(Words);
    }

    [Fact]
    public async Task Each_open_point_is_one_click_from_its_repair()
    {
        await SuggestAsync("开展流域气候风险联合评估𠮷");
        await Desk.SuggestAsync(workbench, 4, "建立流域空气质量监测网络");
        await WriteAsync(null);
        await using var visitor = await chromium.VisitAsync(workbench, "zh-Hans");
        await LeadsAsync(visitor, "未关联条款的建议", visitor.Page.Locator("blockquote"), "开展流域气候风险联合评估𠮷");
        await LeadsAsync(visitor, "待作出的决定", visitor.Page.Locator("article.tag").First, "4.");
        await LeadsAsync(visitor, "有改动，但没有依据", visitor.Page.Locator(".entry").First, "没有人要求过");
    }

    private static async Task OpenAsync(Visitor visitor)
    {
        if (!visitor.Page.Url.Contains("/frameworks/", StringComparison.Ordinal)) await visitor.SignInAsAsync("coordinator");
        await visitor.Page.Keyboard.PressAsync("g");
        await visitor.Page.Keyboard.PressAsync("t");
        await visitor.Page.Locator(".open-points").WaitForAsync();
    }

    private static async Task LeadsAsync(Visitor visitor, string kind, ILocator repair, string words)
    {
        await OpenAsync(visitor);
        await visitor.Page.Locator(".open-points .group", new() { HasText = kind }).Locator("a").Last.ClickAsync();
        await Assertions.Expect(repair).ToContainTextAsync(words);
    }

    private async Task WriteAsync(string? words)
    {
        var desk = await Desk.OpenAsync(chromium, workbench, "drafter1");
        if (words is not null)
        {
            await desk.Clause(3).ClickAsync();
            await desk.Page.Locator("article.card", new() { HasText = words }).GetByRole(AriaRole.Button, new() { Name = "据此修改" }).ClickAsync();
            await Assertions.Expect(desk.Line("is-working")).ToBeVisibleAsync();
        }
        await desk.TypeAsync(words is null ? 7 : 3, words ?? "没有人要求过的话");
        await Assertions.Expect(desk.Saved).ToBeVisibleAsync();
        await desk.CloseAsync();
    }

    private async Task SuggestAsync(string text)
    {
        var byHand = new SuggestionByHand((await Desk.OutlineAsync(workbench)).Id, ["黄真"], "亚洲基金会", text, StatementKind.Recommendation, DateTimeOffset.UnixEpoch, Channel.Telephone);
        Assert.IsType<ByHandResult.Added>(await workbench.Services.GetRequiredService<IContributionDesk>().AddByHandAsync(byHand, TestContext.Current.CancellationToken));
    }
}
