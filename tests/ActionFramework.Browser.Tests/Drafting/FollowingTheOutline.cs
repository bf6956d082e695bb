using Microsoft.Playwright;
using Xunit;

namespace ActionFramework.Browser.Tests.Drafting;

public sealed class FollowingTheOutline(Workbench workbench, Chromium chromium) : IClassFixture<Workbench>
{
    [Fact]
    public async Task What_a_coordinator_makes_of_the_outline_shows_on_an_open_screen()
    {
        var coordinator = await Desk.OpenAsync(chromium, workbench, "coordinator");
        var drafter = await Desk.OpenAsync(chromium, workbench, "drafter1");
        await drafter.TypeAsync(0, "正在写的字𠮷");
        var title = drafter.Page.Locator(".section-heading");
        await PressAsync(coordinator, "优先合作领域", "Alt+ArrowUp");
        await Assertions.Expect(title).ToHaveTextAsync("三、优先合作领域");
        await Assertions.Expect(drafter.Page.Locator(".clause-number").First).ToHaveTextAsync("3.1.1");
        await PressAsync(coordinator, "愿景与目标", "F2");
        await coordinator.Page.GetByLabel("中文标题").FillAsync("愿景");
        await coordinator.Page.GetByRole(AriaRole.Button, new() { Name = "保存" }).ClickAsync();
        await Assertions.Expect(drafter.Page.Locator(".editor-next")).ToContainTextAsync("四、愿景");
        await Assertions.Expect(Row(drafter, "愿景")).ToBeVisibleAsync();
        await drafter.ReadsAsync(0, "正在写的字𠮷");
        await coordinator.CloseAsync();
        await drafter.CloseAsync();
    }

    [Fact]
    public async Task A_section_that_is_taken_out_can_only_be_read_until_it_comes_back()
    {
        var coordinator = await Desk.OpenAsync(chromium, workbench, "coordinator");
        var drafter = await Desk.OpenAsync(chromium, workbench, "drafter1");
        await PressAsync(coordinator, "优先合作领域", "Delete");
        await Assertions.Expect(drafter.Line("is-locked")).ToContainTextAsync("移出大纲");
        await Assertions.Expect(drafter.Page.Locator(".ProseMirror")).ToHaveAttributeAsync("contenteditable", "false");
        await coordinator.Page.GetByRole(AriaRole.Button, new() { Name = "撤销" }).Last.ClickAsync();
        await Assertions.Expect(drafter.Line("is-locked")).ToHaveCountAsync(0);
        await drafter.TypeAsync(1, "又能写了");
        await coordinator.ReadsAsync(1, "又能写了");
        await coordinator.CloseAsync();
        await drafter.CloseAsync();
    }

    [Fact]
    public async Task A_subsection_that_a_colleague_adds_elsewhere_stands_in_the_outline_which_keeps_its_language()
    {
        var drafter = await Desk.OpenAsync(chromium, workbench, "drafter1", language: "en");
        var colleague = await Desk.OpenAsync(chromium, workbench, "drafter2");
        await Row(colleague, "重点行动").ClickAsync();
        await Assertions.Expect(colleague.Page.Locator(".section-heading")).ToContainTextAsync("重点行动");
        await drafter.Clause(0).ClickAsync();
        await drafter.Page.GetByRole(AriaRole.Button, new() { Name = "More" }).First.ClickAsync();
        await drafter.Page.GetByRole(AriaRole.Menuitem, new() { Name = "New subsection" }).ClickAsync();
        await drafter.Page.Keyboard.TypeAsync("数字合作😀");
        await Assertions.Expect(Row(colleague, "数字合作😀")).ToBeVisibleAsync();
        await Assertions.Expect(colleague.Page.Locator("nav.outline h2")).ToHaveTextAsync("大纲");
        await drafter.CloseAsync();
        await colleague.CloseAsync();
    }

    [Fact]
    public async Task Who_folds_a_pane_by_keyboard_stands_on_the_way_back()
    {
        var drafter = await Desk.OpenAsync(chromium, workbench, "drafter1");
        await drafter.Page.GetByRole(AriaRole.Button, new() { Name = "收起大纲" }).PressAsync("Enter");
        await Assertions.Expect(drafter.Page.Locator(".outline-fold")).ToBeFocusedAsync();
        await drafter.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(drafter.Page.Locator(".outline-side")).ToBeFocusedAsync();
        await drafter.CloseAsync();
    }

    private static ILocator Row(Desk desk, string title) => desk.Page.GetByRole(AriaRole.Treeitem).Filter(new() { HasText = title }).First;

    private static Task PressAsync(Desk desk, string title, string key) => Row(desk, title).PressAsync(key);
}
