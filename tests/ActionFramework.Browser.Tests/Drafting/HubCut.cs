using Microsoft.Playwright;

namespace ActionFramework.Browser.Tests.Drafting;

/// <summary>A visitor's line to the hub that can be cut and given back, as in a tunnel; the rest of the page goes on.</summary>
internal sealed class HubCut
{
    private readonly List<IWebSocketRoute> open = [];
    private bool isCut;

    public async Task AttachAsync(Visitor visitor)
    {
        await visitor.Page.Context.RouteAsync("**/hubs/drafting/negotiate**", route => isCut ? route.AbortAsync() : route.ContinueAsync());
        await visitor.Page.RouteWebSocketAsync("**/hubs/drafting**", socket =>
        {
            open.Add(socket);
            socket.ConnectToServer();
        });
    }

    public async Task CutAsync()
    {
        isCut = true;
        foreach (var socket in open) await socket.CloseAsync();
        open.Clear();
    }

    public void GiveBack() => isCut = false;
}
