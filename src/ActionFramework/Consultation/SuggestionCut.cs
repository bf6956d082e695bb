namespace ActionFramework.Consultation;

/// <summary>Cuts one suggestion in two, or joins two; what comes out is an exact span of the contribution again.</summary>
public static class SuggestionCut
{
    /// <summary>The two halves around an offset in the suggestion's text, without white space and punctuation at the cut; null where a half would be empty or a character cut.</summary>
    public static (Suggestion First, Suggestion Second)? Split(Suggestion suggestion, int at, SuggestionId id, int number)
    {
        var text = suggestion.Text;
        if (at <= 0 || at >= text.Length || char.IsSurrogatePair(text[at - 1], text[at])) return null;
        var first = text[..at].TrimLooseEnd();
        var second = text[at..].TrimLooseStart();
        if (first.Length == 0 || second.Length == 0) return null;
        return (
            suggestion with { Text = first, End = suggestion.Start + first.Length },
            suggestion with
            {
                Id = id,
                Number = number,
                Text = second,
                Start = suggestion.End - second.Length,
                Tags = [.. suggestion.Tags.Select(tag => tag with { Suggestion = id })],
                Version = 1,
            });
    }

    /// <summary>Both, and what stands between them in <paramref name="source"/>, as one.</summary>
    public static Suggestion Join(Suggestion first, Suggestion second, string source) => first with
    {
        Text = source[first.Start..second.End],
        End = second.End,
        Themes = [.. first.Themes.Union(second.Themes)],
        Tags = [.. first.Tags, .. second.Tags.Where(tag => first.TagOn(tag.Clause) is null).Select(tag => tag with { Suggestion = first.Id })],
    };
}
