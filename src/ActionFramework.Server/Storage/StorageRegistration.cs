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
            services.AddSingleton<DbDataSource>(_ => Postgres(settings.Database));
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

    // What a receipt says is durable is so whatever the server's default, and no question holds up others without end.
    private static NpgsqlDataSource Postgres(string database)
    {
        var connection = new NpgsqlConnectionStringBuilder(database);
        connection.Options = $"-c synchronous_commit=on -c statement_timeout=30s {connection.Options}".TrimEnd();
        return NpgsqlDataSource.Create(connection);
    }
}
