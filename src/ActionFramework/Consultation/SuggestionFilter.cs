namespace ActionFramework.Consultation;

/// <summary>Which suggestions a list shows; null members do not filter.</summary>
public sealed record SuggestionFilter
{
    public static SuggestionFilter All { get; } = new();

    /// <summary>Who may not see the trace, such as an expert, sees what his own organisation asked for and nothing else; without an organisation, nothing (no organisation's name is white space).</summary>
    public static SuggestionFilter VisibleTo(Membership.Membership reader) =>
        All with { VisibleOrganisation = Membership.Policy.Allows(reader.Role, Membership.Operation.SeeTrace) ? null : reader.Organisation ?? " " };

    /// <summary>The only organisation whose suggestions the reader may see at all; null for whoever may see all.</summary>
    public string? VisibleOrganisation { get; init; }

    public bool? Tagged { get; init; }
    public StatementKind? Kind { get; init; }
    public string? Organisation { get; init; }
    public ThemeId? Theme { get; init; }
    public ClauseId? Clause { get; init; }
    public DispositionCode? Disposition { get; init; }
    public bool? Open { get; init; }

    public bool Shows(Suggestion suggestion) =>
        (VisibleOrganisation is null || suggestion.Organisation == VisibleOrganisation)
        && (Tagged is null || suggestion.Tags.IsEmpty != Tagged)
        && (Kind is null || suggestion.Kind == Kind)
        && (Organisation is null || suggestion.Organisation == Organisation.Trim())
        && (Theme is null || suggestion.Themes.Contains(Theme.Value))
        && (Clause is null || suggestion.TagOn(Clause.Value) is not null)
        && (Disposition is null || suggestion.Tags.Any(tag => tag.Disposition?.Code == Disposition))
        && (Open is null || suggestion.IsOpen == Open);
}
