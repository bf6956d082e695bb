using System.Collections.Immutable;
using ActionFramework.Drafting;

namespace ActionFramework.Server.Drafting;

/// <summary>Everything that is stored of a framework's outline.</summary>
internal sealed record StoredOutline
{
    public required FrameworkRow Framework { get; init; }
    public required ImmutableArray<SectionRow> Sections { get; init; }
    public required ILookup<SectionId, TextPlace> Texts { get; init; }
    public required ImmutableDictionary<Guid, ClauseGuideRow> Guides { get; init; }
    public required ImmutableArray<ThemeRow> Themes { get; init; }
    public required ILookup<ThemeId, Guid> Ties { get; init; }
}

/// <summary>Puts a framework's outline together from what is stored and what its texts say.</summary>
internal sealed class OutlineComposition(StoredOutline stored, IReadOnlyDictionary<TextId, TextReading> readings)
{
    private readonly FrameworkStyle style = stored.Framework.Style;
    private readonly Numbering numbering = new(stored.Framework.Style.Numbering, stored.Framework.Style.Languages);
    private readonly ILookup<Guid, ThemeId> themes = stored.Themes.SelectMany(theme => stored.Ties[theme.Id].Select(node => (node, theme.Id))).ToLookup(tie => tie.node, tie => tie.Id);

    public FrameworkOutline Compose()
    {
        var sections = Sections().ToImmutableArray();
        return new()
        {
            Id = stored.Framework.Id,
            Title = stored.Framework.Title,
            SourceLanguage = style.SourceLanguage,
            Languages = style.Languages,
            Sections = sections,
            Themes = [.. stored.Themes.Select(theme => Theme(theme, sections))],
            Kinds = style.Kinds,
            Item = style.Numbering.Item,
        };
    }

    /// <summary>A tie outlives its section, which may come back; until then it is not shown.</summary>
    private OutlineTheme Theme(ThemeRow theme, ImmutableArray<OutlineSection> sections) => new(
        theme.Id, theme.Code, theme.Title, theme.Seal, [.. sections.Select(section => section.Id).Where(stored.Ties[theme.Id].Contains)]);

    private Bilingual Said(Bilingual? words) => new(
        style.Languages.Contains(Language.Zh) ? (words ?? Bilingual.Empty).Zh : null,
        style.Languages.Contains(Language.En) ? (words ?? Bilingual.Empty).En : null);

    private IEnumerable<OutlineSection> Sections()
    {
        var ordinals = new Dictionary<SectionKind, int>();
        foreach (var section in stored.Sections)
        {
            var ordinal = ordinals[section.Kind] = ordinals.GetValueOrDefault(section.Kind) + 1;
            foreach (var part in Parts(section, ordinal)) yield return part;
        }
    }

    private IEnumerable<OutlineSection> Parts(SectionRow section, int ordinal)
    {
        var texts = stored.Texts[section.Id].OrderBy(text => style.Languages.IndexOf(text.Language)).ToImmutableArray();
        var nodes = ParallelSection.Of(style.SourceLanguage, texts.ToDictionary(text => text.Language, text => readings[text.Text]));
        var numbers = numbering.Inside(section.Kind, ordinal, nodes);
        yield return new(
            section.Id.Value, ParentId: null, Level: 1, section.Kind, numbering.OfSection(section.Kind, ordinal), section.Title,
            [.. themes[section.Id.Value]], [.. texts.Select(text => new OutlineText(text.Text, text.Language, readings[text.Text].Version))],
            Clauses(nodes.Where(node => !node.IsSubsection), numbers))
        { Path = numbering.PathOf(section.Kind, ordinal) };
        foreach (var node in nodes.Where(node => node.IsSubsection))
            yield return Subsection(section, node, numbers);
    }

    private OutlineSection Subsection(SectionRow section, ParallelNode node, ImmutableDictionary<Guid, ClauseNumber> numbers)
    {
        var number = numbers[node.Id].Number;
        return new(
            node.Id, section.Id.Value, Level: 2, section.Kind, number, node.Words, [.. themes[node.Id]], Texts: [], Clauses(node.Clauses, numbers))
        { Path = number.Best(style.SourceLanguage) };
    }

    private ImmutableArray<OutlineClause> Clauses(IEnumerable<ParallelNode> nodes, ImmutableDictionary<Guid, ClauseNumber> numbers) =>
    [
        .. nodes.Select(node =>
        {
            var guide = stored.Guides.GetValueOrDefault(node.Id);
            return new OutlineClause(new(node.Id), node.Level, guide?.Kind, numbers[node.Id].Number, Said(guide?.Stub), Said(guide?.Guidance), node.Words)
            {
                Citation = numbers[node.Id].Citation,
            };
        }),
    ];
}
