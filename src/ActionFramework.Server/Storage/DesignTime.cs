using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Microsoft.Extensions.DependencyInjection;

namespace ActionFramework.Server.Storage;

/// <summary>For <c>dotnet ef</c> only: it compares models and writes migrations, and opens no database.</summary>
internal sealed class SqliteDesignTime : IDesignTimeDbContextFactory<SqliteActionFrameworkDbContext>
{
    public SqliteActionFrameworkDbContext CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<SqliteActionFrameworkDbContext>().UseSqlite("Data Source=:memory:").UseApplicationServiceProvider(DesignTime.Services).Options);
}

/// <inheritdoc cref="SqliteDesignTime"/>
internal sealed class PostgresDesignTime : IDesignTimeDbContextFactory<PostgresActionFrameworkDbContext>
{
    public PostgresActionFrameworkDbContext CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<PostgresActionFrameworkDbContext>().UseNpgsql("Host=localhost").UseApplicationServiceProvider(DesignTime.Services).Options);
}

internal static class DesignTime
{
    /// <summary>The identity tables follow the options of the running application; without them the tool would drop the table of passkeys.</summary>
    public static IServiceProvider Services { get; } = new ServiceCollection()
        .Configure<IdentityOptions>(options => options.Stores.SchemaVersion = IdentitySchemaVersions.Version3)
        .BuildServiceProvider();
}
