using ActionFramework.Consultation;

namespace ActionFramework.Web.Consultation.Tagging;

/// <summary>How far a suggestion has come, as a question to the list.</summary>
public enum DeskStage
{
    All,
    Untagged,
    Undecided,
}

/// <summary>Which suggestions one works through; null members do not filter.</summary>
public sealed record DeskFilter(DeskStage Stage = DeskStage.All, string? Organisation = null, ThemeId? Theme = null)
{
    public bool Shows(Suggestion suggestion) => (SuggestionFilter.All with
    {
        Tagged = Stage switch { DeskStage.Untagged => false, DeskStage.Undecided => true, _ => null },
        Open = Stage == DeskStage.Undecided ? true : null,
        Organisation = Organisation,
        Theme = Theme,
    }).Shows(suggestion);
}
