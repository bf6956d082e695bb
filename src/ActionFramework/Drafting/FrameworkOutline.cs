using System.Collections.Immutable;
using ActionFramework.Membership;

namespace ActionFramework.Drafting;

/// <summary>How a section takes part in the numbering.</summary>
public enum SectionKind
{
    Numbered,
    Unnumbered,
    Annex,
}

/// <summary>A section's text in one language and the version that was read.</summary>
public sealed record OutlineText(TextId Text, Language Language, long Version);

/// <summary>A clause as the whole framework shows it: numbers computed, both languages side by side.</summary>
/// <param name="Id">Permanent, the same in each language.</param>
/// <param name="Level">0, or 1 for an item.</param>
/// <param name="Kind">The template's kind (narrative, principle, goal, action, indicator, arrangement); null for a clause that drafters added.</param>
/// <param name="Number">Computed from the order in the source language.</param>
/// <param name="Stub">What goes into the clause; its placeholder, not text.</param>
/// <param name="Guidance">How to write it; a hint, not text.</param>
/// <param name="Text">A member is null where that language lacks the clause, and empty where it is untouched.</param>
public sealed record OutlineClause(ClauseId Id, int Level, string? Kind, Bilingual Number, Bilingual Stub, Bilingual Guidance, Bilingual Text)
{
    /// <summary>The number with which others refer to it: an item's with its clause, 4.2.2（1）; else the same as <see cref="Number"/>.</summary>
    public Bilingual Citation { get; init; } = Number;
}

/// <summary>A section (level 1) or a subsection (level 2), in document order; clauses are those directly in it.</summary>
/// <param name="Id">A <see cref="SectionId"/>'s or <see cref="SubsectionId"/>'s value.</param>
/// <param name="ParentId">The section of a subsection, else null.</param>
/// <param name="Level">1 or 2.</param>
/// <param name="Kind">The kind of the section, also on its subsections.</param>
/// <param name="Number">Empty for an unnumbered section.</param>
/// <param name="Heading">A member is null where that language lacks the subsection.</param>
/// <param name="Themes">The priority themes tied to it.</param>
/// <param name="Texts">Level 1 only, in the order of the framework's languages.</param>
/// <param name="Clauses">In document order.</param>
public sealed record OutlineSection(
    Guid Id,
    Guid? ParentId,
    int Level,
    SectionKind Kind,
    Bilingual Number,
    Bilingual Heading,
    ImmutableArray<ThemeId> Themes,
    ImmutableArray<OutlineText> Texts,
    ImmutableArray<OutlineClause> Clauses)
{
    /// <summary>What the numbers inside begin with: 4, 4.1, A, P.</summary>
    public string Path { get; init; } = "";
}

/// <summary>A priority theme of the framework with the sections and subsections it is tied to.</summary>
/// <param name="Id">Permanent.</param>
/// <param name="Code">As printed on its seal in English, e.g. T01.</param>
/// <param name="Title">In both languages.</param>
/// <param name="Seal">One character for the seal in Chinese, or null: then the code stands on it.</param>
/// <param name="Sections">Values of section or subsection ids.</param>
public sealed record OutlineTheme(ThemeId Id, string Code, Bilingual Title, string? Seal, ImmutableArray<Guid> Sections);

/// <summary>The whole framework as it stands now: sections, subsections and clauses with their texts, and the themes.</summary>
public sealed record FrameworkOutline
{
    public required FrameworkId Id { get; init; }
    public required Bilingual Title { get; init; }
    public required Language SourceLanguage { get; init; }
    public required ImmutableArray<Language> Languages { get; init; }
    public required ImmutableArray<OutlineSection> Sections { get; init; }
    public required ImmutableArray<OutlineTheme> Themes { get; init; }

    /// <summary>What clauses can be for, with the words to show.</summary>
    public ImmutableArray<ClauseKind> Kinds { get; init; } = [];

    /// <summary>The pattern of an item's number (see <see cref="NumberPattern"/>), for a screen that numbers while somebody types.</summary>
    public Bilingual Item { get; init; } = Bilingual.Empty;

    public IEnumerable<OutlineClause> Clauses => Sections.SelectMany(section => section.Clauses);
}

/// <summary>Reads frameworks as projections; says nothing about who may see them (the policy does).</summary>
public interface IFrameworkQuery
{
    /// <summary>The framework as it stands, each text at its present version; null where there is none.</summary>
    Task<FrameworkOutline?> OutlineAsync(FrameworkId framework, CancellationToken cancellationToken);

    /// <summary>The frameworks whose draft a person may see by his role, the last changed first.</summary>
    Task<ImmutableArray<FrameworkEntry>> OfAsync(PersonId person, CancellationToken cancellationToken);
}

/// <summary>A framework in a person's list. <paramref name="UpdatedAt"/>: the last change of its outline or of any of its texts.</summary>
public sealed record FrameworkEntry(FrameworkId Id, Bilingual Title, Role Role, DateTimeOffset UpdatedAt);
