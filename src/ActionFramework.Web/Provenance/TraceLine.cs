using System.Collections.Immutable;
using ActionFramework.Provenance;

namespace ActionFramework.Web.Provenance;

/// <summary>A row at its place in the matrix; two rows of heads stand before the first.</summary>
/// <param name="Row">The suggestion with its cells.</param>
/// <param name="Index">Counts from 1, the heads among them.</param>
/// <param name="OpensOrganisation">The row before is another organisation's.</param>
public sealed record TraceLine(TraceRow Row, int Index, bool OpensOrganisation)
{
    private const int Heads = 2;

    public static IEnumerable<TraceLine> Of(ImmutableArray<TraceRow> rows) =>
        rows.Select((row, place) => new TraceLine(row, place + 1 + Heads, place == 0 || rows[place - 1].Suggestion.Organisation != row.Suggestion.Organisation));
}
