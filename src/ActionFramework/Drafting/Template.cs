using System.Collections.Immutable;

namespace ActionFramework.Drafting;

/// <summary>A starting outline with stubs, guidance, themes and numbering; everything in it is said in each of its languages.</summary>
public sealed record Template
{
    /// <summary>The name of its folder under <c>templates/</c>.</summary>
    public required string Id { get; init; }
    public required Bilingual Title { get; init; }
    public required Language SourceLanguage { get; init; }
    public required ImmutableArray<Language> Languages { get; init; }
    public required NumberingStyle Numbering { get; init; }
    public required ImmutableArray<ClauseKind> Kinds { get; init; }
    public required ImmutableArray<TemplateTheme> Themes { get; init; }

    /// <summary>Sections first, then annexes.</summary>
    public required ImmutableArray<TemplateSection> Sections { get; init; }
}

/// <summary>What a clause is for (goal, action, indicator …), as the template names it.</summary>
public sealed record ClauseKind(string Id, Bilingual Title);

/// <summary>A priority theme; <paramref name="Places"/> are ids of sections and subsections of the same template.</summary>
public sealed record TemplateTheme(string Code, string? Seal, Bilingual Title, ImmutableArray<string> Places);

/// <summary>A section of a template. Its id, like all ids in a template, is the path number of its place: P, 4, A.</summary>
public sealed record TemplateSection(
    string Id, SectionKind Kind, Bilingual Heading, ImmutableArray<TemplateClause> Clauses, ImmutableArray<TemplateSubsection> Subsections);

/// <summary>A headed part of a template's section.</summary>
public sealed record TemplateSubsection(string Id, Bilingual Heading, ImmutableArray<TemplateClause> Clauses);

/// <summary>A clause to be written: what goes there and how to write it; neither is text.</summary>
public sealed record TemplateClause(string Id, int Level, string Kind, Bilingual Stub, Bilingual Guidance);
