namespace ActionFramework.Comparison;

/// <summary>The heaviest subsequence that rises: which nodes kept their order, so that as little as possible counts as moved.</summary>
internal static class HeaviestOrder
{
    /// <param name="nodes">Distinct places from 0, each with a weight above 0.</param>
    /// <returns>The indexes of the nodes that stay.</returns>
    public static HashSet<int> Of(IReadOnlyList<(int Place, long Weight)> nodes)
    {
        var best = new (long Weight, int Node)[nodes.Count == 0 ? 1 : nodes.Max(node => node.Place) + 2];
        Array.Fill(best, (0, -1));
        var before = new int[nodes.Count];
        for (var node = 0; node < nodes.Count; node++)
        {
            var (weight, last) = Heaviest(best, nodes[node].Place);
            before[node] = last;
            Raise(best, nodes[node].Place + 1, (weight + nodes[node].Weight, node));
        }
        var kept = new HashSet<int>();
        for (var node = Heaviest(best, best.Length - 1).Node; node >= 0; node = before[node]) kept.Add(node);
        return kept;
    }

    // A Fenwick tree of maxima over places: n log n where trying all pairs would be n².
    private static (long Weight, int Node) Heaviest((long Weight, int Node)[] best, int below)
    {
        var heaviest = (Weight: 0L, Node: -1);
        for (var i = below; i > 0; i -= i & -i)
            if (best[i].Weight > heaviest.Weight) heaviest = best[i];
        return heaviest;
    }

    private static void Raise((long Weight, int Node)[] best, int at, (long Weight, int Node) order)
    {
        for (var i = at; i < best.Length; i += i & -i)
            if (order.Weight > best[i].Weight) best[i] = order;
    }
}
