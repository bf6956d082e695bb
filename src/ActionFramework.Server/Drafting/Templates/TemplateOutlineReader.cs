using System.Collections.Immutable;
using System.Globalization;
using ActionFramework.Drafting;

namespace ActionFramework.Server.Drafting;

/// <summary>Reads sections, subsections, clauses and themes of a template, and holds every id against the number of its place.</summary>
internal sealed class TemplateOutlineReader(
    NumberingStyle style, ImmutableArray<Language> languages, ImmutableArray<ClauseKind> kinds)
{
    private readonly Numbering numbering = new(style, languages);
    private readonly TemplateIds ids = new();
    private readonly TemplateIds codes = new();
    private readonly HashSet<string> themed = [];

    public ImmutableArray<TemplateSection> Sections(TemplatePlace root)
    {
        var (sections, counts) = (ImmutableArray.CreateBuilder<TemplateSection>(), new Dictionary<SectionKind, int>());
        foreach (var place in root.Maps("sections")) Add(place, IsNumbered(place) ? SectionKind.Numbered : SectionKind.Unnumbered);
        foreach (var place in root.Maps("annexes")) Add(place, SectionKind.Annex);
        return sections.ToImmutable();

        void Add(TemplatePlace place, SectionKind kind) => sections.Add(Section(place, kind, counts[kind] = counts.GetValueOrDefault(kind) + 1));
    }

    public IEnumerable<TemplateTheme> Themes(TemplatePlace root) => root.Maps("themes").Select(Theme);

    private TemplateTheme Theme(TemplatePlace place)
    {
        place.Allow("code", "seal", "title", "sections");
        var code = place.Words("code");
        codes.Once(place, "code", code);
        var seal = place.Has("seal") ? place.Words("seal") : null;
        if (seal is not null && new StringInfo(seal).LengthInTextElements != 1) place.Wrong("seal", TemplateFault.WrongSeal, seal);
        var sections = place.WordList("sections").ToImmutableArray();
        var tied = new TemplateIds();
        foreach (var section in sections) tied.Once(place, "sections", section);
        foreach (var unknown in sections.Where(section => !themed.Contains(section))) place.Wrong("sections", TemplateFault.UnknownSection, unknown);
        return new(code, seal, place.InEach("title", languages), sections);
    }

    private static bool IsNumbered(TemplatePlace place)
    {
        if (!place.Has("numbered")) return true;
        var words = place.Words("numbered");
        if (words is not ("true" or "false")) place.Wrong("numbered", TemplateFault.UnknownValue, words, "true, false");
        return words == "true";
    }

    private TemplateSection Section(TemplatePlace place, SectionKind kind, int ordinal)
    {
        if (kind == SectionKind.Annex) place.Allow("id", "heading", "clauses", "subsections");
        else place.Allow("id", "numbered", "heading", "clauses", "subsections");
        var id = Numbered(place, numbering.PathOf(kind, ordinal));
        themed.Add(id);
        var step = 0;
        var clauses = Clauses(place, id, ref step);
        var subsections = place.Maps("subsections").Select(child => Subsection(child, Step(id, ++step))).ToImmutableArray();
        return new(id, kind, place.InEach("heading", languages), clauses, subsections);
    }

    private TemplateSubsection Subsection(TemplatePlace place, string expected)
    {
        place.Allow("id", "heading", "clauses");
        var id = Numbered(place, expected);
        themed.Add(id);
        var step = 0;
        return new(id, place.InEach("heading", languages), Clauses(place, id, ref step));
    }

    /// <summary>An item's id continues that of the level-0 clause above it: 4.2.2.1.</summary>
    private ImmutableArray<TemplateClause> Clauses(TemplatePlace parent, string path, ref int step)
    {
        var clauses = ImmutableArray.CreateBuilder<TemplateClause>();
        var (above, item) = (path, 0);
        foreach (var place in parent.Maps("clauses"))
        {
            place.Allow("id", "level", "kind", "stub", "guidance");
            var level = LevelOf(place);
            if (level == 0) (above, item) = (Step(path, ++step), 0);
            Numbered(place, level == 0 ? above : Step(above, ++item));
            clauses.Add(new(place.Words("id"), level, KindOf(place), place.InEach("stub", languages), place.InEach("guidance", languages)));
        }
        return clauses.ToImmutable();
    }

    private static int LevelOf(TemplatePlace place)
    {
        if (!place.Has("level")) return 0;
        var words = place.Words("level");
        if (words is not ("0" or "1")) place.Wrong("level", TemplateFault.UnknownValue, words, "0, 1");
        return words == "1" ? 1 : 0;
    }

    private string KindOf(TemplatePlace place)
    {
        var kind = place.Words("kind");
        if (kind.Length > 0 && !kinds.Any(known => known.Id == kind)) place.Wrong("kind", TemplateFault.UnknownKind, kind, string.Join(", ", kinds.Select(known => known.Id)));
        return kind;
    }

    private string Numbered(TemplatePlace place, string expected)
    {
        var id = place.Words("id");
        if (ids.Once(place, "id", id) && id != expected) place.Wrong("id", TemplateFault.WrongNumber, id, expected);
        return id;
    }

    private static string Step(string path, int step) => string.Create(CultureInfo.InvariantCulture, $"{path}.{step}");
}
