using ActionFramework.Drafting;
using ActionFramework.Provenance;
using ActionFramework.Server.Storage;
using Microsoft.EntityFrameworkCore;

namespace ActionFramework.Server.Drafting;

/// <summary>Unfolds the stored differences into texts before and after, each clause from its beginning.</summary>
internal sealed class ClauseHistory(IDatabase database, IGrainFactory grains) : IClauseHistory
{
    public async Task<IReadOnlyList<ClauseChange>> OfClauseAsync(TextId text, ClauseId clause, CancellationToken cancellationToken)
    {
        var rows = await RowsAsync(text, changes => changes.Where(change => change.Clause == clause), cancellationToken);
        return [.. Unfold(rows).Reverse()];
    }

    public async Task<IReadOnlyList<ClauseChange>> BetweenAsync(IReadOnlyCollection<TextSpan> spans, CancellationToken cancellationToken)
    {
        var found = new List<ClauseChange>();
        foreach (var (text, from, to) in spans)
        {
            var upTo = to ?? long.MaxValue;
            var rows = await RowsAsync(text, changes => changes.Where(change => change.Version <= upTo
                && changes.Where(one => one.Version > from && one.Version <= upTo).Select(one => one.Clause).Contains(change.Clause)), cancellationToken);
            found.AddRange(Unfold(rows).Where(change => change.Version > from));
        }
        return found;
    }

    public async Task<IReadOnlyList<ClauseChange>> WithSuggestionAsync(IReadOnlyCollection<TextId> texts, CancellationToken cancellationToken)
    {
        var found = new List<ClauseChange>();
        foreach (var text in texts)
        {
            var rows = await RowsAsync(text, Carrying, cancellationToken);
            found.AddRange(Unfold(rows).Where(change => change.Suggestion is not null));
        }
        return found;
    }

    public async Task<IReadOnlyList<SuggestionSurvival>> SurvivalAsync(IReadOnlyCollection<TextId> texts, CancellationToken cancellationToken)
    {
        await using var context = await database.OpenAsync(cancellationToken);
        var brought = await context.Set<ClauseChangeRow>().Where(change => texts.Contains(change.Text) && change.Suggestion != null)
            .GroupBy(change => new { change.Suggestion, change.Text })
            .Select(changes => new { changes.Key.Suggestion, changes.Key.Text, Characters = changes.Sum(change => change.Brought - change.WithdrawnOwn) }).ToListAsync(cancellationToken);
        var surviving = await Task.WhenAll(brought.Select(each => each.Text).Distinct().Select(text => SurvivingAsync(text, cancellationToken)));
        var standing = surviving.SelectMany(each => each).ToLookup(each => each.Suggestion, each => each.Characters);
        return [.. brought.GroupBy(each => each.Suggestion!.Value, each => each.Characters).Select(suggestion => new SuggestionSurvival(suggestion.Key, suggestion.Sum(), standing[suggestion.Key].Sum()))];
    }

    private async Task<IEnumerable<(SuggestionId Suggestion, int Characters)>> SurvivingAsync(TextId text, CancellationToken cancellationToken)
    {
        var grain = grains.GetGrain<ITextGrain>(text.Value);
        var provenance = await grain.ProvenanceAsync(null, cancellationToken);
        var clauses = (await grain.ReadAsync(cancellationToken)).Nodes.OfType<ClauseNode>().ToDictionary(clause => clause.Id, clause => clause.Text);
        return (provenance?.Runs ?? []).Where(run => run.Suggestion is not null && clauses.ContainsKey(run.Clause))
            .Select(run => (run.Suggestion!.Value, Characters(clauses[run.Clause], run)));
    }

    // A commit may come between the two readings; what stands is then counted as far as it stands.
    private static int Characters(string text, ProvenanceRun run) =>
        run.Start >= text.Length ? 0 : text[run.Start..Math.Min(run.End, text.Length)].EnumerateRunes().Count(rune => rune.Value is not ('\n' or '\t'));

    // All changes of the clauses in question: each text is known only from its beginning.
    private static IQueryable<ClauseChangeRow> Carrying(IQueryable<ClauseChangeRow> changes) =>
        changes.Where(change => changes.Where(other => other.Suggestion != null).Select(other => other.Clause).Contains(change.Clause));

    private async Task<List<ClauseChangeRow>> RowsAsync(TextId text, Func<IQueryable<ClauseChangeRow>, IQueryable<ClauseChangeRow>> which, CancellationToken cancellationToken)
    {
        await using var context = await database.OpenAsync(cancellationToken);
        return await which(context.Set<ClauseChangeRow>().AsNoTracking().Where(change => change.Text == text))
            .OrderBy(change => change.Version)
            .ToListAsync(cancellationToken);
    }

    private static IEnumerable<ClauseChange> Unfold(IEnumerable<ClauseChangeRow> rows)
    {
        var texts = new Dictionary<ClauseId, string>();
        foreach (var row in rows)
        {
            var before = row.Came ? null : texts.GetValueOrDefault(row.Clause, "");
            var after = row.Gone ? null : new Difference(row.Offset, row.Out, row.In).ApplyTo(before ?? "");
            texts[row.Clause] = after ?? "";
            yield return Change(row, before, after);
        }
    }

    private static ClauseChange Change(ClauseChangeRow row, string? before, string? after) => new()
    {
        Text = row.Text,
        Version = row.Version,
        Clause = row.Clause,
        Author = row.Author,
        Suggestion = row.Suggestion,
        At = row.At,
        Before = before,
        After = after,
        Brought = row.Brought,
        Withdrawn = row.Withdrawn,
        WithdrawnOwn = row.WithdrawnOwn,
    };
}
