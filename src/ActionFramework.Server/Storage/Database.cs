using System.Data.Common;
using Microsoft.EntityFrameworkCore;

namespace ActionFramework.Server.Storage;

/// <summary>The configured database, whichever provider it has (the factory interface is not covariant).</summary>
internal interface IDatabase
{
    /// <summary>A context for one operation.</summary>
    Task<ActionFrameworkDbContext> OpenAsync(CancellationToken cancellationToken);

    /// <summary>The same database without Entity Framework, for what every keystroke asks and writes.</summary>
    DbDataSource Source { get; }
}

internal sealed class Database<TContext>(IDbContextFactory<TContext> contexts, DbDataSource source) : IDatabase
    where TContext : ActionFrameworkDbContext
{
    public DbDataSource Source => source;

    public async Task<ActionFrameworkDbContext> OpenAsync(CancellationToken cancellationToken) =>
        await contexts.CreateDbContextAsync(cancellationToken);
}
