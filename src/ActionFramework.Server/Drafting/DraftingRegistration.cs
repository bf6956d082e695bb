using System.Net;
using System.Net.Sockets;
using Orleans.Configuration;

namespace ActionFramework.Server.Drafting;

internal static class DraftingRegistration
{
    /// <summary>A cluster of this one process. Its ports are whatever is free, so that servers and test hosts run side by side.</summary>
    public static void AddSilo(ISiloBuilder silo)
    {
        var (siloPort, gatewayPort) = FreePorts();
        var name = $"actionframework-{siloPort}";
        silo.UseLocalhostClustering(siloPort, gatewayPort, primarySiloEndpoint: null, serviceId: "actionframework", clusterId: name);
        silo.Configure<GrainCollectionOptions>(options => options.CollectionAge = TimeSpan.FromMinutes(20));
    }

    private static (int Silo, int Gateway) FreePorts()
    {
        using var first = new TcpListener(IPAddress.Loopback, 0);
        using var second = new TcpListener(IPAddress.Loopback, 0);
        first.Start();
        second.Start();
        return (((IPEndPoint)first.LocalEndpoint).Port, ((IPEndPoint)second.LocalEndpoint).Port);
    }
}
