using ActionFramework.Drafting;
using ActionFramework.Web.Drafting.Reading;
using Xunit;

namespace ActionFramework.Web.Tests.Drafting;

public sealed class ReadingPartsTests
{
    [Fact]
    public void Marks_lists_and_tables_are_kept_and_words_are_encoded() =>
        Assert.Equal(
            "<p><strong>各方</strong>&lt;b&gt;<br></p><ul><li><p>𠮷</p></li></ul><table><tbody><tr><td colspan=\"2\"><p>1</p></td></tr></tbody></table>",
            Words("""
                {"type":"paragraph","content":[{"type":"text","text":"各方","marks":[{"type":"strong"}]},{"type":"text","text":"<b>"},{"type":"hard_break"}]},
                {"type":"bullet_list","content":[{"type":"list_item","content":[{"type":"paragraph","content":[{"type":"text","text":"𠮷"}]}]}]},
                {"type":"table","content":[{"type":"table_row","content":[{"type":"table_cell","attrs":{"colspan":2,"rowspan":1},"content":[{"type":"paragraph","content":[{"type":"text","text":"1"}]}]}]}]}
                """).Replace("&#134071;", "𠮷", StringComparison.Ordinal));

    [Fact]
    public void A_link_goes_nowhere_but_to_the_allowed_schemes()
    {
        Assert.Contains("<a href=\"https://example.org/?a=1&amp;b=2\"", Words(Link("https://example.org/?a=1&b=2")), StringComparison.Ordinal);
        Assert.DoesNotContain("<a", Words(Link("javascript:alert(1)")), StringComparison.Ordinal);
    }

    [Fact]
    public void Untouched_clauses_are_not_printed_and_the_others_keep_their_numbers()
    {
        var section = Read("""{"type":"paragraph","content":[{"type":"text","text":"到2027年"}]}""");
        var part = Assert.Single(section.Parts);
        Assert.Equal(("4.1", "气候韧性"), (part.Number, part.Heading));
        Assert.Equal("4.1.1", Assert.Single(part.Clauses).Number);
        Assert.True(Read("""{"type":"paragraph"}""").IsUnwritten);
    }

    private static string Link(string href) => $$$"""{"type":"paragraph","content":[{"type":"text","text":"x","marks":[{"type":"link","attrs":{"href":"{{{href}}}"}}]}]}""";

    private static string Words(string blocks) => Assert.Single(Assert.Single(Read(blocks).Parts).Clauses).Words.Value;

    private static ReadSection Read(string blocks)
    {
        var clause = $$"""{"type":"clause","attrs":{"id":"{{SomeScene.Goal}}","level":0},"content":[{{blocks}}]}""";
        var untouched = """{"type":"clause","attrs":{"id":null,"level":0},"content":[{"type":"paragraph"}]}""";
        var heading = """{"type":"heading","content":[{"type":"text","text":"气候韧性"}]}""";
        var document = $$"""{"type":"section","content":[{"type":"subsection","attrs":{"id":"{{SomeScene.Subsection}}"},"content":[{{heading}},{{clause}},{{untouched}}]}]}""";
        return ReadingParts.Of(SomeScene.Outline.Sections[0], SomeScene.Outline, Language.Zh, document);
    }
}
