using System.Collections.Immutable;
using System.Text.Json;
using ActionFramework.Provenance;

namespace ActionFramework.Server.Drafting;

/// <summary>Carries the provenance of a text over its commits, and says what the log must keep so that it can be done again.</summary>
internal static class Attribution
{
    public static (ProvenanceChange Applied, CommitWords Words) Write(ProvenanceList list, AcceptedChange change, Origin origin)
    {
        var applied = list.Apply(change.TextChange, origin, []);
        return (applied, new([.. applied.Removed.Select(KeptWords.Of)], [], []));
    }

    /// <summary>Step by step, because the places of inserted words count in the document after their own step.</summary>
    public static (ProvenanceChange Applied, CommitWords Words) Restore(ProvenanceList list, AcceptedChange change, Origin origin, IReadOnlyList<AttributedWords> earlier)
    {
        if (change.Mirror) return Write(list, change, origin);
        var whole = change.TextChange;
        var (removed, back) = (ImmutableArray.CreateBuilder<AttributedWords>(), ImmutableArray.CreateBuilder<KeptWords>());
        var deleted = whole.Deleted.ToLookup(words => words.Step, words => words with { Step = 0 });
        var inserted = whole.Inserted.ToLookup(words => words.Step, words => words with { Step = 0 });
        for (var step = 0; step < whole.Maps.Length; step++)
        {
            var one = new TextChange { Maps = [whole.Maps[step]], Deleted = [.. deleted[step]], Inserted = [.. inserted[step]] };
            var applied = list.Apply(one, origin, earlier);
            list = applied.After;
            removed.AddRange(applied.Removed);
            back.AddRange(one.Inserted.Select(words => KeptWords.Of(new(words.NodeId, words.Text, list.Slice(words.From, words.To)))));
        }
        return (new(list, removed.ToImmutable()), new([.. removed.Select(KeptWords.Of)], whole.Inserted, back.DrainToImmutable()));
    }

    /// <summary>The same again, from the log alone.</summary>
    public static ProvenanceList Replay(ProvenanceList list, CommitRow row)
    {
        var words = TextLog.Words(row.Words);
        var maps = JsonSerializer.Deserialize(row.Maps, AuthorityJson.Default.ImmutableArrayImmutableArrayInt32);
        var change = new TextChange { Maps = maps, Mirror = row.Mirror, Inserted = words.Inserted };
        return list.Apply(change, new Origin(row.Author, row.Suggestion, row.Version), [.. words.Back.Select(kept => kept.Words)]).After;
    }
}
