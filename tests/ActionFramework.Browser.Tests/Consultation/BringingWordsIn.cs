using Microsoft.Playwright;
using Xunit;

namespace ActionFramework.Browser.Tests.Consultation;

/// <summary>Long letters, put in by hand.</summary>
public sealed class BringingWordsIn(Workbench workbench, Chromium chromium) : IClassFixture<Workbench>
{
    private static readonly string Letter = "李楠 世界自然基金会\n\n建议加强𠮷监测。\n\n" + string.Concat(Enumerable.Repeat("各国分享了经验与做法。", 3_000));

    [Fact]
    public async Task A_long_letter_is_pasted_whole()
    {
        await using var visitor = await InboxAsync("zh-Hans");
        var page = visitor.Page;
        await page.GetByRole(AriaRole.Button, new() { Name = "粘贴文字" }).ClickAsync();
        await page.Locator("#pasted").FillAsync(Letter);
        await page.GetByRole(AriaRole.Button, new() { Name = "读取" }).ClickAsync();
        await Assertions.Expect(page.Locator(".statement")).ToContainTextAsync("加强𠮷监测");
    }

    [Fact]
    public async Task What_holds_no_words_stays_to_be_mended()
    {
        await using var visitor = await InboxAsync("en");
        var page = visitor.Page;
        await page.GetByRole(AriaRole.Button, new() { Name = "Paste text" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Read it" }).ClickAsync();
        await Assertions.Expect(page.Locator(".drop [role=alert]")).ToContainTextAsync("nothing but white space");
        await page.Locator("#pasted").FillAsync(" \n ");
        await page.GetByRole(AriaRole.Button, new() { Name = "Read it" }).ClickAsync();
        await Assertions.Expect(page.Locator(".drop [role=alert]")).ToContainTextAsync("nothing but white space");
        await Assertions.Expect(page.Locator("#pasted")).ToHaveValueAsync(" \n ");
    }

    [Fact]
    public async Task A_long_letter_written_into_a_form_is_taken()
    {
        await using var visitor = await InboxAsync("en");
        var page = visitor.Page;
        await page.GetByRole(AriaRole.Button, new() { Name = "Record a suggestion by hand" }).ClickAsync();
        await page.Locator("#by-text").FillAsync(Letter);
        await page.Locator("#by-names").FillAsync("李楠");
        await page.Locator("#by-organisation").FillAsync("世界自然基金会");
        await page.Locator(".by-hand-form button[type=submit]").ClickAsync();
        await Assertions.Expect(page.Locator(".ways-in [role=status]")).ToContainTextAsync("Tag it");
    }

    private async Task<Visitor> InboxAsync(string language)
    {
        var visitor = await chromium.VisitAsync(workbench, language);
        await visitor.SignInAsAsync("coordinator");
        await visitor.Page.Keyboard.PressAsync("g");
        await visitor.Page.Keyboard.PressAsync("s");
        await visitor.Page.Locator("input[type=file]").WaitForAsync(new() { State = WaitForSelectorState.Attached });
        return visitor;
    }
}
