using System.Collections.Immutable;
using ActionFramework.Membership;

namespace ActionFramework.Consultation;

/// <summary>One row of a suggestion's history: what somebody changed, before and after.</summary>
public abstract record SuggestionChange(DateTimeOffset At, PersonName By)
{
    public sealed record OfTags(DateTimeOffset At, PersonName By, ImmutableArray<TagRequest> Before, ImmutableArray<TagRequest> After) : SuggestionChange(At, By);

    public sealed record OfThemes(DateTimeOffset At, PersonName By, ImmutableArray<ThemeId> Before, ImmutableArray<ThemeId> After) : SuggestionChange(At, By);

    /// <summary>An answer on one clause given (before null), changed, or withdrawn (after null).</summary>
    public sealed record OfDisposition(DateTimeOffset At, PersonName By, ClauseId Clause, Disposition? Before, Disposition? After) : SuggestionChange(At, By);
}
