using System.Collections.Immutable;
using System.Net;
using System.Net.Sockets;
using ActionFramework.Drafting;
using ActionFramework.Provenance;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Configuration;

namespace ActionFramework.Server.Drafting;

internal static class DraftingRegistration
{
    public static IServiceCollection AddDrafting(this IServiceCollection services, EngineLimits limits) => services
        .AddSingleton(limits)
        .AddSingleton<StepEngines>()
        .AddSingleton<CommitLog>()
        .AddHostedService(provider => provider.GetRequiredService<CommitLog>())
        .AddSingleton<TextLog>()
        .AddSingleton<TextHistory>()
        .AddSingleton<PastTexts>()
        .AddSingleton<TextLoading>()
        .AddSingleton<TextViews>()
        .AddSingleton<Judging>()
        .AddSingleton<CommitStore>()
        .AddSingleton<IClauseHistory, ClauseHistory>()
        .AddSingleton<ITextAudience, NobodyListens>();

    /// <summary>A server without a hub has nobody to tell; the web registers its own audience after this one.</summary>
    private sealed class NobodyListens : ITextAudience
    {
        public Task CommittedAsync(TextId text, ImmutableArray<Commit> commits, CancellationToken cancellationToken) => Task.CompletedTask;

        public Task FrozenAsync(TextId text, string? reason, CancellationToken cancellationToken) => Task.CompletedTask;
    }

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
