using System.Collections.Immutable;
using ActionFramework.Drafting;
using Xunit;

namespace ActionFramework.Tests.Drafting;

public sealed class ParallelSectionTests
{
    [Fact]
    public void Equal_ids_stand_side_by_side_in_the_order_of_the_source_language()
    {
        var nodes = Laid(zh: "S1 a b S2 c", en: "S2 c S1 b a");
        Assert.Equal("S1(a b) S2(c)", Written(nodes));
        Assert.Equal(new("zh a", "en a"), nodes[0].Clauses[0].Words);
    }

    [Fact]
    public void A_clause_that_one_language_lacks_has_no_words_there()
    {
        var clause = Laid(zh: "S1 a b", en: "S1 a")[0].Clauses[1];
        Assert.Equal(new("zh b", null), clause.Words);
        Assert.True(clause.InSource);
    }

    [Fact]
    public void What_stands_only_in_the_other_language_follows_what_it_follows_there()
    {
        var nodes = Laid(zh: "S1 a b S2 c", en: "S1 x a y z b S3 d S2 c e");
        Assert.Equal("S1(x a y z b) S3(d) S2(c e)", Written(nodes));
        Assert.False(nodes[0].Clauses[0].InSource);
        Assert.Equal(new(null, "en y"), nodes[0].Clauses[2].Words);
    }

    [Fact]
    public void A_clause_stays_in_its_subsection_when_its_neighbour_was_moved_out_in_the_source_language() =>
        Assert.Equal("S1(x b) S2(a c)", Written(Laid(zh: "S1 b S2 a c", en: "S1 a x b S2 c")));

    [Fact]
    public void Clauses_directly_in_the_section_keep_their_place() =>
        Assert.Equal("p q S1(a) r", Written(Laid(zh: "p S1 a", en: "p q S1 a | r")));

    [Fact]
    public void An_empty_source_text_leaves_the_order_of_the_other() =>
        Assert.Equal("S1(a) S2(b)", Written(Laid(zh: "", en: "S1 a S2 b")));

    private static ImmutableArray<ParallelNode> Laid(string zh, string en) =>
        ParallelSection.Of(Language.Zh, new Dictionary<Language, TextReading> { [Language.En] = Reading(en, "en"), [Language.Zh] = Reading(zh, "zh") });

    private static TextReading Reading(string written, string words)
    {
        var nodes = new List<TextNode>();
        SubsectionId? within = null;
        foreach (var name in written.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (name == "|") within = null;
            else if (name.StartsWith('S')) nodes.Add(new SubsectionNode((within = new SubsectionId(IdOf(name))).Value, $"{words} {name}"));
            else nodes.Add(new ClauseNode(new(IdOf(name)), within, 0, $"{words} {name}"));
        }
        return new(new(Guid.Empty), 0, [.. nodes]);
    }

    private static Guid IdOf(string name) => new(name[0], 0, 0, [0, 0, 0, 0, 0, 0, 0, (byte)(name.Length > 1 ? name[1] : 0)]);

    private static string Written(ImmutableArray<ParallelNode> nodes) => string.Join(' ', nodes.Select(node =>
        NameOf(node.Id) + (node.IsSubsection ? $"({Written(node.Clauses)})" : "")));

    private static string NameOf(Guid id) => $"{(char)id.ToByteArray()[0]}{(id.ToByteArray()[15] is 0 ? "" : (char)id.ToByteArray()[15])}";
}
