using System.Data.Common;
using System.Threading.Channels;
using ActionFramework.Server.Storage;
using Microsoft.Extensions.Hosting;

namespace ActionFramework.Server.Drafting;

/// <summary>
/// The one writer of commits in this process. It takes whatever waits, of any texts, into one transaction, and never waits for more:
/// so the many share one sync of the disk and the single one is not delayed.
/// </summary>
internal sealed class CommitLog(IDatabase database) : BackgroundService
{
    private const int MostBatches = 64;
    private readonly Channel<Waiting> waiting = Channel.CreateUnbounded<Waiting>(new() { SingleReader = true });

    /// <summary>Ends when the batch is durable; throws when it could not be written, and then nothing of it was.</summary>
    public Task AppendAsync(LogBatch batch)
    {
        var durable = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        return waiting.Writer.TryWrite(new(batch, durable)) ? durable.Task : throw new InvalidOperationException("The server is stopping and takes no more commits.");
    }

    public override Task StopAsync(CancellationToken cancellationToken)
    {
        waiting.Writer.TryComplete();
        return base.StopAsync(cancellationToken);
    }

    // Not under the stopping token: what was taken in is written before the server ends.
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        var rows = await ReadModelAsync();
        while (await waiting.Reader.WaitToReadAsync(CancellationToken.None))
        {
            var group = new List<Waiting>();
            while (group.Count < MostBatches && waiting.Reader.TryRead(out var next)) group.Add(next);
            await WriteGroupAsync(rows, group);
        }
    }

    // Where a group fails, each of its batches stands or falls alone: one text's conflict is not the others'.
    private async Task WriteGroupAsync(LogRows rows, List<Waiting> group)
    {
        var failure = await TryWriteAsync(rows, group);
        if (failure is not null && group.Count > 1)
            foreach (var each in group) Tell([each], await TryWriteAsync(rows, [each]));
        else Tell(group, failure);
    }

    private async Task<Exception?> TryWriteAsync(LogRows rows, IReadOnlyCollection<Waiting> group)
    {
        try
        {
            await WriteAsync(rows, group);
            return null;
        }
        catch (Exception failure) when (failure is DbException or InvalidOperationException or TimeoutException or IOException)
        {
            return failure;
        }
    }

    // Without a context, and a keystroke's batch is one command: this is what it waits for.
    private async Task WriteAsync(LogRows rows, IEnumerable<Waiting> group)
    {
        await using var connection = await database.Source.OpenConnectionAsync(CancellationToken.None);
        await using var transaction = await connection.BeginTransactionAsync(CancellationToken.None);
        foreach (var write in group.SelectMany(each => rows.Pieces(each.Batch)))
        {
            await using var command = connection.CreateCommand();
            command.Transaction = transaction;
            write(command);
            await command.ExecuteNonQueryAsync(CancellationToken.None);
        }
        await transaction.CommitAsync(CancellationToken.None);
    }

    private async Task<LogRows> ReadModelAsync()
    {
        await using var context = await database.OpenAsync(CancellationToken.None);
        return new(context.Model);
    }

    private static void Tell(IEnumerable<Waiting> group, Exception? failure)
    {
        foreach (var (_, durable) in group)
        {
            if (failure is null) durable.SetResult();
            else durable.SetException(failure);
        }
    }

    private sealed record Waiting(LogBatch Batch, TaskCompletionSource Durable);
}
