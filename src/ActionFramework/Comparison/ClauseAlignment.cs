using System.Collections.Immutable;

namespace ActionFramework.Comparison;

/// <summary>A clause as it stood on either side; at least one is not null. Moved: its order among what both sides have is another.</summary>
public sealed record AlignedClause(ComparedClause? From, ComparedClause? To, bool Moved);

/// <summary>Pairs the clauses of two sides by their ids, in the order of the newer side, with removed clauses where they stood.</summary>
public static class ClauseAlignment
{
    public static ImmutableArray<AlignedClause> Align(IReadOnlyList<ComparedNode> from, IReadOnlyList<ComparedNode> to)
    {
        var places = from.Select((node, place) => (node.Id, place)).ToDictionary(each => each.Id, each => each.place);
        var common = to.Where(node => places.ContainsKey(node.Id)).ToArray();
        var kept = HeaviestOrder.Of([.. common.Select(node => (places[node.Id], Weight(node)))]).Select(index => common[index].Id).ToHashSet();
        var removed = Removed(from, to, kept);

        var aligned = ImmutableArray.CreateBuilder<AlignedClause>();
        aligned.AddRange(removed[null]);
        foreach (var node in to)
        {
            if (node is ComparedClause clause)
            {
                var older = places.TryGetValue(node.Id, out var place) ? from[place] as ComparedClause : null;
                aligned.Add(new(older, clause, older is not null && !kept.Contains(node.Id)));
            }
            aligned.AddRange(removed[node.Id]);
        }
        return aligned.DrainToImmutable();
    }

    // Each removed clause by the last node before it that still stands in its order.
    private static ILookup<Guid?, AlignedClause> Removed(IReadOnlyList<ComparedNode> from, IReadOnlyList<ComparedNode> to, HashSet<Guid> kept)
    {
        var present = to.Select(node => node.Id).ToHashSet();
        Guid? anchor = null;
        var removed = new List<(Guid? After, AlignedClause Clause)>();
        foreach (var node in from)
        {
            if (kept.Contains(node.Id)) anchor = node.Id;
            else if (node is ComparedClause clause && !present.Contains(node.Id)) removed.Add((anchor, new(clause, null, false)));
        }
        return removed.ToLookup(each => each.After, each => each.Clause);
    }

    // A clause that crosses a heading has moved; the heading, with all that it heads, has not.
    private static long Weight(ComparedNode node) => node switch
    {
        ComparedHeading { Level: 1 } => 1L << 40,
        ComparedHeading => 1L << 20,
        _ => 1,
    };
}
