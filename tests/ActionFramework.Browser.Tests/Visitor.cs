using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Xunit;

namespace ActionFramework.Browser.Tests;

/// <summary>One person in one browser. Waits on what the page shows, never on time.</summary>
public sealed class Visitor(IPage page) : IAsyncDisposable
{
    public IPage Page => page;

    /// <summary>Opens a page and waits until its circuit answers (the keyboard listens).</summary>
    public async Task GoToAsync(string path)
    {
        await page.GotoAsync(path);
        await IsLiveAsync();
    }

    /// <summary>After a link, a form or a reload: until the page's circuit answers.</summary>
    public Task IsLiveAsync() => page.Locator("html[data-live]").WaitForAsync(new() { State = WaitForSelectorState.Attached });

    /// <summary>One click on a demo person: admin, coordinator, drafter1, drafter2, expert1, expert2 or reader.</summary>
    public async Task SignInAsAsync(string name)
    {
        await page.GotoAsync("/sign-in");
        await page.Locator($"button[name=name][value={name}]").ClickAsync();
        await page.WaitForURLAsync(address => !address.Contains("/sign-in", StringComparison.Ordinal));
        await IsLiveAsync();
    }

    /// <summary>No serious or critical finding of axe on the page as it stands.</summary>
    public async Task AssertAccessibleAsync()
    {
        var findings = (await page.RunAxe()).Violations.Where(finding => finding.Impact is "serious" or "critical");
        Assert.Empty(findings.Select(finding => $"{finding.Id}: {string.Join(" | ", finding.Nodes.Take(3).Select(node => node.Html))}"));
    }

    /// <summary>A picture beside the test's binaries, under screenshots/, for looking at.</summary>
    public Task ScreenshotAsync(string name) => page.ScreenshotAsync(new() { Path = Path.Combine(AppContext.BaseDirectory, "screenshots", $"{name}.png") });

    public ValueTask DisposeAsync() => page.Context.DisposeAsync();
}
