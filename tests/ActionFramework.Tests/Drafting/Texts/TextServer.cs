using System.Collections.Immutable;
using ActionFramework.Drafting;
using ActionFramework.Server;
using ActionFramework.Server.Drafting;
using ActionFramework.Server.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Xunit;

namespace ActionFramework.Tests.Drafting.Texts;

/// <summary>A real silo over a real SQLite file; started again, it finds what it had written.</summary>
public sealed class TextServer : IAsyncLifetime
{
    private readonly string folder = Directory.CreateTempSubdirectory("texts").FullName;
    private IHost host = null!;

    internal Audience Heard { get; } = new();
    internal IServiceProvider Services => host.Services;
    internal static CancellationToken Now => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => await StartAsync();

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        Directory.Delete(folder, recursive: true);
    }

    internal ITextGrain Grain(TextId text) => Services.GetRequiredService<IGrainFactory>().GetGrain<ITextGrain>(text.Value);

    internal Task<ActionFrameworkDbContext> DatabaseAsync() => Services.GetRequiredService<IDatabase>().OpenAsync(Now);

    /// <summary>As after a restart of the server; what was in memory only is gone.</summary>
    internal async Task RestartAsync(TextId? andForgetSnapshotsOf = null)
    {
        await StopAsync();
        await StartAsync();
        if (andForgetSnapshotsOf is not { } text) return;
        await using var database = await DatabaseAsync();
        await database.Set<SnapshotRow>().Where(row => row.Text == text).ExecuteDeleteAsync(Now);
    }

    internal async Task<TextId> TextAsync(string document, SectionId? section = null, Language language = Language.Zh)
    {
        var text = Identity.New<TextId>(TimeProvider.System);
        await using var database = await DatabaseAsync();
        database.Add(new TextRow { Id = text, Section = section ?? Identity.New<SectionId>(TimeProvider.System), Language = language, Document = document });
        await database.SaveChangesAsync(Now);
        return text;
    }

    private async Task StartAsync()
    {
        var builder = Host.CreateApplicationBuilder();
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.Services.AddActionFrameworkServer(new() { DataDirectory = folder, TemplatesDirectory = folder });
        builder.Services.AddSingleton<ITextAudience>(Heard);
        builder.UseActionFrameworkSilo();
        host = builder.Build();
        await ActionFrameworkServer.PrepareAsync(host.Services, Now);
        await host.StartAsync(Now);
    }

    private async Task StopAsync()
    {
        await host.StopAsync(CancellationToken.None);
        host.Dispose();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
    }

    internal sealed class Audience : ITextAudience
    {
        private ImmutableList<(TextId Text, ImmutableArray<Commit> Commits)> heard = [];
        private ImmutableList<(TextId Text, string? Reason)> frozen = [];

        public IReadOnlyList<Commit> Of(TextId text) => [.. heard.Where(each => each.Text == text).SelectMany(each => each.Commits)];

        public Task CommittedAsync(TextId text, ImmutableArray<Commit> commits, CancellationToken cancellationToken)
        {
            ImmutableInterlocked.Update(ref heard, before => before.Add((text, commits)));
            return Task.CompletedTask;
        }

        public IReadOnlyList<string?> Frozen(TextId text) => [.. frozen.Where(each => each.Text == text).Select(each => each.Reason)];

        public Task FrozenAsync(TextId text, string? reason, CancellationToken cancellationToken)
        {
            ImmutableInterlocked.Update(ref frozen, before => before.Add((text, reason)));
            return Task.CompletedTask;
        }
    }
}
