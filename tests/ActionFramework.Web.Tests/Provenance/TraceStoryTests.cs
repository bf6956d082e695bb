using ActionFramework.Drafting;
using ActionFramework.Web.Provenance;
using Xunit;

namespace ActionFramework.Web.Tests.Provenance;

public sealed class TraceStoryTests
{
    private static readonly ClauseId Clause = new(Guid.NewGuid());

    [Fact]
    public void Words_that_a_suggestion_brought_in_by_several_commits_are_one_piece_where_they_stand_together() =>
        Assert.Equal([new("建立", false), new("𠮷指标体系", true), new("。", false)], TraceStories.Pieces("建立𠮷指标体系。", [Run(2, 4, 3), Run(4, 6, 5), Run(6, 8, 4)]));

    [Fact]
    public void Words_apart_are_pieces_of_their_own() =>
        Assert.Equal([new("a", true), new(" and ", false), new("b😀", true)], TraceStories.Pieces("a and b😀", [Run(0, 1, 1), Run(6, 9, 2)]));

    [Fact]
    public void Nothing_brought_in_marks_nothing() => Assert.Equal([new("words", false)], TraceStories.Pieces("words", []));

    private static ProvenanceRun Run(int start, int end, long version) => new(Clause, start, end, null, version, null, new SuggestionId(Guid.NewGuid()));
}
