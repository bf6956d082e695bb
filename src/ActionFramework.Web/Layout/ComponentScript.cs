using Microsoft.JSInterop;

namespace ActionFramework.Web.Layout;

/// <summary>
/// The JavaScript module of one component, loaded when it is first asked. Whoever leaves a page while its module loads takes the page's elements
/// with him; so nothing is asked of a module whose component has gone.
/// </summary>
internal sealed class ComponentScript(IJSRuntime browser, string module) : IAsyncDisposable
{
    private Task<IJSObjectReference>? loading;

    /// <summary>The component has left the page.</summary>
    public bool HasLeft { get; private set; }

    public async Task TellAsync(string function, params object?[] arguments)
    {
        if (await LoadedAsync() is { } loaded) await loaded.InvokeVoidAsync(function, arguments);
    }

    /// <returns>Null when the component has left the page meanwhile.</returns>
    public async Task<IJSObjectReference?> OpenAsync(string function, params object?[] arguments) =>
        await LoadedAsync() is { } loaded ? await loaded.InvokeAsync<IJSObjectReference>(function, arguments) : null;

    public async ValueTask DisposeAsync()
    {
        HasLeft = true;
        if (loading is not { IsCompletedSuccessfully: true }) return;
        try
        {
            await loading.Result.DisposeAsync();
        }
        catch (JSDisconnectedException)
        {
            // The browser has gone, and its module with it.
        }
    }

    private async Task<IJSObjectReference?> LoadedAsync()
    {
        if (HasLeft) return null;
        loading ??= browser.InvokeAsync<IJSObjectReference>("import", module).AsTask();
        var loaded = await loading;
        return HasLeft ? null : loaded;
    }
}
