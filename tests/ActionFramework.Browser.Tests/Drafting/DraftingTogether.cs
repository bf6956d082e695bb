using Microsoft.Playwright;
using Xunit;

namespace ActionFramework.Browser.Tests.Drafting;

public sealed class DraftingTogether(Workbench workbench, Chromium chromium) : IClassFixture<Workbench>
{
    [Fact]
    public async Task Two_drafters_in_one_clause_see_each_others_words()
    {
        var first = await Desk.OpenAsync(chromium, workbench, "drafter1");
        var second = await Desk.OpenAsync(chromium, workbench, "drafter2");
        await first.TypeAsync(0, "各方合作，𠮷。");
        await second.ReadsAsync(0, "各方合作，𠮷。");
        await second.TypeAsync(0, " Together 😀");
        await first.ReadsAsync(0, "各方合作，𠮷。 Together 😀");
        await Assertions.Expect(first.Page.Locator(".remote-caret .remote-flag")).ToHaveCountAsync(1);
        await Assertions.Expect(first.Saved).ToBeVisibleAsync();
        await first.IsAccessibleAsync();
        await first.CloseAsync();
        await second.CloseAsync();
    }

    [Fact]
    public async Task A_colleague_who_types_does_not_disturb_an_input_method()
    {
        var composer = await Desk.OpenAsync(chromium, workbench, "drafter1");
        var colleague = await Desk.OpenAsync(chromium, workbench, "drafter2");
        await composer.TypeAsync(1, "目标：");
        await colleague.ReadsAsync(1, "目标：");
        var keyboard = await composer.Page.Context.NewCDPSessionAsync(composer.Page);
        foreach (var composed in (string[])["h", "hu", "huan", "huanjing"])
            await keyboard.SendAsync("Input.imeSetComposition", new() { ["text"] = composed, ["selectionStart"] = composed.Length, ["selectionEnd"] = composed.Length });
        await colleague.TypeAsync(1, "（同事写的）");
        await Assertions.Expect(colleague.Saved).ToBeVisibleAsync();
        await keyboard.SendAsync("Input.insertText", new() { ["text"] = "环境" });
        await composer.ReadsAsync(1, "环境");
        await composer.ReadsAsync(1, "（同事写的）");
        await Assertions.Expect(composer.Clause(1)).Not.ToContainTextAsync("huan");
        await Assertions.Expect(colleague.Clause(1)).ToContainTextAsync("环境");
        await composer.CloseAsync();
        await colleague.CloseAsync();
    }

    [Fact]
    public async Task Words_typed_offline_are_kept_and_arrive()
    {
        var cut = new HubCut();
        var drafter = await Desk.OpenAsync(chromium, workbench, "drafter1", cut.AttachAsync);
        var colleague = await Desk.OpenAsync(chromium, workbench, "drafter2");
        await cut.CutAsync();
        await Assertions.Expect(drafter.Page.Locator(".editor-saved.is-offline")).ToBeVisibleAsync();
        await drafter.TypeAsync(2, "断线时写的字");
        await Assertions.Expect(drafter.Page.Locator(".editor-saved.is-offline")).ToContainTextAsync("处改动留在本机");
        await colleague.TypeAsync(2, "Meanwhile. ");
        cut.GiveBack();
        await colleague.ReadsAsync(2, "断线时写的字");
        await drafter.ReadsAsync(2, "Meanwhile.");
        await Assertions.Expect(drafter.Saved).ToBeVisibleAsync();
        await drafter.CloseAsync();
        await colleague.CloseAsync();
    }

    [Fact]
    public async Task Words_are_offered_back_when_a_colleague_deletes_the_clause_one_is_writing_in()
    {
        var cut = new HubCut();
        var drafter = await Desk.OpenAsync(chromium, workbench, "drafter1", cut.AttachAsync);
        var colleague = await Desk.OpenAsync(chromium, workbench, "drafter2");
        await cut.CutAsync();
        await drafter.TypeAsync(4, "不能丢的字");
        await colleague.Clause(4).HoverAsync();
        await colleague.Page.Locator(".ProseMirror .clause").Nth(4).Locator(".clause-handle").ClickAsync();
        await colleague.Page.Keyboard.PressAsync("Delete");
        await Assertions.Expect(colleague.Saved).ToBeVisibleAsync();
        cut.GiveBack();
        await Assertions.Expect(drafter.Line("is-recovered").Locator("textarea")).ToHaveValueAsync("不能丢的字");
        await drafter.Line("is-recovered").GetByRole(AriaRole.Button, new() { Name = "在光标下方新增一条" }).ClickAsync();
        await Assertions.Expect(colleague.Page.Locator(".ProseMirror")).ToContainTextAsync("不能丢的字");
        await drafter.CloseAsync();
        await colleague.CloseAsync();
    }

    [Fact]
    public async Task Whoever_writes_in_a_clause_that_a_colleague_deletes_goes_on_writing_beside_the_text()
    {
        var drafter = await Desk.OpenAsync(chromium, workbench, "drafter1");
        var colleague = await Desk.OpenAsync(chromium, workbench, "drafter2");
        var text = drafter.Page.Locator(".ProseMirror");
        await drafter.TypeAsync(5, "写到一半");
        await colleague.ReadsAsync(5, "写到一半");
        await colleague.Page.Locator(".ProseMirror .clause").Nth(5).Locator(".clause-handle").ClickAsync(new() { Force = true });
        await colleague.Page.Keyboard.PressAsync("Delete");
        await Assertions.Expect(drafter.Line("is-recovered").Locator("textarea")).ToBeFocusedAsync();
        await drafter.Page.Keyboard.TypeAsync("接着写的字𠮷");
        await Assertions.Expect(drafter.Line("is-recovered").Locator("textarea")).ToHaveValueAsync("接着写的字𠮷");
        await Assertions.Expect(text).Not.ToContainTextAsync("接着写");
        await drafter.IsAccessibleAsync();
        await drafter.Line("is-recovered").GetByRole(AriaRole.Button, new() { Name = "在光标下方新增一条" }).ClickAsync();
        await Assertions.Expect(colleague.Page.Locator(".ProseMirror")).ToContainTextAsync("接着写的字𠮷");
        await drafter.CloseAsync();
        await colleague.CloseAsync();
    }
}
