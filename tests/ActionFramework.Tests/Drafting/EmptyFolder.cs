using ActionFramework.Server;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Xunit;

namespace ActionFramework.Tests.Drafting;

/// <summary>The server on a SQLite file in a folder of its own, with the demo people and a cluster of one.</summary>
public sealed class EmptyFolder : IAsyncLifetime
{
    private readonly string folder = Directory.CreateTempSubdirectory("actionframework-").FullName;
    private readonly IHost host;

    public EmptyFolder()
    {
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.Services.AddActionFrameworkServer(new() { DataDirectory = folder, TemplatesDirectory = Path.Combine(Repository.Root, "templates"), Demo = true });
        builder.UseActionFrameworkSilo();
        host = builder.Build();
    }

    public TService Get<TService>() where TService : notnull => host.Services.GetRequiredService<TService>();

    public async ValueTask InitializeAsync()
    {
        await ActionFrameworkServer.PrepareAsync(host.Services, TestContext.Current.CancellationToken);
        await host.StartAsync(TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        await host.StopAsync(CancellationToken.None);
        host.Dispose();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }
}

/// <summary>Tests that share one empty folder, each with frameworks of its own.</summary>
[CollectionDefinition(nameof(OneFolder))]
public sealed class OneFolder : ICollectionFixture<EmptyFolder>;
