using ActionFramework.Provenance;

namespace ActionFramework.Server.Drafting;

/// <summary>Counts, clause by clause, what the commits of one batch brought in and withdrew. A repair of ids is told as its author's doing: it names what he split off or pasted.</summary>
internal sealed class ClauseTally(Asked asked)
{
    private int unnamed;

    public IReadOnlyList<ClauseChangeRow> Of(AcceptedChange change, Origin origin, CommitWords words, TextState before)
    {
        var brought = Brought(change, words, origin);
        var restored = GivenBack(words, origin);
        var withdrawn = words.Removed.ToLookup(removed => removed.NodeId, removed => Withdrawn(removed, origin));
        var changes = new List<ClauseChangeRow>();
        foreach (var (clause, text) in After(change))
        {
            var was = before.Clauses.GetValueOrDefault(clause);
            var came = brought.Remove(clause, out var written) ? written : 0;
            if (was is null && came == 0) came = TakeUnnamed(text ?? "");
            var gone = withdrawn[clause].Aggregate(default(Count), (sum, each) => sum + each);
            changes.Add(Row(before.Text, clause, origin.Version, was, text, new(Math.Max(0, came - gone.SameCommit), gone.All - gone.SameCommit, gone.Own - restored.GetValueOrDefault(clause))));
        }
        unnamed += brought.Values.Sum();
        return changes;
    }

    private static IEnumerable<(Guid Clause, string? Text)> After(AcceptedChange change) =>
        change.Touched.Where(touched => !change.Gone.Contains(touched.ClauseId)).DistinctBy(touched => touched.ClauseId).Select(touched => (touched.ClauseId, (string?)touched.Text))
            .Concat(change.Gone.Distinct().Select(clause => (clause, (string?)null)));

    // Words that got their old origin back were not written by this commit.
    private static Dictionary<Guid, int> Brought(AcceptedChange change, CommitWords words, Origin origin)
    {
        var written = words.Back.Length == 0
            ? change.Inserted.Select(piece => (Clause: piece.ClauseId ?? Guid.Empty, Count: Characters(piece.Text)))
            : words.Back.Select(back => (Clause: back.NodeId, Count: Runs(back).Where(each => each.Run.Version == origin.Version).Sum(each => each.Characters)));
        return written.GroupBy(each => each.Clause).ToDictionary(clause => clause.Key, clause => clause.Sum(each => each.Count));
    }

    // Words of the same suggestion that came back under their old origin: what it had withdrawn, it withdraws no more.
    private static Dictionary<Guid, int> GivenBack(CommitWords words, Origin origin) => words.Back
        .GroupBy(back => back.NodeId, back => Runs(back).Where(each => IsOwn(each.Run, origin)).Sum(each => each.Characters))
        .ToDictionary(clause => clause.Key, clause => clause.Sum());

    private static bool IsOwn(KeptRun run, Origin origin) => run.Version != origin.Version && origin.Suggestion is not null && run.Suggestion == origin.Suggestion;

    private static Count Withdrawn(KeptWords words, Origin origin) =>
        Runs(words).Aggregate(default(Count), (sum, each) =>
        {
            var sameCommit = each.Run.Version == origin.Version;
            return sum + new Count(each.Characters, sameCommit ? each.Characters : 0, IsOwn(each.Run, origin) ? each.Characters : 0);
        });

    private static IEnumerable<(KeptRun Run, int Characters)> Runs(KeptWords words)
    {
        var start = 0;
        foreach (var run in words.Runs)
        {
            yield return (run, Characters(words.Text.AsSpan(start, run.Length)));
            start += run.Length;
        }
    }

    private int TakeUnnamed(string text)
    {
        var taken = Math.Min(unnamed, Characters(text));
        unnamed -= taken;
        return taken;
    }

    private ClauseChangeRow Row(TextId text, Guid clause, long version, string? was, string? now, (int Brought, int Withdrawn, int Own) counts)
    {
        var difference = Difference.Between(was ?? "", now ?? "");
        return new()
        {
            Text = text,
            Clause = new(clause),
            Version = version,
            Author = asked.Author,
            Suggestion = asked.Request.Suggestion,
            At = asked.At,
            Came = was is null,
            Gone = now is null,
            Offset = difference.Offset,
            Out = difference.Out,
            In = difference.In,
            Brought = counts.Brought,
            Withdrawn = counts.Withdrawn,
            WithdrawnOwn = counts.Own,
        };
    }

    private static int Characters(ReadOnlySpan<char> text)
    {
        var characters = 0;
        foreach (var _ in text.EnumerateRunes()) characters++;
        return characters;
    }

    private readonly record struct Count(int All, int SameCommit, int Own)
    {
        public static Count operator +(Count one, Count other) => new(one.All + other.All, one.SameCommit + other.SameCommit, one.Own + other.Own);
    }
}

/// <summary>Two strings as one replacement.</summary>
internal readonly record struct Difference(int Offset, string Out, string In)
{
    public static Difference Between(string was, string now)
    {
        var start = was.AsSpan().CommonPrefixLength(now);
        var end = 0;
        while (end < Math.Min(was.Length, now.Length) - start && was[^(end + 1)] == now[^(end + 1)]) end++;
        return new(start, was[start..^end], now[start..^end]);
    }

    public string ApplyTo(string was) => string.Concat(was.AsSpan(0, Offset), In, was.AsSpan(Offset + Out.Length));
}
