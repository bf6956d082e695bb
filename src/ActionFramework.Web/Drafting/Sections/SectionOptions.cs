namespace ActionFramework.Web.Drafting.Sections;

/// <summary>What the editor is told about one text; the record of the same name in <c>view/options.ts</c> says what each member means.</summary>
public sealed record SectionOptions
{
    public required Guid TextId { get; init; }
    public required Guid PersonId { get; init; }

    /// <summary>The framework, whose presence the outline shows.</summary>
    public required Guid FrameworkId { get; init; }

    /// <summary>zh or en.</summary>
    public required string Language { get; init; }
    public required string Lang { get; init; }
    public required string ScreenLang { get; init; }
    public required SectionPlace Place { get; init; }
    public required IReadOnlyList<LanguageLink> Languages { get; init; }
    public required string ReadingUrl { get; init; }
    public required string SignInUrl { get; init; }
    public required IReadOnlyDictionary<string, string> Strings { get; init; }
}

/// <summary>The section in its outline, which others change while it is open.</summary>
public sealed record SectionPlace
{
    public required string Number { get; init; }
    public required string Heading { get; init; }
    public required string Prefix { get; init; }
    public required string Item { get; init; }
    public required IReadOnlyList<Guid>? SourceIds { get; init; }
    public required IReadOnlyList<SealedTheme> Themes { get; init; }
    public required IReadOnlyDictionary<Guid, ClauseNotes> Clauses { get; init; }
    public required IReadOnlyDictionary<Guid, SubsectionNotes> Subsections { get; init; }
    public required PageLink? Next { get; init; }
}

public sealed record ClauseNotes(string? Kind, string Stub, string Guidance);

public sealed record SubsectionNotes(IReadOnlyList<SealedTheme> Themes);

public sealed record SealedTheme(string Code, string? Seal, string Title);

public sealed record PageLink(string Url, string Text);

public sealed record LanguageLink(string Url, string Text, string Lang, bool Current);

/// <summary>A count in the margin of a clause.</summary>
public sealed record ClauseMarker(Guid NodeId, string Text, string Label);
