using System.Data;
using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;
using Npgsql.EntityFrameworkCore.PostgreSQL;

namespace ActionFramework.Server.Storage;

/// <summary>The configured database, whichever provider it has (the factory interface is not covariant).</summary>
internal interface IDatabase
{
    /// <summary>A context for one operation.</summary>
    Task<ActionFrameworkDbContext> OpenAsync(CancellationToken cancellationToken);

    /// <summary>The same database without Entity Framework, for what every keystroke asks and writes.</summary>
    DbDataSource Source { get; }

    /// <summary>Does what holds only if nobody else changes anything meanwhile: begun again, on a fresh context, where somebody did.</summary>
    Task<TAnswer> AloneAsync<TAnswer>(Func<ActionFrameworkDbContext, CancellationToken, Task<TAnswer>> work, CancellationToken cancellationToken);
}

internal sealed class Database<TContext>(IDbContextFactory<TContext> contexts, DbDataSource source) : IDatabase
    where TContext : ActionFrameworkDbContext
{
    public DbDataSource Source => source;

    public async Task<ActionFrameworkDbContext> OpenAsync(CancellationToken cancellationToken) =>
        await contexts.CreateDbContextAsync(cancellationToken);

    public async Task<TAnswer> AloneAsync<TAnswer>(Func<ActionFrameworkDbContext, CancellationToken, Task<TAnswer>> work, CancellationToken cancellationToken)
    {
        await using var idle = await OpenAsync(cancellationToken);
        return await StrategyOf(idle).ExecuteAsync(OnceAsync, cancellationToken);

        async Task<TAnswer> OnceAsync(CancellationToken stop)
        {
            await using var context = await OpenAsync(stop);
            await using var transaction = await context.Database.BeginTransactionAsync(IsolationLevel.Serializable, stop);
            var answer = await work(context, stop);
            await transaction.CommitAsync(stop);
            return answer;
        }
    }

    // SQLite makes the second wait; PostgreSQL lets all begin and fails all but one, so that each round brings somebody through.
    private static IExecutionStrategy StrategyOf(ActionFrameworkDbContext context) =>
        context.Database.IsNpgsql() ? new AgainAfterClash(context) : context.Database.CreateExecutionStrategy();

    /// <summary>Sees through the exception in which a context without retries wraps what it calls transient.</summary>
    private sealed class AgainAfterClash(DbContext context)
        : NpgsqlRetryingExecutionStrategy(context, maxRetryCount: 20, maxRetryDelay: TimeSpan.FromMilliseconds(200), errorCodesToAdd: [PostgresErrorCodes.UniqueViolation])
    {
        protected override bool ShouldRetryOn(Exception? exception) =>
            base.ShouldRetryOn(exception is InvalidOperationException ? exception.GetBaseException() : exception);
    }
}
