using System.Collections.Immutable;
using ActionFramework.Consultation;
using ActionFramework.Consultation.Ranking;
using ActionFramework.Provenance;
using ActionFramework.Web.Consultation.Tagging.Listing;

namespace ActionFramework.Web.Consultation.Tagging;

/// <summary>The other ways to lay the suggestions out, and those that may ask the same.</summary>
public sealed partial class TaggingScreen
{
    private DeskView view;
    private SuggestionLikeness? likeness;
    private IReadOnlySet<ClausePoint> carried = ImmutableHashSet<ClausePoint>.Empty;
    private ImmutableArray<LikeHere> likes = [];

    private ImmutableArray<SuggestionRow> Rows => view == DeskView.ByLikeness ? SuggestionRow.Grouped(state!.Shown, Likeness) : SuggestionRow.Listed(state!.Shown);

    // Only a split or merge changes what is said; until then it is compared once.
    private SuggestionLikeness Likeness => likeness ??= new(reading!.Outline.Title, state!.All.Select(suggestion => (suggestion.Id, suggestion.Text)));

    private ImmutableArray<LikeHere> Mergeable =>
        MayDecide && state?.Current is { } current ? [.. likes.Where(like => !DeskState.PlacesToMerge(current, like.Suggestion).IsEmpty)] : [];

    private ImmutableArray<LikeHere> LikesOf(Suggestion current) =>
        [.. Likeness.Like(current.Id).Select(like => state!.All.FirstOrDefault(other => other.Id == like.Suggestion) is { } other ? new LikeHere(other, like.Terms) : null).OfType<LikeHere>()];

    private Task ShowAs(DeskView wanted) => Shown(() => view = wanted);

    private Task NextView() => ShowAs((DeskView)(((int)view + 1) % Enum.GetValues<DeskView>().Length));

    private void OpenOne(SuggestionId suggestion)
    {
        view = DeskView.OneByOne;
        GoTo(suggestion);
    }

    private Task LookAtLike() => Shown(() => { if (likes is [var first, ..]) GoTo(first.Suggestion.Id); });

    private Task MergeIntoLikeAsync() => Mergeable is [var first, ..] ? MergeIntoAsync(first.Suggestion.Id) : Task.CompletedTask;

    /// <summary>Answers the suggestion as merged into another, wherever it waits for an answer; one that nobody tagged is tied first to where the other is.</summary>
    private Task MergeIntoAsync(SuggestionId other) => InTurnAsync(async () =>
    {
        if (!MayDecide || state?.Current is not { } current || state.All.FirstOrDefault(each => each.Id == other) is not { } target) return;
        foreach (var clause in DeskState.PlacesToMerge(current, target))
        {
            if (state.Current!.TagOn(clause) is null && !await ActAsync(state.Current, new DeskStep.Tag(clause, Effect.Idea), remembered: true)) return;
            if (!await ActAsync(state.Current!, new DeskStep.Decide(clause, new Answer(DispositionCode.Merged, L["SameAs", target.Number], target.Id)), remembered: true)) return;
        }
    });
}
