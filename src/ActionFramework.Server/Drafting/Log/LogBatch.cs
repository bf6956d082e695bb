using System.Collections.Immutable;
using System.Text.Json;
using ActionFramework.Drafting;
using ActionFramework.Provenance;

namespace ActionFramework.Server.Drafting;

/// <summary>What goes into the log in one piece: one commit, or two where ids had to be repaired, with their projections and the state after them.</summary>
internal sealed record LogBatch(
    ImmutableArray<CommitRow> Rows,
    ImmutableArray<ClauseChangeRow> Changes,
    ImmutableArray<EverNodeRow> CameIds,
    TextState After)
{
    /// <param name="state">Before the batch.</param>
    /// <param name="asked">What was asked, by whom, and when it is accepted.</param>
    /// <param name="accepted">What the authority made of it.</param>
    /// <param name="earlier">Words that the batch may give back.</param>
    public static LogBatch Of(TextState state, Asked asked, Verdict.Accepted accepted, IReadOnlyList<AttributedWords> earlier)
    {
        var batch = new LogBatch([], [], [], state);
        var tally = new ClauseTally(asked);
        return accepted.Commits.Aggregate(batch, (before, change) => before.With(asked, accepted, change, earlier, tally));
    }

    private LogBatch With(Asked asked, Verdict.Accepted accepted, AcceptedChange change, IReadOnlyList<AttributedWords> earlier, ClauseTally tally)
    {
        var isRepair = Rows.Length > 0;
        var version = After.Version + 1;
        var origin = isRepair ? new Origin(null, null, version) : new Origin(asked.Author, asked.Request.Suggestion, version);
        var restores = !isRepair && asked.Request.Restores is not null;
        var (applied, words) = restores ? Attribution.Restore(After.Provenance, change, origin, earlier) : Attribution.Write(After.Provenance, change, origin);
        var row = Row(asked, isRepair, isRepair ? [] : accepted.Dropped, change, origin, words).SealedAfter(After.Chain);
        var changes = tally.Of(change, origin, words, After);
        return new(
            Rows.Add(row),
            Changes.AddRange(changes),
            CameIds.AddRange(change.CameIds.Select(id => new EverNodeRow { Section = After.Section, Node = id })),
            After with
            {
                Version = version,
                Chain = row.Chain,
                Provenance = applied.After,
                Clauses = After.Clauses.RemoveRange(change.Gone).SetItems(change.Touched.Select(clause => KeyValuePair.Create(clause.ClauseId, clause.Text))),
            });
    }

    private CommitRow Row(Asked asked, bool isRepair, ImmutableArray<int> dropped, AcceptedChange change, Origin origin, CommitWords words) => new()
    {
        Text = After.Text,
        Version = origin.Version,
        Ref = isRepair ? asked.RepairRef : asked.Request.Ref,
        Author = origin.Author,
        Suggestion = origin.Suggestion,
        Restores = isRepair ? null : asked.Request.Restores,
        At = asked.At,
        Steps = change.Steps.GetRawText(),
        Maps = JsonSerializer.Serialize(change.Maps, AuthorityJson.Default.ImmutableArrayImmutableArrayInt32),
        Mirror = change.Mirror,
        Removed = JsonSerializer.Serialize(UnseenWords.Among(words.Removed, asked), AuthorityJson.Default.ImmutableArrayRemovedWords),
        Words = JsonSerializer.Serialize(words, AuthorityJson.Default.CommitWords),
        Dropped = JsonSerializer.Serialize(dropped, AuthorityJson.Default.ImmutableArrayInt32),
        Fingerprint = Seal.Fingerprint(asked.Request, asked.Author),
    };
}

/// <summary>A request on its way into the log.</summary>
internal sealed record Asked(CommitRequest Request, PersonId Author, DateTimeOffset At, Guid RepairRef);
