using System.Collections.Immutable;
using ActionFramework.Consultation;
using ActionFramework.Consultation.Ranking;

namespace ActionFramework.Web.Consultation.Tagging.Listing;

/// <summary>Another suggestion as it stands now, with the words for which it is thought alike.</summary>
public sealed record LikeHere(Suggestion Suggestion, ImmutableArray<string> Terms);

/// <summary>One row of the list.</summary>
public abstract record SuggestionRow
{
    public sealed record Of(Suggestion Suggestion) : SuggestionRow;

    /// <summary>Stands above suggestions that may ask the same, or above those that are like no other.</summary>
    public sealed record Head(SuggestionId First, int Count, bool AreAlike) : SuggestionRow;

    public static ImmutableArray<SuggestionRow> Listed(IEnumerable<Suggestion> shown) => [.. shown.Select(suggestion => new Of(suggestion))];

    /// <summary>The larger groups first; those that are like no other come last, together.</summary>
    public static ImmutableArray<SuggestionRow> Grouped(IEnumerable<Suggestion> shown, SuggestionLikeness likeness)
    {
        var here = shown.ToDictionary(suggestion => suggestion.Id);
        var groups = likeness.Groups().Select(group => group.Where(here.ContainsKey).Select(id => here[id]).ToList()).ToLookup(group => group.Count > 1);
        return
        [
            .. groups[true].OrderByDescending(group => group.Count).SelectMany(group => Below(group, areAlike: true)),
            .. Below([.. groups[false].SelectMany(group => group)], areAlike: false),
        ];
    }

    private static IEnumerable<SuggestionRow> Below(List<Suggestion> group, bool areAlike) => group is [var first, ..] ? [new Head(first.Id, group.Count, areAlike), .. Listed(group)] : [];
}
