using System.Collections.Immutable;

namespace ActionFramework.Provenance;

/// <summary>Carries a <see cref="ProvenanceList"/> over commits.</summary>
public static class ChangeReplay
{
    /// <summary>
    /// Every step replaces the old range by positions of <paramref name="origin"/>; marks and attributes have empty maps and change nothing.
    /// Inserted words that equal words of <paramref name="earlier"/> – those that the restored commit removed, or that stood in the restored
    /// clause – get their old origins back: those of the same clause rather than others, whole ones rather than parts, the last ones rather than earlier.
    /// </summary>
    public static ProvenanceChange Apply(this ProvenanceList list, TextChange change, Origin origin, IReadOnlyList<AttributedWords> earlier)
    {
        if (change is { Mirror: true, Maps: [var taken, var put] }) return new(Move(list, taken, put, origin), []);

        var removed = ImmutableArray.CreateBuilder<AttributedWords>();
        for (var step = 0; step < change.Maps.Length; step++)
        {
            foreach (var gone in change.Deleted.Where(words => words.Step == step))
                removed.Add(new(gone.NodeId, gone.Text, list.Slice(gone.From, gone.To)));
            list = Map(list, change.Maps[step], length => [new(length, origin)]);
            foreach (var came in change.Inserted.Where(words => words.Step == step))
                if (Earlier(came, earlier) is { } runs) list = list.Replace(came.From, came.To, runs);
        }
        return new(list, removed.DrainToImmutable());
    }

    // The moved node is the longest range that the first map takes out; fillers around it are new.
    private static ProvenanceList Move(ProvenanceList list, ImmutableArray<int> taken, ImmutableArray<int> put, Origin origin)
    {
        var node = taken.Chunk(3).MaxBy(range => range[1]) ?? [0, 0, 0];
        var carried = list.Slice(node[0], node[0] + node[1]);
        var without = Map(list, taken, length => [new(length, origin)]);
        return Map(without, put, length => length == node[1] ? carried : [new(length, origin)]);
    }

    // From the last range to the first, because all starts count in the document before the step.
    private static ProvenanceList Map(ProvenanceList list, ImmutableArray<int> map, Func<int, ImmutableArray<OriginRun>> inserted) =>
        map.Chunk(3).Reverse().Aggregate(list, (mapped, range) => mapped.Replace(range[0], range[0] + range[1], inserted(range[2])));

    private static ImmutableArray<OriginRun>? Earlier(StepText came, IReadOnlyList<AttributedWords> earlier)
    {
        if (came.Text.Length == 0 || came.Text.Length != came.To - came.From) return null;
        var source = earlier.LastOrDefault(words => words.NodeId == came.NodeId && words.Text == came.Text)
            ?? earlier.LastOrDefault(words => words.NodeId == came.NodeId && Holds(words, came))
            ?? earlier.LastOrDefault(words => words.Text == came.Text)
            ?? earlier.LastOrDefault(words => Holds(words, came));
        if (source is null) return null;
        var start = source.Text.IndexOf(came.Text, StringComparison.Ordinal);
        return ProvenanceList.Of(source.Runs).Slice(start, start + came.Text.Length);
    }

    private static bool Holds(AttributedWords words, StepText came) => words.Text.Contains(came.Text, StringComparison.Ordinal);
}
