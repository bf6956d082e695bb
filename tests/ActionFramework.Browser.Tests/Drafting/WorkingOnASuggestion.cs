using Microsoft.Playwright;
using Xunit;

namespace ActionFramework.Browser.Tests.Drafting;

public sealed class WorkingOnASuggestion(Workbench workbench, Chromium chromium) : IClassFixture<Workbench>
{
    [Fact]
    public async Task What_is_typed_carries_the_suggestion_and_its_survival_is_counted()
    {
        await Desk.SuggestAsync(workbench, 3, "推动相关行业商会及主要企业参与");
        var desk = await Desk.OpenAsync(chromium, workbench, "drafter1");
        await desk.Clause(3).ClickAsync();
        var card = desk.Page.Locator("article.card", new() { HasText = "推动相关行业商会" });
        await card.GetByRole(AriaRole.Button, new() { Name = "据此修改" }).ClickAsync();
        await Assertions.Expect(desk.Line("is-working")).ToBeVisibleAsync();
        await desk.TypeAsync(3, "推动商会参与");
        await Assertions.Expect(card.Locator(".meter")).ToContainTextAsync("6/6");
        await desk.Page.Keyboard.PressAsync("Control+Alt+w");
        await Assertions.Expect(desk.Page.Locator(".provenance-chip")).ToContainTextAsync("亚洲基金会");
        await desk.IsAccessibleAsync();
        await desk.Page.Keyboard.PressAsync("Escape");
        await desk.Page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(desk.Line("is-working")).ToHaveCountAsync(0);
        await ReplayAsync(desk);
        await desk.CloseAsync();
    }

    private static async Task ReplayAsync(Desk desk)
    {
        await desk.Page.Keyboard.PressAsync("Control+Alt+w");
        await desk.Page.GetByRole(AriaRole.Button, new() { Name = "回放" }).PressAsync("Enter");
        await Assertions.Expect(desk.Page.Locator(".replay ins")).ToHaveTextAsync("推动商会参与");
        await desk.IsAccessibleAsync();
        await desk.Page.GetByRole(AriaRole.Button, new() { Name = "返回历史" }).ClickAsync();
        await Assertions.Expect(desk.Page.Locator(".replay")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task A_coordinator_gives_a_clause_back_as_it_was()
    {
        var desk = await Desk.OpenAsync(chromium, workbench, "coordinator");
        await desk.TypeAsync(5, "原来的话");
        await Assertions.Expect(desk.Saved).ToBeVisibleAsync();
        var drafter = await Desk.OpenAsync(chromium, workbench, "drafter1");
        await drafter.Clause(5).ClickAsync();
        await drafter.Page.Keyboard.PressAsync("End");
        await drafter.Page.Keyboard.PressAsync("Backspace");
        await drafter.Page.Keyboard.TypeAsync("句");
        await desk.ReadsAsync(5, "原来的句");
        await desk.Clause(5).ClickAsync();
        await desk.Page.GetByRole(AriaRole.Tab, new() { Name = "历史" }).ClickAsync();
        await desk.Page.GetByRole(AriaRole.Button, new() { Name = "恢复到此" }).ClickAsync();
        await drafter.ReadsAsync(5, "原来的话");
        await desk.CloseAsync();
        await drafter.CloseAsync();
    }

    [Fact]
    public async Task An_expert_reads_and_has_no_tools_to_write()
    {
        var desk = await Desk.OpenAsync(chromium, workbench, "expert1");
        await Assertions.Expect(desk.Line("is-locked")).ToBeVisibleAsync();
        await Assertions.Expect(desk.Page.Locator(".editor-toolbar")).ToHaveCountAsync(0);
        await Assertions.Expect(desk.Page.Locator(".ProseMirror")).ToHaveAttributeAsync("contenteditable", "false");
        await desk.IsAccessibleAsync();
        await desk.CloseAsync();
    }

    [Fact]
    public async Task The_whole_framework_is_read_without_stubs()
    {
        var desk = await Desk.OpenAsync(chromium, workbench, "drafter2");
        await desk.TypeAsync(6, "读者看得到的话𠮷");
        await Assertions.Expect(desk.Saved).ToBeVisibleAsync();
        await desk.Page.GetByRole(AriaRole.Link, new() { Name = "阅读", Exact = true }).First.ClickAsync();
        var text = desk.Page.Locator("article.sheet");
        await Assertions.Expect(text).ToContainTextAsync("读者看得到的话𠮷");
        await Assertions.Expect(text).Not.ToContainTextAsync("试点与政策采纳的数量");
        await desk.IsAccessibleAsync();
        await desk.CloseAsync();
    }
}
