using System.Collections.Immutable;
using ActionFramework.Consultation;
using ActionFramework.Drafting;
using ActionFramework.Membership;
using ActionFramework.Provenance;

namespace ActionFramework.Web.Provenance;

/// <summary>A piece of a clause's present text, and whether the suggestion brought it in.</summary>
public sealed record StoryWords(string Text, bool IsMarked);

/// <summary>From one suggestion down to the words of one clause: who tagged it when, which commits, and what stands there today.</summary>
/// <param name="Tagged">Who tagged it to the clause, and when; null where nobody did.</param>
/// <param name="Authors">Of the commits, in the order of their first one.</param>
/// <param name="Today">Pieces of the present text, in order.</param>
/// <param name="Language">In which language it stands.</param>
public sealed record TraceStory((PersonName By, DateTimeOffset At)? Tagged, ImmutableArray<string> Authors, ImmutableArray<StoryWords> Today, Language Language);

/// <summary>Reads a story.</summary>
public sealed class TraceStories(IGrainFactory grains, ISuggestionQuery suggestions, IPersonQuery people)
{
    /// <summary>In the language where the suggestion has commits, the reader's own first.</summary>
    public async Task<TraceStory> ReadAsync(Trace trace, TraceRow row, TraceCell cell, Language wanted, CancellationToken cancellationToken)
    {
        var part = trace.Outline.Sections.FirstOrDefault(section => section.Clauses.Any(clause => clause.Id == cell.Clause));
        var texts = trace.Outline.Sections.FirstOrDefault(section => section.Id == (part?.ParentId ?? part?.Id))?.Texts ?? [];
        var text = texts.OrderBy(each => each.Language != wanted).FirstOrDefault(each => cell.Commits.Any(commit => commit.Text == each.Text)) ?? texts.FirstOrDefault(each => each.Language == wanted);
        var names = await people.DisplayNamesAsync([.. cell.Commits.Select(commit => commit.Author).OfType<PersonId>().Distinct()], cancellationToken);
        var history = await suggestions.HistoryAsync(row.Suggestion.Id, cancellationToken);
        var tagged = history.OfType<SuggestionChange.OfTags>().FirstOrDefault(change => change.After.Any(tag => tag.Clause == cell.Clause));
        var words = part?.Clauses.First(clause => clause.Id == cell.Clause).Text.In(text?.Language ?? wanted) ?? "";
        var provenance = text is null || words.Length == 0 ? null : await grains.GetGrain<ITextGrain>(text.Text.Value).ProvenanceAsync(text.Version, cancellationToken);
        return new(
            tagged is null ? null : (tagged.By, tagged.At), [.. names.Values],
            Pieces(words, provenance?.Runs.Where(run => run.Clause == cell.Clause && run.Suggestion == row.Suggestion.Id) ?? []), text?.Language ?? wanted);
    }

    /// <summary>Words brought in by several commits are one piece where they stand together.</summary>
    internal static ImmutableArray<StoryWords> Pieces(string text, IEnumerable<ProvenanceRun> runs)
    {
        var pieces = new List<StoryWords>();
        var at = 0;
        foreach (var run in runs.Where(run => run.End <= text.Length))
        {
            Add(run.Start, isMarked: false);
            Add(run.End, isMarked: true);
        }
        Add(text.Length, isMarked: false);
        return [.. pieces];

        void Add(int end, bool isMarked)
        {
            if (end == at) return;
            if (pieces is [.., { } last] && last.IsMarked == isMarked) pieces[^1] = last with { Text = last.Text + text[at..end] };
            else pieces.Add(new(text[at..end], isMarked));
            at = end;
        }
    }
}
