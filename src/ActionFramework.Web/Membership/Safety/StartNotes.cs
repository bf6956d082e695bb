using System.Net;
using ActionFramework.Membership;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace ActionFramework.Web.Membership.Safety;

/// <summary>What whoever starts the server has to know: where to create the administrator, and that plain http beyond this machine can be read on its way.</summary>
internal static partial class StartNotes
{
    public static void TellAtStart(this WebApplication app) => app.Lifetime.ApplicationStarted.Register(() =>
    {
        var addresses = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()?.Addresses ?? [];
        // Printed, not logged: logs are kept and sent elsewhere.
        if (app.Services.GetRequiredService<IFirstAdministrator>().Code is { } code && addresses.FirstOrDefault() is { } address)
            Console.WriteLine($"There is no administrator yet. Create one, once, at {address}/first-administrator?code={code}");
        foreach (var open in addresses.Where(IsOpen)) PlainHttp(app.Logger, open);
    });

    private static bool IsOpen(string address) =>
        Uri.TryCreate(address.Replace("*", "any", StringComparison.Ordinal).Replace("+", "any", StringComparison.Ordinal), UriKind.Absolute, out var uri)
        && uri.Scheme == Uri.UriSchemeHttp
        && !uri.IsLoopback
        && !(IPAddress.TryParse(uri.Host, out var ip) && IPAddress.IsLoopback(ip));

    [LoggerMessage(LogLevel.Warning, "{Address} is plain http beyond this machine: passwords and drafts can be read on their way. Put https in front of it.")]
    private static partial void PlainHttp(ILogger logger, string address);
}
