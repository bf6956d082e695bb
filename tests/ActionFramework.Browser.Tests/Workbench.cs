using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.Logging;

namespace ActionFramework.Browser.Tests;

/// <summary>The whole application on a port of its own, with a data folder of its own: demo people and the sample framework, as a newcomer finds it.</summary>
public sealed class Workbench : WebApplicationFactory<Program>
{
    private readonly string folder = Directory.CreateTempSubdirectory("actionframework-").FullName;

    public Workbench()
    {
        UseKestrel(0);
        StartServer();
    }

    /// <summary>Where a browser finds it.</summary>
    public Uri Address => ClientOptions.BaseAddress;

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        Directory.Delete(folder, recursive: true);
        GC.SuppressFinalize(this);
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Development");
        builder.UseSetting("ActionFramework:DataDirectory", folder);
        builder.ConfigureLogging(logging => logging.SetMinimumLevel(LogLevel.Warning));
    }
}
