using System.Collections.Immutable;

namespace ActionFramework.Provenance;

/// <summary>Runs in order as a persistent height-balanced tree: joining and splitting copy one path and leave every older tree as it was.</summary>
internal sealed class RunTree
{
    private readonly RunTree? left;
    private readonly RunTree? right;
    private readonly OriginRun run;
    private readonly int height;

    private RunTree(RunTree? left, OriginRun run, RunTree? right)
    {
        (this.left, this.run, this.right) = (left, run, right);
        height = 1 + Math.Max(HeightOf(left), HeightOf(right));
        Length = LengthOf(left) + run.Length + LengthOf(right);
    }

    public int Length { get; }

    public static RunTree? Of(OriginRun run) => run.Length == 0 ? null : new(null, run, null);

    /// <summary>One after the other; equal neighbours at the seam become one run.</summary>
    public static RunTree? Concat(RunTree? before, RunTree? after)
    {
        if (before is null) return after;
        if (after is null) return before;
        var (first, rest) = after.WithoutFirst();
        var (start, last) = before.WithoutLast();
        return last.Origin == first.Origin
            ? Join(start, last with { Length = last.Length + first.Length }, rest)
            : Join(before, first, rest);
    }

    public static (RunTree? Before, RunTree? After) Split(RunTree? tree, int at)
    {
        if (tree is null) return (null, null);
        var inside = at - LengthOf(tree.left);
        if (inside <= 0)
        {
            var (before, after) = Split(tree.left, at);
            return (before, Join(after, tree.run, tree.right));
        }
        if (inside >= tree.run.Length)
        {
            var (before, after) = Split(tree.right, inside - tree.run.Length);
            return (Join(tree.left, tree.run, before), after);
        }
        return (Join(tree.left, tree.run with { Length = inside }, null),
            Join(null, tree.run with { Length = tree.run.Length - inside }, tree.right));
    }

    /// <summary>Adds the runs between two positions, cut at them.</summary>
    public void Collect(int from, int to, ImmutableArray<OriginRun>.Builder runs)
    {
        var start = LengthOf(left);
        var end = start + run.Length;
        if (from < start) left?.Collect(from, Math.Min(to, start), runs);
        var length = Math.Min(to, end) - Math.Max(from, start);
        if (length > 0) runs.Add(run with { Length = length });
        if (to > end) right?.Collect(Math.Max(from, end) - end, to - end, runs);
    }

    private (OriginRun First, RunTree? Others) WithoutFirst()
    {
        if (left is null) return (run, right);
        var (first, rest) = left.WithoutFirst();
        return (first, Join(rest, run, right));
    }

    private (RunTree? Start, OriginRun Last) WithoutLast()
    {
        if (right is null) return (left, run);
        var (start, last) = right.WithoutLast();
        return (Join(left, run, start), last);
    }

    private static RunTree Join(RunTree? before, OriginRun run, RunTree? after)
    {
        if (before is not null && before.height > HeightOf(after) + 1)
            return Balance(before.left, before.run, Join(before.right, run, after));
        if (after is not null && after.height > HeightOf(before) + 1)
            return Balance(Join(before, run, after.left), after.run, after.right);
        return new(before, run, after);
    }

    // One rotation, or two where the inner child is the higher one (Blelloch, Ferizovic, Sun: Just Join for Parallel Ordered Sets).
    private static RunTree Balance(RunTree? before, OriginRun run, RunTree? after)
    {
        if (before is not null && before.height > HeightOf(after) + 1)
            return before.right is { } inner && inner.height > HeightOf(before.left)
                ? new(new(before.left, before.run, inner.left), inner.run, new(inner.right, run, after))
                : new(before.left, before.run, new(before.right, run, after));
        if (after is not null && after.height > HeightOf(before) + 1)
            return after.left is { } inner && inner.height > HeightOf(after.right)
                ? new(new(before, run, inner.left), inner.run, new(inner.right, after.run, after.right))
                : new(new(before, run, after.left), after.run, after.right);
        return new(before, run, after);
    }

    private static int HeightOf(RunTree? tree) => tree?.height ?? 0;

    private static int LengthOf(RunTree? tree) => tree?.Length ?? 0;
}
