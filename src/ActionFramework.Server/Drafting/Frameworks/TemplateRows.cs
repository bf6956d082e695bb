using System.Collections.Immutable;
using ActionFramework.Drafting;

namespace ActionFramework.Server.Drafting;

/// <summary>All rows of a new framework; the same node has the same new id in each language.</summary>
internal sealed class TemplateRows(Template template, FrameworkId framework, TimeProvider clock)
{
    private readonly ImmutableDictionary<string, Guid> ids = template.Sections.SelectMany(Places)
        .ToImmutableDictionary(place => place, _ => Guid.CreateVersion7(clock.GetUtcNow()));

    public IEnumerable<object> All(Bilingual title) =>
    [
        new FrameworkRow
        {
            Id = framework,
            Template = template.Id,
            Title = title,
            Style = new(template.SourceLanguage, template.Languages, template.Numbering, template.Kinds),
            ChangedAt = clock.GetUtcNow(),
        },
        .. template.Sections.SelectMany(SectionRows),
        .. template.Themes.SelectMany(ThemeRows),
    ];

    private static IEnumerable<string> Places(TemplateSection section) =>
    [
        section.Id,
        .. section.Clauses.Select(clause => clause.Id),
        .. section.Subsections.SelectMany(subsection => subsection.Clauses.Select(clause => clause.Id).Prepend(subsection.Id)),
        .. section is { Clauses: [], Subsections: [] } ? [InitialDocument.EmptyClause(section.Id)] : Array.Empty<string>(),
    ];

    private IEnumerable<object> SectionRows(TemplateSection section, int position) =>
    [
        new SectionRow { Id = new(ids[section.Id]), Framework = framework, Kind = section.Kind, Title = section.Heading, Position = position },
        .. template.Languages.Select(language => new TextRow
        {
            Id = Identity.New<TextId>(clock),
            Section = new(ids[section.Id]),
            Language = language,
            Document = InitialDocument.Of(section, language, ids),
        }),
        .. section.Clauses.Concat(section.Subsections.SelectMany(subsection => subsection.Clauses)).Select(clause => new ClauseGuideRow
        {
            Clause = new(ids[clause.Id]),
            Framework = framework,
            Kind = clause.Kind,
            Stub = clause.Stub,
            Guidance = clause.Guidance,
        }),
    ];

    private IEnumerable<object> ThemeRows(TemplateTheme theme, int position)
    {
        var id = Identity.New<ThemeId>(clock);
        yield return new ThemeRow { Id = id, Framework = framework, Position = position, Code = theme.Code, Seal = theme.Seal, Title = theme.Title };
        foreach (var place in theme.Places) yield return new ThemeTieRow { Theme = id, Node = ids[place] };
    }
}
