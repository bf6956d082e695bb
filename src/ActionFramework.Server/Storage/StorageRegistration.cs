using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace ActionFramework.Server.Storage;

internal static class StorageRegistration
{
    public static IServiceCollection AddStorage(this IServiceCollection services, ActionFrameworkSettings settings)
    {
        if (settings.Database.Length > 0)
        {
            services.AddDbContextFactory<PostgresActionFrameworkDbContext>(options => options.UseNpgsql(settings.Database));
            return services.AddSingleton<IDatabase, Database<PostgresActionFrameworkDbContext>>();
        }

        var connection = new SqliteConnectionStringBuilder
        {
            DataSource = Path.Combine(settings.DataDirectory, "actionframework.db"),
            ForeignKeys = true,
            DefaultTimeout = 30,
        };
        services.AddDbContextFactory<SqliteActionFrameworkDbContext>(options => options
            .UseSqlite(connection.ConnectionString)
            .AddInterceptors(FullSynchronous.Instance));
        return services.AddSingleton<IDatabase, Database<SqliteActionFrameworkDbContext>>();
    }

    /// <summary>Write-ahead logging stays with the file; how hard it syncs must be said on every connection.</summary>
    private sealed class FullSynchronous : DbConnectionInterceptor
    {
        public static FullSynchronous Instance { get; } = new();

        public override void ConnectionOpened(System.Data.Common.DbConnection connection, ConnectionEndEventData eventData)
        {
            using var command = connection.CreateCommand();
            command.CommandText = Pragmas;
            command.ExecuteNonQuery();
        }

        public override async Task ConnectionOpenedAsync(System.Data.Common.DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
        {
            await using var command = connection.CreateCommand();
            command.CommandText = Pragmas;
            await command.ExecuteNonQueryAsync(cancellationToken);
        }

        private const string Pragmas = "PRAGMA synchronous = FULL; PRAGMA busy_timeout = 10000;";
    }
}
