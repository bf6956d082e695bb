using ActionFramework.Browser.Tests.Drafting;
using ActionFramework.Drafting;
using ActionFramework.Membership;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Xunit;

namespace ActionFramework.Browser.Tests.Comparison;

public sealed class ComparingRevisions(Workbench workbench, Chromium chromium) : IClassFixture<Workbench>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("zh-Hans", 1440, ColorScheme.Light)]
    [InlineData("en", 390, ColorScheme.Dark)]
    public async Task Each_change_names_the_people_and_suggestions_behind_it_and_can_be_given_back(string language, int width, ColorScheme device)
    {
        var words = $"推动商会参与𠮷{width}";
        await NameAsync($"R1 {width}");
        await WriteAsync(words);
        await using var visitor = await chromium.VisitAsync(workbench, language, width, 900, device);
        await OpenAsync(visitor);
        var asked = visitor.Page.Locator("article", new() { HasText = words });
        await Assertions.Expect(asked.Locator("ins")).ToContainTextAsync(words);
        await Assertions.Expect(asked.Locator(".reasons")).ToContainTextAsync("亚洲基金会");
        await Assertions.Expect(asked.Locator(".people")).ToContainTextAsync("赵启文");
        await visitor.AssertAccessibleAsync();
        await visitor.Page.Keyboard.PressAsync("v");
        await Assertions.Expect(asked.Locator(".side")).ToHaveCountAsync(2);
        await visitor.AssertAccessibleAsync();
        await asked.Locator(".people button").ClickAsync();
        await Assertions.Expect(visitor.Page.Locator(".restored")).ToBeVisibleAsync();
        await Assertions.Expect(asked).ToHaveCountAsync(0);
        await visitor.Page.Keyboard.PressAsync("u");
        await Assertions.Expect(asked.Locator("ins").First).ToContainTextAsync(words);
        await visitor.Page.Keyboard.PressAsync("m");
        await visitor.Page.Locator(".mud-dialog button").First.FocusAsync();
        await visitor.Page.Keyboard.PressAsync("v");
        await Assertions.Expect(asked.Locator(".side")).ToHaveCountAsync(2);   // the page's keys rest behind a dialog
    }

    [Fact]
    public async Task A_clause_that_is_gone_still_shows_its_history()
    {
        var drafter = await Desk.OpenAsync(chromium, workbench, "drafter1");
        await drafter.TypeAsync(5, "先有的话");
        await drafter.Page.Keyboard.PressAsync("Enter");
        await drafter.Page.Keyboard.TypeAsync("将要删除的话𠮷");
        await Assertions.Expect(drafter.Saved).ToBeVisibleAsync();
        await NameAsync("R0");
        foreach (var key in new[] { "Home", "Backspace" }) await drafter.Page.Keyboard.PressAsync(key);
        await drafter.ReadsAsync(5, "先有的话将要删除的话𠮷");
        await Assertions.Expect(drafter.Saved).ToBeVisibleAsync();
        await drafter.CloseAsync();
        await using var visitor = await chromium.VisitAsync(workbench, "zh-Hans");
        await OpenAsync(visitor);
        await visitor.Page.Locator("nav.changed button", new() { Has = visitor.Page.Locator("i.removed") }).ClickAsync();
        await visitor.Page.Keyboard.PressAsync("h");
        await Assertions.Expect(visitor.Page.Locator(".beside .scope")).ToContainTextAsync("已删除的条款");
        await Assertions.Expect(visitor.Page.Locator(".entry").First).ToContainTextAsync("将要删除的话𠮷");
    }

    private static async Task OpenAsync(Visitor visitor)
    {
        await visitor.SignInAsAsync("coordinator");
        await visitor.Page.Keyboard.PressAsync("g");
        await visitor.Page.Keyboard.PressAsync("c");
        await visitor.Page.Locator(".counts").WaitForAsync();
        var chinese = visitor.Page.Locator(".page-head .segments label", new() { HasText = "中文" });
        if (!await chinese.Locator("input").IsCheckedAsync()) await chinese.ClickAsync();
    }

    private async Task WriteAsync(string words)
    {
        await Desk.SuggestAsync(workbench, 3, $"推动相关行业商会参与，{words}");
        var desk = await Desk.OpenAsync(chromium, workbench, "drafter1");
        await desk.Clause(3).ClickAsync();
        await desk.Page.Locator("article.card", new() { HasText = words }).GetByRole(AriaRole.Button, new() { Name = "据此修改" }).ClickAsync();
        await Assertions.Expect(desk.Line("is-working")).ToBeVisibleAsync();
        await desk.TypeAsync(3, words);
        await Assertions.Expect(desk.Saved).ToBeVisibleAsync();
        await desk.CloseAsync();
    }

    private async Task NameAsync(string name)
    {
        var coordinator = await workbench.Services.GetRequiredService<IPersonQuery>().FindByNameAsync("coordinator", Stop);
        await workbench.Services.GetRequiredService<IRevisionDesk>().NameRevisionAsync((await Desk.OutlineAsync(workbench)).Id, name, coordinator!.Id, Stop);
    }
}
