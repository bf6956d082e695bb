using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Xunit;

namespace ActionFramework.Browser.Tests.Membership;

/// <summary>Accounts, members, and the pages of who is lost or not in yet: usable and accessible in both languages, themes and widths.</summary>
public sealed class RunningAWorkbench(Workbench workbench, Chromium chromium) : IClassFixture<Workbench>
{
    public static TheoryData<string, int, ColorScheme> Readers => new()
    {
        { "zh-Hans", 1440, ColorScheme.Light },
        { "en", 1440, ColorScheme.Dark },
        { "zh-Hans", 390, ColorScheme.Dark },
        { "en", 390, ColorScheme.Light },
    };

    [Theory]
    [MemberData(nameof(Readers))]
    public async Task The_administrator_adds_an_account_by_keyboard(string language, int width, ColorScheme device)
    {
        await using var visitor = await chromium.VisitAsync(workbench, language, width, 844, device);
        await visitor.SignInAsAsync("admin");
        await visitor.GoToAsync("/admin/people");
        await visitor.Page.Locator("#person-name").FocusAsync();
        await visitor.Page.Keyboard.TypeAsync($"li-{language}-{width}");
        await visitor.Page.Keyboard.PressAsync("Tab");
        await visitor.Page.Keyboard.TypeAsync("李楠𠮷 Li Nan");
        await visitor.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(visitor.Page.GetByRole(AriaRole.Status).Locator("code")).ToHaveTextAsync(new Regex("^[a-z2-9]{16}$"));
        await visitor.AssertAccessibleAsync();
        await visitor.GoToAsync("/account");
        await visitor.AssertAccessibleAsync();
    }

    [Theory]
    [MemberData(nameof(Readers))]
    public async Task A_coordinator_removes_a_member_and_takes_it_back_by_key(string language, int width, ColorScheme device)
    {
        await using var visitor = await chromium.VisitAsync(workbench, language, width, 844, device);
        await visitor.SignInAsAsync("coordinator");
        await visitor.Page.Locator("nav a[href$='/members']").ClickAsync();
        var rows = visitor.Page.Locator("tbody tr");
        await rows.Filter(new() { HasText = "expert2" }).GetByRole(AriaRole.Button).ClickAsync();
        await Assertions.Expect(rows).ToHaveCountAsync(5);
        await visitor.AssertAccessibleAsync();
        await visitor.Page.Keyboard.PressAsync("u");
        await Assertions.Expect(rows).ToHaveCountAsync(6);
        await visitor.GoToAsync("/frameworks/new");
        await visitor.AssertAccessibleAsync();
    }

    [Theory]
    [MemberData(nameof(Readers))]
    public async Task Who_is_lost_or_not_in_yet_is_told_so(string language, int width, ColorScheme device)
    {
        await using var visitor = await chromium.VisitAsync(workbench, language, width, 844, device);
        foreach (var path in (string[])["/first-administrator?code=wrong", "/error"])
        {
            await visitor.Page.GotoAsync(path);
            await Assertions.Expect(visitor.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToBeVisibleAsync();
            await visitor.AssertAccessibleAsync();
        }
        await visitor.SignInAsAsync("drafter1");
        var framework = await visitor.Page.Locator("nav a[href$='/read']").GetAttributeAsync("href");
        foreach (var path in (string[])[framework!.Replace("/read", "/members", StringComparison.Ordinal), "/nothing-here"])
        {
            await visitor.GoToAsync(path);
            await Assertions.Expect(visitor.Page.Locator("main").GetByRole(AriaRole.Heading, new() { Level = 1 })).ToBeVisibleAsync();
            await visitor.AssertAccessibleAsync();
        }
    }

    [Theory]
    [InlineData("zh-Hans", "components-reconnect-show")]
    [InlineData("en", "components-reconnect-failed")]
    public async Task A_lost_circuit_is_one_quiet_line(string language, string state)
    {
        await using var visitor = await chromium.VisitAsync(workbench, language);
        await visitor.SignInAsAsync("reader");
        var line = visitor.Page.Locator("#components-reconnect-modal");
        await line.EvaluateAsync("(line, state) => line.className += ' ' + state", state);   // as Blazor's script does when the connection goes
        await Assertions.Expect(line).ToBeVisibleAsync();
        await visitor.AssertAccessibleAsync();
    }
}
