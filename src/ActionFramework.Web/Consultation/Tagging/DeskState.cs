using System.Collections.Immutable;
using ActionFramework.Consultation;

namespace ActionFramework.Web.Consultation.Tagging;

/// <summary>What was done to a suggestion, and what leads back; a place in a contribution names it, since a split or merge gives other ids.</summary>
public sealed record DeskPast(DeskStep Step, ContributionId Contribution, int Start, ImmutableArray<DeskStep> Back);

/// <summary>One person's way through the suggestions: which are listed, which is looked at, where a cut would fall, and the way back.</summary>
public sealed class DeskState(ImmutableArray<Suggestion> suggestions)
{
    private readonly Stack<DeskPast> past = new();
    private readonly Dictionary<(SuggestionId, ClauseId), AnswerDraft> drafts = [];

    /// <summary>Every suggestion of the framework, by number.</summary>
    public ImmutableArray<Suggestion> All { get; private set; } = suggestions;

    public Suggestion? Current { get; private set; }

    public DeskFilter Filter { get; private set; } = new();

    /// <summary>An offset in the current text where a cut is being placed.</summary>
    public int? Cut { get; private set; }

    /// <summary>The last step, while it can be undone.</summary>
    public DeskPast? Last => past.TryPeek(out var last) ? last : null;

    /// <summary>What the filter shows; the one looked at stays, so that tagging it does not take it out of sight.</summary>
    public IEnumerable<Suggestion> Shown => All.Where(suggestion => Filter.Shows(suggestion) || suggestion.Id == Current?.Id);

    public int Place => Shown.TakeWhile(suggestion => suggestion.Id != Current?.Id).Count() + 1;

    public int Tagged => All.Count(suggestion => !suggestion.Tags.IsEmpty);

    public IEnumerable<Suggestion> Siblings => All.Where(suggestion => suggestion.Contribution == Current?.Contribution).OrderBy(suggestion => suggestion.Start);

    /// <summary>The tag that the keys for effect and disposition mean: the first that waits for an answer.</summary>
    public ClauseTag? TagAtHand => Current?.Tags.FirstOrDefault(tag => tag.IsUnanswered) ?? Current?.Tags.FirstOrDefault();

    /// <summary>Where one suggestion can be answered as merged into another: where it waits for an answer; untagged, where the other is tied.</summary>
    public static ImmutableArray<ClauseId> PlacesToMerge(Suggestion one, Suggestion other) =>
        [.. (one.Tags.IsEmpty ? other.Tags.Where(tag => tag.Effect != Effect.Context) : one.Tags.Where(tag => tag.IsUnanswered)).Select(tag => tag.Clause)];

    /// <summary>Looks at the wanted one; without one, at the first that nobody has tagged. False where there is no such suggestion.</summary>
    public bool Choose(SuggestionId? wanted)
    {
        if (wanted == Current?.Id && Current is not null) return true;
        Cut = null;
        Current = wanted is { } id ? All.FirstOrDefault(suggestion => suggestion.Id == id) : All.FirstOrDefault(suggestion => suggestion.Tags.IsEmpty) ?? All.FirstOrDefault();
        return Current is not null;
    }

    public SuggestionId? Neighbour(int by) => Shown.ElementAtOrDefault(Math.Clamp(Place - 1 + by, 0, Math.Max(Shown.Count() - 1, 0)))?.Id;

    /// <summary>Another filter; the one looked at gives way to the first that fits, if it does not fit itself.</summary>
    public SuggestionId? Show(DeskFilter filter)
    {
        Filter = filter;
        if (Current is null || !filter.Shows(Current)) Current = All.FirstOrDefault(filter.Shows);
        return Current?.Id;
    }

    /// <summary>The newer value of one suggestion.</summary>
    public void Take(Suggestion now)
    {
        All = [.. All.Select(suggestion => suggestion.Id == now.Id ? now : suggestion)];
        if (Current?.Id == now.Id) Current = now;
        Cut = null;
    }

    /// <summary>The list as it stands now; the place looked at stays.</summary>
    public void Refill(ImmutableArray<Suggestion> now)
    {
        All = now;
        Cut = null;
        if (Current is { } current) Current = now.FirstOrDefault(suggestion => suggestion.Id == current.Id) ?? now.LastOrDefault(suggestion => suggestion.Contribution == current.Contribution && suggestion.Start <= current.Start);
    }

    public void Remember(DeskStep step, Suggestion before) => past.Push(new(step, before.Contribution, before.Start, step.Back(before)));

    /// <summary>The last step and the suggestion that stands where it was done.</summary>
    public (DeskPast Past, Suggestion Target)? TakeBack() =>
        past.TryPop(out var last) && All.FirstOrDefault(suggestion => suggestion.Contribution == last.Contribution && suggestion.Start == last.Start) is { } target ? (last, target) : null;

    public void BeginCut() => Cut = Current is { } current && CutPlaces.In(current.Text, fine: false) is [var first, ..] ? first : null;

    public void MoveCut(int by, bool fine)
    {
        if (Cut is not { } cut || Current is not { } current) return;
        var places = CutPlaces.In(current.Text, fine);
        Cut = by < 0 ? places.LastOrDefault(place => place < cut, cut) : places.FirstOrDefault(place => place > cut, cut);
    }

    public void LeaveCut() => Cut = null;

    /// <summary>What was chosen and typed for an answer and is not saved yet; it waits while other suggestions are looked at, until the answer itself is another.</summary>
    public AnswerDraft DraftOf(ClauseTag tag)
    {
        var place = (tag.Suggestion, tag.Clause);
        if (!drafts.TryGetValue(place, out var draft) || draft.Given != tag.Disposition) drafts[place] = draft = new AnswerDraft(tag.Disposition);
        return draft;
    }
}
