using ActionFramework.Provenance;

namespace ActionFramework.Web.Drafting.Beside;

/// <summary>Changes of a clause that one person made in one go, because of the same suggestion: read as one.</summary>
/// <param name="Newest">The last change.</param>
/// <param name="Oldest">The first; its <see cref="ClauseChange.Before"/> is what stood there before all of them.</param>
public sealed record HistoryEntry(ClauseChange Newest, ClauseChange Oldest)
{
    private static readonly TimeSpan OneGo = TimeSpan.FromMinutes(10);

    public string Before => Oldest.Before ?? "";

    public string After => Newest.After ?? "";

    public bool IsNew => Oldest.Before is null;

    public bool IsGone => Newest.After is null;

    /// <summary>Only its place, level or marks changed.</summary>
    public bool IsSameText => !IsNew && !IsGone && Before == After;

    /// <summary>Newest first, as the changes come.</summary>
    public static IReadOnlyList<HistoryEntry> Of(IReadOnlyList<ClauseChange> changes)
    {
        var entries = new List<HistoryEntry>();
        foreach (var change in changes)
        {
            if (entries is [.., var last] && last.Continues(change)) entries[^1] = last with { Oldest = change };
            else entries.Add(new(change, change));
        }
        return entries;
    }

    /// <summary>From the words that came in because of a suggestion up to now, oldest first; what only moved is left out.</summary>
    /// <param name="entries">Newest first.</param>
    /// <param name="suggestion">None of the steps where nothing carries it.</param>
    public static IReadOnlyList<HistoryEntry> Replay(IReadOnlyList<HistoryEntry> entries, SuggestionId suggestion) =>
        [.. entries.Reverse().SkipWhile(entry => entry.Newest.Suggestion != suggestion).Where(entry => !entry.IsSameText)];

    // A removal stands alone: what was removed is read there, and given back from the entry before.
    private bool Continues(ClauseChange earlier) =>
        !IsGone && earlier.After is not null && earlier.Author == Newest.Author && earlier.Suggestion == Newest.Suggestion && earlier.After == Oldest.Before && Oldest.At - earlier.At < OneGo;
}
