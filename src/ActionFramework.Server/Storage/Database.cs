using Microsoft.EntityFrameworkCore;

namespace ActionFramework.Server.Storage;

/// <summary>Opens a context for one operation, whichever provider is configured (the factory interface is not covariant).</summary>
internal interface IDatabase
{
    Task<ActionFrameworkDbContext> OpenAsync(CancellationToken cancellationToken);
}

internal sealed class Database<TContext>(IDbContextFactory<TContext> contexts) : IDatabase
    where TContext : ActionFrameworkDbContext
{
    public async Task<ActionFrameworkDbContext> OpenAsync(CancellationToken cancellationToken) =>
        await contexts.CreateDbContextAsync(cancellationToken);
}
