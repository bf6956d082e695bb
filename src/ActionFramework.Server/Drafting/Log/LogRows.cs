using System.Data.Common;
using ActionFramework.Server.Storage;
using Microsoft.EntityFrameworkCore.Metadata;

namespace ActionFramework.Server.Drafting;

/// <summary>How the rows of a batch come into their tables.</summary>
internal sealed class LogRows(IModel model)
{
    private const int RowsInOneCommand = 16;

    private readonly RowInsertion<CommitRow> commits = new(model);
    private readonly RowInsertion<ClauseChangeRow> changes = new(model);

    // Two languages may bring in the same id at the same moment.
    private readonly RowInsertion<EverNodeRow> cameIds = new(model, mayStandAlready: true);

    /// <summary>What writes a batch, in pieces of bounded size: SQLite looks at every parameter of a command for each of its statements.</summary>
    public IEnumerable<Action<DbCommand>> Pieces(LogBatch batch)
    {
        IEnumerable<Action<DbCommand>> rows =
        [
            .. batch.Rows.Select(Action<DbCommand> (row) => command => commits.AddTo(command, row)),
            .. batch.Changes.Select(Action<DbCommand> (change) => command => changes.AddTo(command, change)),
            .. batch.CameIds.Select(Action<DbCommand> (ever) => command => cameIds.AddTo(command, ever)),
        ];
        return rows.Chunk(RowsInOneCommand).Select(piece => piece.Aggregate((first, next) => first + next));
    }
}
