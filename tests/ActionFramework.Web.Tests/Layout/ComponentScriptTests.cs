using ActionFramework.Web.Layout;
using Microsoft.JSInterop;
using Xunit;

namespace ActionFramework.Web.Tests.Layout;

public sealed class ComponentScriptTests
{
    [Fact]
    public async Task A_module_that_comes_after_its_component_has_left_is_asked_nothing()
    {
        await using var browser = new SlowBrowser();
        var script = new ComponentScript(browser, "./screen.js");
        var asked = script.TellAsync("listen");

        await script.DisposeAsync();
        browser.Deliver();
        await asked;

        Assert.Equal(["import"], browser.Asked);
    }

    [Fact]
    public async Task A_module_is_loaded_once_however_often_it_is_asked()
    {
        await using var browser = new SlowBrowser();
        var script = new ComponentScript(browser, "./screen.js");
        var asked = Task.WhenAll(script.TellAsync("listen"), script.TellAsync("show"));

        browser.Deliver();
        await asked;

        Assert.Equal(["import", "listen", "show"], browser.Asked.Order());
    }

    /// <summary>Delivers its module when it is told to, and is the module itself.</summary>
    private sealed class SlowBrowser : IJSRuntime, IJSObjectReference
    {
        private readonly TaskCompletionSource delivered = new();

        public List<string> Asked { get; } = [];

        public void Deliver() => delivered.SetResult();

        public async ValueTask<TValue> InvokeAsync<TValue>(string identifier, object?[]? args)
        {
            Asked.Add(identifier);
            await delivered.Task;
            return typeof(TValue) == typeof(IJSObjectReference) ? (TValue)(object)this : default!;
        }

        public ValueTask<TValue> InvokeAsync<TValue>(string identifier, CancellationToken cancellationToken, object?[]? args) => InvokeAsync<TValue>(identifier, args);

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
