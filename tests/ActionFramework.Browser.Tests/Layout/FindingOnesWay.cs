using Microsoft.Playwright;
using Xunit;

namespace ActionFramework.Browser.Tests.Layout;

public sealed class FindingOnesWay(Workbench workbench, Chromium chromium) : IClassFixture<Workbench>
{
    [Fact]
    public async Task A_coordinator_signs_in_with_one_click_and_changes_the_language_on_the_same_page()
    {
        await using var visitor = await chromium.VisitAsync(workbench, "zh-Hans");
        await visitor.SignInAsAsync("coordinator");
        await visitor.Page.GetByRole(AriaRole.Link, new() { Name = "阅读", Exact = true }).ClickAsync();
        await visitor.Page.WaitForURLAsync("**/read");
        var address = visitor.Page.Url;
        await Assertions.Expect(visitor.Page.Locator("html")).ToHaveAttributeAsync("lang", "zh-Hans");
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "EN", Exact = true }).ClickAsync();
        await Assertions.Expect(visitor.Page.Locator("html")).ToHaveAttributeAsync("lang", "en");
        await visitor.IsLiveAsync();
        Assert.Equal(address, visitor.Page.Url);
    }

    [Fact]
    public async Task The_first_tab_leads_past_the_bar_and_a_choice_closes_its_menu()
    {
        await using var visitor = await chromium.VisitAsync(workbench);
        await visitor.SignInAsAsync("coordinator");
        await visitor.Page.Locator(".skip").FocusAsync();
        await visitor.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(visitor.Page.Locator("#work")).ToBeFocusedAsync();
        var menu = visitor.Page.Locator("#framework-menu");
        await visitor.Page.Locator("[popovertarget=framework-menu]").ClickAsync();
        await menu.GetByRole(AriaRole.Link, new() { Name = "New framework" }).ClickAsync();
        await visitor.Page.WaitForURLAsync("**/frameworks/new");
        await Assertions.Expect(menu).ToBeHiddenAsync();
    }

    [Fact]
    public async Task The_dark_theme_is_there_before_the_page_is_live_and_stays()
    {
        await using var visitor = await chromium.VisitAsync(workbench);
        await visitor.SignInAsAsync("coordinator");
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Light or dark" }).ClickAsync();
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Dark", Exact = true }).ClickAsync();
        await Assertions.Expect(visitor.Page.Locator("html")).ToHaveAttributeAsync("data-theme", "dark");
        var html = await (await visitor.Page.APIRequest.GetAsync(visitor.Page.Url)).TextAsync();
        Assert.Contains("data-theme=\"dark\"", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_dark_device_gets_the_dark_theme_at_the_first_visit()
    {
        await using var visitor = await chromium.VisitAsync(workbench, device: ColorScheme.Dark);
        await visitor.Page.GotoAsync("/sign-in");
        await Assertions.Expect(visitor.Page.Locator("html")).ToHaveAttributeAsync("data-theme", "dark");
    }

    [Fact]
    public async Task The_question_mark_lists_the_keys_and_letters_can_be_switched_off()
    {
        await using var visitor = await chromium.VisitAsync(workbench);
        await visitor.SignInAsAsync("coordinator");
        var keys = visitor.Page.GetByRole(AriaRole.Dialog, new() { Name = "Keys" });
        await visitor.Page.Keyboard.PressAsync("?");
        await Assertions.Expect(keys).ToBeVisibleAsync();
        await keys.GetByRole(AriaRole.Checkbox).UncheckAsync();
        await visitor.Page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(keys).ToBeHiddenAsync();
        await visitor.Page.Keyboard.PressAsync("?");
        await Assertions.Expect(keys).ToBeHiddenAsync();
    }

    [Theory]
    [InlineData("zh-Hans", 1440, ColorScheme.Light)]
    [InlineData("en", 1440, ColorScheme.Dark)]
    [InlineData("zh-Hans", 390, ColorScheme.Dark)]
    [InlineData("en", 390, ColorScheme.Light)]
    public async Task Sign_in_home_and_keys_are_accessible(string language, int width, ColorScheme device)
    {
        await using var visitor = await chromium.VisitAsync(workbench, language, width, 844, device);
        await visitor.Page.GotoAsync("/sign-in");
        await visitor.AssertAccessibleAsync();
        await visitor.SignInAsAsync("coordinator");
        await visitor.AssertAccessibleAsync();
        await visitor.Page.Keyboard.PressAsync("?");
        await Assertions.Expect(visitor.Page.GetByRole(AriaRole.Dialog)).ToBeVisibleAsync();
        await visitor.AssertAccessibleAsync();
    }
}
