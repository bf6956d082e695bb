using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace ActionFramework.Server.Storage;

/// <summary>For <c>dotnet ef</c> only: it compares models and writes migrations, and opens no database.</summary>
internal sealed class SqliteDesignTime : IDesignTimeDbContextFactory<SqliteActionFrameworkDbContext>
{
    public SqliteActionFrameworkDbContext CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<SqliteActionFrameworkDbContext>().UseSqlite("Data Source=:memory:").Options);
}

/// <inheritdoc cref="SqliteDesignTime"/>
internal sealed class PostgresDesignTime : IDesignTimeDbContextFactory<PostgresActionFrameworkDbContext>
{
    public PostgresActionFrameworkDbContext CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<PostgresActionFrameworkDbContext>().UseNpgsql("Host=localhost").Options);
}
