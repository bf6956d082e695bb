using System.Collections.Immutable;
using ActionFramework.Drafting;

namespace ActionFramework.Web.Drafting;

internal sealed record TextVersionAnswer(TextId TextId, Language Language, long Version);

internal sealed record ClauseAnswer(ClauseId Id, int Level, string? Kind, Bilingual Number, Bilingual Stub, Bilingual Guidance, Bilingual Text);

internal sealed record SectionAnswer(
    Guid Id, Guid? ParentId, int Level, Bilingual Number, Bilingual Heading, ImmutableArray<ThemeId> ThemeIds, IEnumerable<TextVersionAnswer> Texts, IEnumerable<ClauseAnswer> Clauses);

internal sealed record ThemeAnswer(ThemeId Id, string Code, Bilingual Title, ImmutableArray<Guid> SectionIds);

/// <summary>The body of <c>GET /frameworks/{id}</c>.</summary>
internal sealed record FrameworkAnswer(
    FrameworkId Id, Bilingual Title, Language SourceLanguage, ImmutableArray<Language> Languages, IEnumerable<SectionAnswer> Sections, IEnumerable<ThemeAnswer> Themes)
{
    public static FrameworkAnswer Of(FrameworkOutline outline) => new(
        outline.Id, outline.Title, outline.SourceLanguage, outline.Languages,
        outline.Sections.Select(Section),
        outline.Themes.Select(theme => new ThemeAnswer(theme.Id, theme.Code, theme.Title, theme.Sections)));

    private static SectionAnswer Section(OutlineSection section) => new(
        section.Id, section.ParentId, section.Level, section.Number, section.Heading, section.Themes,
        section.Texts.Select(text => new TextVersionAnswer(text.Text, text.Language, text.Version)),
        section.Clauses.Select(clause => new ClauseAnswer(clause.Id, clause.Level, clause.Kind, clause.Number, clause.Stub, clause.Guidance, clause.Text)));
}
