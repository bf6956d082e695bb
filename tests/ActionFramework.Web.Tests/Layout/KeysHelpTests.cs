using ActionFramework.Web.Layout.Keys;
using Bunit;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace ActionFramework.Web.Tests.Layout;

public sealed class KeysHelpTests : PageContext
{
    private KeyRegister Register => Services.GetRequiredService<KeyRegister>();

    [Fact]
    public void Each_key_is_listed_once_and_for_itself()
    {
        Register.Set(this, [new("g d", "Draft", () => Task.CompletedTask)]);
        Register.Set(Register, [new("1", "–2 open an item", Listed: "open item 1"), new("2", "open item 2", OnStatusLine: false), new("g d", "draft", Listed: "")]);
        Assert.Equal(["open item 1", "open item 2", "Draft"], Render<KeysHelp>().FindAll("dd").Select(word => word.TextContent));
    }

    [Fact]
    public async Task What_fails_behind_a_key_is_the_page_s_failure()
    {
        var page = Render<ErrorBoundary>(parameters => parameters
            .AddChildContent<StatusLine>(line => line.Add(p => p.Keys, [new("j", "next", () => Task.FromException(new TimeoutException()))]))
            .Add(p => p.ErrorContent, failure => $"<p>{failure.GetType().Name}</p>"));
        await page.InvokeAsync(() => Register.PressAsync("j"));
        Assert.Equal("TimeoutException", page.WaitForElement("p").TextContent);
    }
}
