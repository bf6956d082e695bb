using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace ActionFramework.Server.Storage;

internal static class StorageRegistration
{
    // Contexts are pooled: a new one registers a dozen functions with SQLite before its first question, which takes longer than the question.
    public static IServiceCollection AddStorage(this IServiceCollection services, ActionFrameworkSettings settings)
    {
        if (settings.Database.Length > 0)
        {
            services.AddSingleton<DbDataSource>(_ => NpgsqlDataSource.Create(settings.Database));
            services.AddPooledDbContextFactory<PostgresActionFrameworkDbContext>((provider, options) => options.UseNpgsql(provider.GetRequiredService<DbDataSource>()));
            return services.AddSingleton<IDatabase, Database<PostgresActionFrameworkDbContext>>();
        }

        var connection = new SqliteConnectionStringBuilder
        {
            DataSource = Path.Combine(settings.DataDirectory, "actionframework.db"),
            ForeignKeys = true,
            DefaultTimeout = 30,
        };
        services.AddSingleton<DbDataSource>(new SqliteSource(connection.ConnectionString));
        services.AddPooledDbContextFactory<SqliteActionFrameworkDbContext>(options => options
            .UseSqlite(connection.ConnectionString)
            .AddInterceptors(FullSynchronous.Instance));
        return services.AddSingleton<IDatabase, Database<SqliteActionFrameworkDbContext>>();
    }
}
