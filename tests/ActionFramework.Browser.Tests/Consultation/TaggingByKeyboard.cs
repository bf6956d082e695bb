using ActionFramework.Consultation;
using ActionFramework.Drafting;
using ActionFramework.Membership;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Xunit;

namespace ActionFramework.Browser.Tests.Consultation;

public sealed class TaggingByKeyboard(Workbench workbench, Chromium chromium) : IClassFixture<Workbench>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_suggestion_is_tagged_and_answered_with_its_reason()
    {
        await using var visitor = await OpenAsync("zh-Hans", await SuggestAsync("加强气候韧性基础设施政策分析"));
        var page = visitor.Page;
        await PressAsync(page, "1", "d", "ArrowDown", "ArrowDown", "Enter");
        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("理由");
        await page.Keyboard.TypeAsync("原文已有相近表述𠮷");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator(".line-message.undo")).ToContainTextAsync("部分采纳");
        await visitor.AssertAccessibleAsync();
    }

    [Fact]
    public async Task A_clause_is_found_tagged_and_untagged_again()
    {
        await using var visitor = await OpenAsync("en", await SuggestAsync("加强区域气候适应能力😀，明确评估指标"));
        var page = visitor.Page;
        await page.Keyboard.PressAsync("/");
        await Assertions.Expect(page.Locator("#find-clause")).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync("8.3.1");
        await Assertions.Expect(page.Locator("#found-clauses [role=option]")).ToHaveCountAsync(1);
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("article.tag")).ToContainTextAsync("just tagged");
        await page.Keyboard.PressAsync("u");
        await Assertions.Expect(page.Locator("article.tag")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task A_split_is_placed_with_arrows_and_undone()
    {
        await using var visitor = await OpenAsync("zh-Hans", await SuggestAsync("推动企业参与，明确𠮷评估指标"));
        var page = visitor.Page;
        await page.Keyboard.PressAsync("s");
        await page.Locator(".cut").WaitForAsync();
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("blockquote")).ToHaveTextAsync("“推动企业参与”");
        await page.Keyboard.PressAsync("u");
        await Assertions.Expect(page.Locator("blockquote")).ToHaveTextAsync("“推动企业参与，明确𠮷评估指标”");
    }

    [Fact]
    public async Task The_later_of_two_coordinators_is_shown_the_newer_value_and_can_put_his_own_in_its_place()
    {
        var suggestion = await SuggestAsync("开展流域气候风险联合评估");
        await using var visitor = await OpenAsync("en", suggestion);
        var outline = (await workbench.Services.GetRequiredService<IFrameworkQuery>().OutlineAsync(await FrameworkAsync(), Stop))!;
        var change = new Change(suggestion.Id, suggestion.Version, (await CoordinatorAsync()).Id);
        await workbench.Services.GetRequiredService<ITaggingDesk>().TagClausesAsync(change, [new(outline.Clauses.Last().Id, Effect.Wording)], mayDecide: true, Stop);
        await visitor.Page.Keyboard.PressAsync("1");
        await Assertions.Expect(visitor.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("was quicker");
        await Assertions.Expect(visitor.Page.Locator("article.tag")).ToHaveCountAsync(1);
        await visitor.Page.Keyboard.PressAsync("u");
        await Assertions.Expect(visitor.Page.Locator("article.tag")).ToHaveCountAsync(2);
    }

    [Fact]
    public async Task One_that_asks_the_same_is_looked_at_and_merged_and_stands_with_it_in_the_list()
    {
        var first = await SuggestAsync("推广𠮷冰川湖溃决监测指标");
        await using var visitor = await OpenAsync("zh-Hans", await SuggestAsync("尽快推广冰川湖溃决监测指标"));
        var (page, like) = (visitor.Page, visitor.Page.Locator(".like"));
        await Assertions.Expect(like).ToContainTextAsync("推广𠮷冰川湖溃决监测指标");
        await page.Keyboard.PressAsync("1");
        await page.Locator("article.tag").WaitForAsync();
        await page.Keyboard.PressAsync("a");
        await Assertions.Expect(page.Locator("article.tag input[id^=reason]")).ToHaveValueAsync($"与建议 {first.Number} 同义。");
        await Assertions.Expect(page.Locator(".steps [aria-current=step]")).ToHaveTextAsync("已决定");
        await visitor.AssertAccessibleAsync();
        await page.Keyboard.PressAsync("v");
        await page.Keyboard.PressAsync("v");
        await Assertions.Expect(page.Locator("tr.group + tr", new() { HasText = first.Text })).ToBeVisibleAsync();
        await visitor.AssertAccessibleAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "推广𠮷冰川湖溃决监测指标" }).ClickAsync();
        await Assertions.Expect(page.Locator("blockquote")).ToHaveTextAsync("“推广𠮷冰川湖溃决监测指标”");
    }

    [Theory]
    [InlineData("zh-Hans", 1440, ColorScheme.Light)]
    [InlineData("en", 1440, ColorScheme.Dark)]
    [InlineData("zh-Hans", 390, ColorScheme.Dark)]
    [InlineData("en", 390, ColorScheme.Light)]
    public async Task The_desk_is_accessible(string language, int width, ColorScheme device)
    {
        await using var visitor = await OpenAsync(language, await SuggestAsync("建立流域空气质量监测网络"), width, device);
        await visitor.Page.Keyboard.PressAsync("1");
        await visitor.Page.Locator("article.tag").WaitForAsync();
        await visitor.AssertAccessibleAsync();
    }

    private async Task<Visitor> OpenAsync(string language, Suggestion suggestion, int width = 1440, ColorScheme device = ColorScheme.Light)
    {
        var visitor = await chromium.VisitAsync(workbench, language, width, 900, device);
        await visitor.SignInAsAsync("coordinator");
        await visitor.GoToAsync($"/frameworks/{suggestion.Framework}/consult/desk/{suggestion.Id}");
        await visitor.Page.Locator(".candidate").First.WaitForAsync();
        return visitor;
    }

    private async Task<Suggestion> SuggestAsync(string text)
    {
        var byHand = new SuggestionByHand(await FrameworkAsync(), ["黄真"], "亚洲基金会", text, StatementKind.Recommendation, DateTimeOffset.UnixEpoch, Channel.Telephone);
        return Assert.IsType<ByHandResult.Added>(await workbench.Services.GetRequiredService<IContributionDesk>().AddByHandAsync(byHand, Stop)).Suggestion;
    }

    private async Task<FrameworkId> FrameworkAsync() => (await workbench.Services.GetRequiredService<IFrameworkQuery>().OfAsync((await CoordinatorAsync()).Id, Stop))[0].Id;

    private async Task<Person> CoordinatorAsync() => (await workbench.Services.GetRequiredService<IPersonQuery>().FindByNameAsync("coordinator", Stop))!;

    private static async Task PressAsync(IPage page, string tag, string answer, params string[] choice)
    {
        await page.Keyboard.PressAsync(tag);
        await page.Locator("article.tag").WaitForAsync();
        await page.Keyboard.PressAsync(answer);
        await Assertions.Expect(page.Locator("article.tag form select").First).ToBeFocusedAsync();
        foreach (var key in choice) await page.Keyboard.PressAsync(key);
    }
}
