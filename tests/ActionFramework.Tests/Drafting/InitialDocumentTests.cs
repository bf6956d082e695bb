using ActionFramework.Drafting;
using Xunit;

namespace ActionFramework.Tests.Drafting;

public sealed class InitialDocumentTests
{
    private static readonly Guid First = new("01900000-0000-7000-8000-00000000000a");

    [Fact]
    public void A_section_without_clauses_starts_with_one_empty_clause()
    {
        var annex = new TemplateSection("A", SectionKind.Annex, new("附表", "Table"), [], []);
        Assert.Equal(
            """{"type":"section","content":[{"type":"clause","attrs":{"id":"01900000-0000-7000-8000-00000000000a","level":0},"content":[{"type":"paragraph"}]}]}""",
            InitialDocument.Of(annex, Language.Zh, new Dictionary<string, Guid> { ["A.1"] = First }));
    }

    [Fact]
    public void Headings_are_text_and_stubs_are_not()
    {
        var clause = new TemplateClause("4.1.1", 1, "goal", new("写什么", "What"), new("怎么写", "How"));
        var section = new TemplateSection("4", SectionKind.Numbered, new("优先", "Priorities"), [], [new("4.1", new("𠮷\"气候", "Climate 😀"), [clause])]);
        var ids = new Dictionary<string, Guid> { ["4.1"] = First, ["4.1.1"] = First };
        Assert.Equal("""
            {"type":"section","content":[{"type":"subsection","attrs":{"id":"01900000-0000-7000-8000-00000000000a"},"content":[
            {"type":"heading","content":[{"type":"text","text":"Climate 😀"}]},
            {"type":"clause","attrs":{"id":"01900000-0000-7000-8000-00000000000a","level":1},"content":[{"type":"paragraph"}]}]}]}
            """.ReplaceLineEndings(""), Unescaped(InitialDocument.Of(section, Language.En, ids)));
        Assert.Contains("𠮷\\\"气候", Unescaped(InitialDocument.Of(section, Language.Zh, ids)), StringComparison.Ordinal);
        Assert.DoesNotContain("写", InitialDocument.Of(section, Language.Zh, ids), StringComparison.Ordinal);
    }

    // System.Text.Json writes what lies beyond the basic plane as escapes, whatever the encoder.
    private static string Unescaped(string json) => json.Replace("\\uD842\\uDFB7", "𠮷", StringComparison.OrdinalIgnoreCase).Replace("\\uD83D\\uDE00", "😀", StringComparison.OrdinalIgnoreCase);
}
