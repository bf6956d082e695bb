using System.Globalization;
using ActionFramework.Drafting;
using ActionFramework.Web.Layout;

namespace ActionFramework.Web.Drafting.Sections;

/// <summary>One section in one language, as it stands open on the Draft screen.</summary>
public sealed record DraftScene(FrameworkOutline Outline, OutlineSection Section, Language Language)
{
    /// <summary>The section asked for, else the first; null where the framework has none in this language.</summary>
    public static DraftScene? Of(FrameworkOutline outline, Guid? section, Language language)
    {
        var tops = outline.Sections.Where(part => part.Level == 1 && part.Texts.Any(text => text.Language == language)).ToList();
        var found = section is { } wanted ? tops.FirstOrDefault(part => part.Id == wanted) : tops.FirstOrDefault();
        return found is null ? null : new(outline, found, language);
    }

    /// <summary>The same text in a newer outline; a section that was taken out of it stays as it was last seen.</summary>
    public DraftScene In(FrameworkOutline newer) => Of(newer, Section.Id, Language) ?? this with { Outline = newer };

    /// <summary>A coordinator took the section out of the outline while it was open.</summary>
    public bool IsRemoved => Outline.Sections.All(part => part.Id != Section.Id);

    public SectionId SectionId => new(Section.Id);

    public OutlineText Text => Section.Texts.First(text => text.Language == Language);

    /// <summary>The section itself and its subsections, in document order.</summary>
    public IEnumerable<OutlineSection> Parts => Outline.Sections.Where(part => part.Id == Section.Id || part.ParentId == Section.Id);

    public IEnumerable<OutlineClause> Clauses => Parts.SelectMany(part => part.Clauses);

    public string Number => Section.Number.Best(Language);

    public string Title => Section.Heading.Best(Language);

    public OutlineClause? Clause(Guid? id) => Clauses.FirstOrDefault(clause => clause.Id.Value == id);

    public string Address(Language language) => $"{FrameworkAddress.Draft(Outline.Id, SectionId)}?language={TextLanguage.Code(language)}";

    public SectionOptions Options(PersonId person, IReadOnlyDictionary<string, string> strings) => new()
    {
        TextId = Text.Text.Value,
        PersonId = person.Value,
        FrameworkId = Outline.Id.Value,
        Language = TextLanguage.Code(Language),
        Lang = TextLanguage.Tag(Language),
        ScreenLang = CultureInfo.CurrentUICulture.Name,
        Place = Place(),
        Languages = [.. Outline.Languages.Where(HasText).Select(language => new LanguageLink(Address(language), TextLanguage.Name(language), TextLanguage.Tag(language), language == Language))],
        ReadingUrl = $"{FrameworkAddress.Read(Outline.Id)}?language={TextLanguage.Code(Language)}#{Section.Id}",
        SignInUrl = $"{FrameworkAddress.SignIn}?returnUrl={Uri.EscapeDataString(Address(Language))}",
        Strings = strings,
    };

    /// <summary>What the editor shows of the outline.</summary>
    public SectionPlace Place() => new()
    {
        Number = Number,
        Heading = Title,
        Prefix = Section.Path,
        Item = Outline.Item.Best(Language),
        SourceIds = SourceIds(),
        Themes = Themes(Section),
        Clauses = Clauses.Where(clause => clause.Kind is not null).ToDictionary(clause => clause.Id.Value, NotesOn),
        Subsections = Parts.Skip(1).ToDictionary(part => part.Id, part => new SubsectionNotes(Themes(part))),
        Next = Next(),
    };

    public string? KindOf(OutlineClause clause) => Outline.Kinds.FirstOrDefault(kind => kind.Id == clause.Kind)?.Title.Best(Language);

    public IReadOnlyList<SealedTheme> Themes(OutlineSection part) =>
        [.. Outline.Themes.Where(theme => part.Themes.Contains(theme.Id)).Select(theme => new SealedTheme(theme.Code, theme.Seal, theme.Title.Best(Language)))];

    private ClauseNotes NotesOn(OutlineClause clause) => new(KindOf(clause), clause.Stub.Best(Language), clause.Guidance.Best(Language));

    private bool HasText(Language language) => Section.Texts.Any(text => text.Language == language);

    private List<Guid>? SourceIds() => Language == Outline.SourceLanguage ? null
        : [.. Parts.Where(part => part.Heading.In(Outline.SourceLanguage) is not null).Select(part => part.Id),
           .. Clauses.Where(clause => clause.Text.In(Outline.SourceLanguage) is not null).Select(clause => clause.Id.Value)];

    private PageLink? Next()
    {
        var next = Outline.Sections.Where(part => part.Level == 1).SkipWhile(part => part.Id != Section.Id).Skip(1).FirstOrDefault(part => part.Texts.Any(text => text.Language == Language));
        if (next is null) return null;
        var between = next.Kind == SectionKind.Numbered && Language == Language.Zh ? "" : Language == Language.Zh ? "　" : " ";
        return new($"{FrameworkAddress.Draft(Outline.Id, new SectionId(next.Id))}?language={TextLanguage.Code(Language)}", $"{next.Number.Best(Language)}{between}{next.Heading.Best(Language)}".Trim());
    }
}
