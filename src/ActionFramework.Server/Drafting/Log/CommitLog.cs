using System.Threading.Channels;
using ActionFramework.Server.Storage;
using Microsoft.EntityFrameworkCore;
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
        while (await waiting.Reader.WaitToReadAsync(CancellationToken.None))
        {
            var group = new List<Waiting>();
            while (group.Count < MostBatches && waiting.Reader.TryRead(out var next)) group.Add(next);
            await WriteGroupAsync(group);
        }
    }

    // Where a group fails, each of its batches stands or falls alone: one text's conflict is not the others'.
    private async Task WriteGroupAsync(List<Waiting> group)
    {
        var failure = await TryWriteAsync(group);
        if (failure is not null && group.Count > 1)
            foreach (var each in group) Tell([each], await TryWriteAsync([each]));
        else Tell(group, failure);
    }

    private async Task<Exception?> TryWriteAsync(IReadOnlyCollection<Waiting> group)
    {
        try
        {
            await WriteAsync(group);
            return null;
        }
        catch (Exception failure) when (failure is DbUpdateException or System.Data.Common.DbException or InvalidOperationException or TimeoutException or IOException)
        {
            return failure;
        }
    }

    private async Task WriteAsync(IEnumerable<Waiting> group)
    {
        await using var context = await database.OpenAsync(CancellationToken.None);
        context.ChangeTracker.AutoDetectChangesEnabled = false;
        await using var transaction = await context.Database.BeginTransactionAsync(CancellationToken.None);
        foreach (var (batch, _) in group)
        {
            context.AddRange(batch.Rows);
            context.AddRange(batch.Changes);
            // Two languages may bring in the same id at the same moment.
            foreach (var ever in batch.CameIds)
                await context.Database.ExecuteSqlAsync($"""INSERT INTO "EverNodes" ("Section", "Node") VALUES ({ever.Section.Value}, {ever.Node}) ON CONFLICT DO NOTHING""");
        }
        await context.SaveChangesAsync(CancellationToken.None);
        await transaction.CommitAsync(CancellationToken.None);
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
