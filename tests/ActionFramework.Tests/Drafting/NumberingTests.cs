using System.Collections.Immutable;
using ActionFramework.Drafting;
using Xunit;

namespace ActionFramework.Tests.Drafting;

public sealed class NumberingTests
{
    private static readonly NumberingStyle Style = new(new("{一}、", "{I}."), new("附件{一}", "Annex {A}"), new("（{1}）", "({a})"), "{1}", "{A}", "P");
    private static readonly Numbering Both = new(Style, [Language.Zh, Language.En]);

    [Fact]
    public void A_section_has_its_number_in_both_languages()
    {
        Assert.Equal(new("四、", "IV."), Both.OfSection(SectionKind.Numbered, 4));
        Assert.Equal(new("十一、", "XI."), Both.OfSection(SectionKind.Numbered, 11));
        Assert.Equal(new("附件二", "Annex B"), Both.OfSection(SectionKind.Annex, 2));
        Assert.Equal(Bilingual.Empty, Both.OfSection(SectionKind.Unnumbered, 1));
    }

    [Fact]
    public void A_language_that_the_framework_lacks_has_no_number() =>
        Assert.Equal(new("四、", null), new Numbering(Style, [Language.Zh]).OfSection(SectionKind.Numbered, 4));

    [Fact]
    public void Subsections_and_clauses_count_through_their_section()
    {
        var nodes = Nodes(Subsection(Clause(), Clause()), Subsection(Clause()));
        Assert.Equal(["4.1", "4.1.1", "4.1.2", "4.2", "4.2.1"], Zh(SectionKind.Numbered, 4, nodes));
    }

    [Fact]
    public void Items_restart_under_their_clause()
    {
        var nodes = Nodes(Subsection(Clause(), Clause(1), Clause(1), Clause(), Clause(1)));
        Assert.Equal(["4.1", "4.1.1", "（1）", "（2）", "4.1.2", "（1）"], Zh(SectionKind.Numbered, 4, nodes));
        Assert.Equal(["4.1", "4.1.1", "(a)", "(b)", "4.1.2", "(a)"], All(SectionKind.Numbered, 4, nodes).Select(number => number.Number.En));
    }

    [Fact]
    public void An_item_is_cited_with_its_clause()
    {
        var nodes = Nodes(Subsection(Clause(), Clause(1)));
        Assert.Equal(new("4.1.1（1）", "4.1.1(a)"), All(SectionKind.Numbered, 4, nodes)[2].Citation);
    }

    [Fact]
    public void Clauses_of_the_preamble_and_of_annexes_follow_a_letter()
    {
        Assert.Equal(["P.1", "P.2"], Zh(SectionKind.Unnumbered, 1, Nodes(Clause(), Clause())));
        Assert.Equal(["P2.1"], Zh(SectionKind.Unnumbered, 2, Nodes(Clause())));
        Assert.Equal(["B.1", "B.2", "B.2.1"], Zh(SectionKind.Annex, 2, Nodes(Clause(), Subsection(Clause()))));
    }

    [Fact]
    public void Clauses_and_subsections_side_by_side_never_share_a_number() =>
        Assert.Equal(["4.1", "4.2", "4.2.1", "4.3"], Zh(SectionKind.Numbered, 4, Nodes(Clause(), Subsection(Clause()), Clause())));

    [Fact]
    public void What_stands_only_in_the_other_language_takes_no_number_away()
    {
        var nodes = Nodes(Subsection(Clause(), Foreign(Clause()), Foreign(Clause()), Clause(), Clause(1), Foreign(Clause(1))));
        Assert.Equal(["4.1", "4.1.1", "4.1.1-1", "4.1.1-2", "4.1.2", "（1）", "（1-1）"], Zh(SectionKind.Numbered, 4, nodes));
    }

    [Fact]
    public void Items_go_beyond_z()
    {
        var nodes = Nodes([Clause(), .. Enumerable.Range(0, 28).Select(_ => Clause(1))]);
        Assert.Equal("(ab)", All(SectionKind.Numbered, 1, nodes)[^1].Number.En);
    }

    private static IEnumerable<string?> Zh(SectionKind kind, int ordinal, ImmutableArray<ParallelNode> nodes) =>
        All(kind, ordinal, nodes).Select(number => number.Number.Zh);

    private static List<ClauseNumber> All(SectionKind kind, int ordinal, ImmutableArray<ParallelNode> nodes)
    {
        var numbers = Both.Inside(kind, ordinal, nodes);
        return [.. nodes.SelectMany(node => node.Clauses.Prepend(node)).Select(node => numbers[node.Id])];
    }

    private static ImmutableArray<ParallelNode> Nodes(params ImmutableArray<ParallelNode> nodes) => nodes;

    private static ParallelNode Subsection(params ImmutableArray<ParallelNode> clauses) => Clause() with { IsSubsection = true, Clauses = clauses };

    private static ParallelNode Clause(int level = 0) => new() { Id = Guid.NewGuid(), IsSubsection = false, Level = level, InSource = true, Words = Bilingual.Empty };

    private static ParallelNode Foreign(ParallelNode node) => node with { InSource = false };
}
