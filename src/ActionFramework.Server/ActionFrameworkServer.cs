using ActionFramework.Server.Comparison;
using ActionFramework.Server.Consultation;
using ActionFramework.Server.Drafting;
using ActionFramework.Server.Membership;
using ActionFramework.Server.Provenance;
using ActionFramework.Server.Publishing;
using ActionFramework.Server.Samples;
using ActionFramework.Server.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace ActionFramework.Server;

/// <summary>Where this server keeps its things. An empty <see cref="Database"/> means SQLite in <see cref="DataDirectory"/>, else it is a PostgreSQL connection string.</summary>
public sealed record ActionFrameworkSettings
{
    public required string DataDirectory { get; init; }
    public string Database { get; init; } = "";

    /// <summary>The folder with templates and cue words, deployed beside the program.</summary>
    public required string TemplatesDirectory { get; init; }

    /// <summary>Demo people and the sample framework are made on an empty folder; never outside Development.</summary>
    public bool Demo { get; init; }

    public EngineLimits Engine { get; init; } = new();
}

/// <summary>The one door to what needs a cluster, V8 or a database.</summary>
public static class ActionFrameworkServer
{
    public static IServiceCollection AddActionFrameworkServer(this IServiceCollection services, ActionFrameworkSettings settings)
    {
        services.AddSingleton(settings);
        services.AddSingleton(TimeProvider.System);
        services.AddStorage(settings);
        services.AddMembership(settings);
        services.AddComparison();
        services.AddFrameworks();
        services.AddSingleton<FirstFrameworks>();
        services.AddDrafting(settings.Engine);
        services.AddConsultation();
        services.AddProvenance();
        services.AddPublishing();
        return services;
    }

    /// <summary>The silo in which texts live, inside this process.</summary>
    public static IHostApplicationBuilder UseActionFrameworkSilo(this IHostApplicationBuilder builder) => builder.UseOrleans(DraftingRegistration.AddSilo);

    /// <summary>Has the host bring the database up to date while the silo starts, and get ready for the first who ask.</summary>
    public static IServiceCollection AddPreparation(this IServiceCollection services) => services
        .AddSingleton<Preparation>()
        .AddHostedService(provider => provider.GetRequiredService<Preparation>())
        .AddHostedService<WarmUp>();

    /// <summary>To be awaited before any request is answered: the host may listen already.</summary>
    public static Task PreparedAsync(IServiceProvider services) => services.GetRequiredService<Preparation>().Done;

    /// <summary>
    /// Brings the database up to date; to be awaited before the first request is taken. Of two processes on one folder – a server and the token command,
    /// say – the second waits for the first and finds what it made.
    /// </summary>
    public static Task PrepareAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        MakeFolder(services);
        return PrepareFolderAsync(services, cancellationToken);
    }

    internal static void MakeFolder(IServiceProvider services) => DataFolder.Make(services.GetRequiredService<ActionFrameworkSettings>().DataDirectory);

    internal static async Task PrepareFolderAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        var folder = services.GetRequiredService<ActionFrameworkSettings>().DataDirectory;
        using var claim = await DataFolder.ClaimAsync(folder, services.GetRequiredService<TimeProvider>(), cancellationToken);
        await using var context = await services.GetRequiredService<IDatabase>().OpenAsync(cancellationToken);
        await context.Database.MigrateAsync(cancellationToken);
        await services.GetRequiredService<FirstPeople>().MakeAsync(cancellationToken);
        await services.GetRequiredService<FirstFrameworks>().MakeAsync(cancellationToken);
        await services.GetRequiredService<FirstAdministrator>().PrepareAsync(cancellationToken);
    }
}
