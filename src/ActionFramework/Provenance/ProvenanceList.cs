using System.Collections.Immutable;

namespace ActionFramework.Provenance;

/// <summary>
/// The origin of every position of a document – tokens of nodes as well as characters – as runs parallel to it. Immutable; a change
/// costs the logarithm of the number of runs, and neighbouring runs always differ.
/// </summary>
public sealed class ProvenanceList
{
    private readonly RunTree? tree;

    private ProvenanceList(RunTree? tree) => this.tree = tree;

    public static ProvenanceList Empty { get; } = new(null);

    /// <summary>As many positions as the document has.</summary>
    public int Length => tree?.Length ?? 0;

    public ImmutableArray<OriginRun> Runs => Slice(0, Length);

    public static ProvenanceList Of(params IEnumerable<OriginRun> runs) => new(Tree(runs));

    /// <summary>A list in which the positions from <paramref name="from"/> up to, not including, <paramref name="to"/> are those of <paramref name="inserted"/>.</summary>
    public ProvenanceList Replace(int from, int to, params IEnumerable<OriginRun> inserted)
    {
        RequireRange(from, to);
        var (before, rest) = RunTree.Split(tree, from);
        var (_, after) = RunTree.Split(rest, to - from);
        return new(RunTree.Concat(RunTree.Concat(before, Tree(inserted)), after));
    }

    /// <summary>The runs between two positions, cut at them.</summary>
    public ImmutableArray<OriginRun> Slice(int from, int to)
    {
        RequireRange(from, to);
        var runs = ImmutableArray.CreateBuilder<OriginRun>();
        tree?.Collect(from, to, runs);
        return runs.DrainToImmutable();
    }

    private static RunTree? Tree(IEnumerable<OriginRun> runs) =>
        runs.Aggregate((RunTree?)null, (built, run) => RunTree.Concat(built, RunTree.Of(run)));

    private void RequireRange(int from, int to)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(from);
        ArgumentOutOfRangeException.ThrowIfLessThan(to, from);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(to, Length);
    }
}
