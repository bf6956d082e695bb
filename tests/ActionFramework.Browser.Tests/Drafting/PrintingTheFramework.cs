using Microsoft.Playwright;
using Xunit;

namespace ActionFramework.Browser.Tests.Drafting;

public sealed class PrintingTheFramework(Workbench workbench, Chromium chromium) : IClassFixture<Workbench>
{
    [Theory]
    [InlineData("zh-Hans", "附件一 指标与行动总表")]
    [InlineData("en", "Annex A Table of indicators and actions")]
    public async Task On_paper_stand_the_title_the_contents_and_the_text_and_nothing_else(string language, string annex)
    {
        await using var visitor = await chromium.VisitAsync(workbench, language);
        await visitor.SignInAsAsync("drafter1");
        await visitor.GoToAsync($"/frameworks/{(await Desk.OutlineAsync(workbench)).Id}/read");
        await Assertions.Expect(visitor.Page.Locator(".heading-1", new() { HasText = annex })).ToBeVisibleAsync();
        await visitor.Page.EmulateMediaAsync(new() { Media = Media.Print });
        var (title, contents, section) = (await TopAsync(visitor, "h1.title"), await TopAsync(visitor, "nav.contents"), await TopAsync(visitor, "section.section"));
        Assert.True(title < contents && contents < section, $"title {title}, contents {contents}, section {section}");
        foreach (var desk in (string[])[".bar", ".rail", ".status", ".reading .tools"]) await Assertions.Expect(visitor.Page.Locator(desk)).ToBeHiddenAsync();
    }

    private static async Task<float> TopAsync(Visitor visitor, string part) => (await visitor.Page.Locator(part).First.BoundingBoxAsync())!.Y;
}
