using Microsoft.Playwright;
using Xunit;

namespace ActionFramework.Browser.Tests.Layout;

public sealed class Searching(Workbench workbench, Chromium chromium) : IClassFixture<Workbench>
{
    [Theory]
    [InlineData("zh-Hans", "4.2.1")]
    [InlineData("en", "4.2.1")]
    public async Task A_clause_is_found_by_its_number_and_opened_by_keyboard(string language, string number)
    {
        await using var visitor = await chromium.VisitAsync(workbench, language);
        await visitor.SignInAsAsync("drafter1");
        await visitor.Page.Keyboard.PressAsync("Control+k");
        await visitor.Page.GetByRole(AriaRole.Combobox).FillAsync(number);
        await Assertions.Expect(visitor.Page.GetByRole(AriaRole.Option).First).ToContainTextAsync(number);
        await visitor.AssertAccessibleAsync();
        await visitor.Page.Keyboard.PressAsync("Enter");
        await visitor.Page.WaitForURLAsync("**/draft/*#*");
        await Assertions.Expect(visitor.Page.GetByRole(AriaRole.Dialog)).ToBeHiddenAsync();
    }

    [Fact]
    public async Task What_is_not_open_to_somebody_looks_like_what_does_not_exist()
    {
        await using var visitor = await chromium.VisitAsync(workbench);
        await visitor.SignInAsAsync("reader");
        await visitor.GoToAsync($"/frameworks/{Guid.CreateVersion7()}");
        await Assertions.Expect(visitor.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("There is nothing here");
        await visitor.AssertAccessibleAsync();
    }
}
