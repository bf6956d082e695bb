using Microsoft.Playwright;
using Xunit;

namespace ActionFramework.Browser.Tests.Drafting;

public sealed class ColouringTheText(Workbench workbench, Chromium chromium) : IClassFixture<Workbench>
{
    [Fact]
    public async Task Words_have_their_writers_colour_and_keep_it_while_two_people_write()
    {
        var first = await Desk.OpenAsync(chromium, workbench, "drafter1");
        await first.TypeAsync(0, "各方𠮷合作");
        await Assertions.Expect(first.Saved).ToBeVisibleAsync();
        await ColourAsync(first, "作者");
        await Assertions.Expect(Runs(first)).ToHaveTextAsync(["各方𠮷合作"]);
        await first.IsAccessibleAsync();

        var second = await Desk.OpenAsync(chromium, workbench, "drafter2");
        await second.TypeAsync(0, "。The end");
        await Assertions.Expect(Runs(first)).ToHaveTextAsync(["各方𠮷合作", "。The end"]);
        await Assertions.Expect(first.Page.Locator(".legend-sign")).ToHaveTextAsync(["1", "2"]);
        await first.TypeAsync(0, "吗");
        await Assertions.Expect(Runs(first)).ToHaveTextAsync(["各方𠮷合作", "。The end", "吗"]);
        await first.CloseAsync();
        await second.CloseAsync();
    }

    [Fact]
    public async Task Who_may_only_read_colours_by_keyboard()
    {
        var desk = await Desk.OpenAsync(chromium, workbench, "expert1");
        await desk.Page.Locator(".editor-colour-opener").FocusAsync();
        foreach (var key in new[] { "Enter", "ArrowDown", "ArrowDown", "Enter" }) await desk.Page.Keyboard.PressAsync(key);
        await Assertions.Expect(desk.Page.Locator(".editor-colour-opener")).ToHaveTextAsync("着色：建议");
        await Assertions.Expect(desk.Page.Locator(".editor-legend")).ToContainTextAsync("本章节还没有据建议写入的文字");
        await desk.IsAccessibleAsync();
        await desk.CloseAsync();
    }

    private static ILocator Runs(Desk desk) => desk.Clause(0).Locator(".is-coloured");

    private static async Task ColourAsync(Desk desk, string by)
    {
        await desk.Page.Locator(".editor-colour-opener").ClickAsync();
        await desk.Page.GetByRole(AriaRole.Menuitemradio, new() { Name = by }).ClickAsync();
    }
}
