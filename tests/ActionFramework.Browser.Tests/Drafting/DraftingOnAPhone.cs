using Microsoft.Playwright;
using Xunit;

namespace ActionFramework.Browser.Tests.Drafting;

public sealed class DraftingOnAPhone(Workbench workbench, Chromium chromium) : IClassFixture<Workbench>
{
    [Theory]
    [InlineData("zh-Hans", "更多")]
    [InlineData("en", "More")]
    public async Task One_row_stands_above_the_text_and_the_tools_come_with_the_caret(string language, string more)
    {
        var desk = await Desk.OpenAsync(chromium, workbench, "drafter1", language: language);
        await desk.Page.SetViewportSizeAsync(390, 844);
        var tools = desk.Page.Locator(".editor-tools");
        await Assertions.Expect(tools).ToBeHiddenAsync();
        Assert.InRange((await desk.Page.Locator(".editor-bar").BoundingBoxAsync())!.Height, 40, 48);
        await desk.Clause(0).ClickAsync();
        await Assertions.Expect(tools).ToBeVisibleAsync();
        await tools.GetByRole(AriaRole.Button, new() { Name = more }).ClickAsync();
        await Assertions.Expect(tools.GetByRole(AriaRole.Menuitem).First).ToBeInViewportAsync(new() { Ratio = 1 });
        await desk.CloseAsync();
    }
}
