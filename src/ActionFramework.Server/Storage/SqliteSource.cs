using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace ActionFramework.Server.Storage;

/// <summary>Connections to the one file. Write-ahead logging stays with the file; how hard it syncs must be said on every connection.</summary>
internal sealed class SqliteSource(string connectionString) : DbDataSource
{
    public const string Pragmas = "PRAGMA synchronous = FULL; PRAGMA busy_timeout = 10000;";

    public override string ConnectionString => connectionString;

    protected override DbConnection CreateDbConnection() => new Connection(connectionString);

    private sealed class Connection(string connectionString) : SqliteConnection(connectionString)
    {
        public override void Open()
        {
            base.Open();
            using var command = CreateCommand();
            command.CommandText = Pragmas;
            command.ExecuteNonQuery();
        }
    }
}

/// <summary>The same for the connections that Entity Framework makes.</summary>
internal sealed class FullSynchronous : DbConnectionInterceptor
{
    public static FullSynchronous Instance { get; } = new();

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        using var command = connection.CreateCommand();
        command.CommandText = SqliteSource.Pragmas;
        command.ExecuteNonQuery();
    }

    public override async Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = SqliteSource.Pragmas;
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
