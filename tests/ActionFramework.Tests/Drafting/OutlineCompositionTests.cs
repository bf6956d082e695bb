using System.Collections.Immutable;
using ActionFramework.Drafting;
using ActionFramework.Server.Drafting;
using Xunit;

namespace ActionFramework.Tests.Drafting;

public sealed class OutlineCompositionTests
{
    private static readonly FrameworkId Framework = new(new("0199a3f0-0000-7000-8000-000000000001"));
    private static readonly SectionId Section = new(new("0199a3f0-0000-7000-8000-000000000002"));
    private static readonly TextPlace Text = new(new(new("0199a3f0-0000-7000-8000-000000000003")), Framework, Section, Language.Zh);
    private static readonly NumberingStyle Numbers = new(new("{一}、", "{I}."), new("附件{一}", "Annex {A}"), new("（{1}）", "({a})"), "{1}", "{A}", "P");

    [Fact]
    public void What_a_language_lacks_is_null_and_what_is_not_written_yet_is_empty()
    {
        var clause = Assert.Single(Composed(Language.Zh).Clauses);
        Assert.Equal((new("", null), new("", null), new("𠮷", null)), (clause.Stub, clause.Guidance, clause.Text));
        var both = Assert.Single(Composed(Language.Zh, Language.En).Clauses);
        Assert.Equal((Bilingual.Empty, Bilingual.Empty), (both.Stub, both.Guidance));
    }

    private static FrameworkOutline Composed(params ImmutableArray<Language> languages)
    {
        var stored = new StoredOutline
        {
            Framework = new() { Id = Framework, Template = "", Title = new("框架", null), Style = new(Language.Zh, languages, Numbers, []), ChangedAt = default },
            Sections = [new() { Id = Section, Framework = Framework, Kind = SectionKind.Numbered, Title = new("监测", null), Position = 1 }],
            Texts = new[] { Text }.ToLookup(text => text.Section),
            Guides = ImmutableDictionary<Guid, ClauseGuideRow>.Empty,
            Themes = [],
            Ties = Array.Empty<(ThemeId, Guid Node)>().ToLookup(tie => tie.Item1, tie => tie.Node),
        };
        TextReading reading = new(Text.Text, 1, [new ClauseNode(new(new("0199a3f0-0000-7000-8000-000000000004")), null, 0, "𠮷")]);
        return new OutlineComposition(stored, new Dictionary<TextId, TextReading> { [Text.Text] = reading }).Compose();
    }
}
