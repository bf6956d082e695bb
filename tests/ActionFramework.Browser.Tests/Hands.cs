using Microsoft.Playwright;
using Xunit;

namespace ActionFramework.Browser.Tests;

/// <summary>Somebody at the keyboard and nothing else: what cannot be reached with keys is not reached.</summary>
internal sealed class Hands(IPage page)
{
    private const int MostTabs = 150;

    public async Task PressAsync(params string[] keys)
    {
        foreach (var key in keys) await page.Keyboard.PressAsync(key);
    }

    public Task TypeAsync(string words) => page.Keyboard.TypeAsync(words);

    /// <summary>Goes on with Tab until the control has the focus.</summary>
    public async Task TabToAsync(ILocator control)
    {
        await control.WaitForAsync(new() { State = WaitForSelectorState.Attached });
        for (var tabs = 0; tabs < MostTabs; tabs++)
        {
            if (await control.EvaluateAsync<bool>("each => each === document.activeElement")) return;
            await page.Keyboard.PressAsync("Tab");
        }
        Assert.Fail($"No Tab leads to {control}.");
    }

    /// <summary>To a button or link, and through it.</summary>
    public async Task EnterAsync(ILocator control)
    {
        await TabToAsync(control);
        await page.Keyboard.PressAsync("Enter");
    }

    /// <summary>Chooses in a list that is a select.</summary>
    public async Task ChooseAsync(ILocator list, string begins)
    {
        await TabToAsync(list);
        await page.Keyboard.TypeAsync(begins);
    }
}
