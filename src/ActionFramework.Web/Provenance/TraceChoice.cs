using ActionFramework.Consultation;
using ActionFramework.Provenance;

namespace ActionFramework.Web.Provenance;

/// <summary>Which rows are shown; null members do not filter.</summary>
public sealed record TraceChoice
{
    public string? Organisation { get; init; }
    public ThemeId? Theme { get; init; }
    public StatementKind? Kind { get; init; }

    /// <summary>One of the eight, or <see cref="Open"/>.</summary>
    public string? Disposition { get; init; }

    public const string Open = "open";

    public bool Shows(TraceRow row) =>
        (Organisation is null || row.Suggestion.Organisation == Organisation)
        && (Theme is not { } theme || row.Suggestion.Themes.Contains(theme))
        && (Kind is not { } kind || row.Suggestion.Kind == kind)
        && (Disposition is null || (Disposition == Open ? row.Suggestion.IsOpen : row.Suggestion.Tags.Any(tag => tag.Disposition?.Code.ToString() == Disposition)));
}
