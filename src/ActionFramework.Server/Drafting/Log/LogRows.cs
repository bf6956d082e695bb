using System.Data.Common;
using ActionFramework.Server.Storage;
using Microsoft.EntityFrameworkCore.Metadata;

namespace ActionFramework.Server.Drafting;

/// <summary>How the rows of a batch come into their tables.</summary>
internal sealed class LogRows(IModel model)
{
    private readonly RowInsertion<CommitRow> commits = new(model);
    private readonly RowInsertion<ClauseChangeRow> changes = new(model);

    // Two languages may bring in the same id at the same moment.
    private readonly RowInsertion<EverNodeRow> cameIds = new(model, mayStandAlready: true);

    public void AddTo(DbCommand command, LogBatch batch)
    {
        foreach (var row in batch.Rows) commits.AddTo(command, row);
        foreach (var change in batch.Changes) changes.AddTo(command, change);
        foreach (var ever in batch.CameIds) cameIds.AddTo(command, ever);
    }
}
