using ActionFramework.Comparison;
using CsCheck;
using Xunit;

namespace ActionFramework.Tests.Comparison;

public sealed class RevisionComparisonTests
{
    [Theory]
    [InlineData("abc", "abc", "a: b: c:")]
    [InlineData("abc", "cab", "c:M a:N b:N")]
    [InlineData("abc", "ac", "a: b:R c:N")]
    [InlineData("abc", "abxc", "a: b: x:A c:N")]
    [InlineData("aHbc", "aHc", "a: b:R c:N")]
    [InlineData("aHb", "Hab", "a:M b:")]
    [InlineData("HabSc", "HaSbc", "a: b:M c:")]
    [InlineData("HabScde", "ScdeHab", "c:N d:N e:N a:M b:M")]
    [InlineData("abcd", "xdb", "a:R c:R x:A d:N b:M")]
    public void Each_clause_names_its_changes(string from, string to, string expected) =>
        Assert.Equal(expected, Sides.Written(RevisionComparison.Of(Sides.Of(from), Sides.Of(to), TestContext.Current.CancellationToken)));

    [Fact]
    public void A_change_of_marks_only_is_reworded_with_one_equal_run()
    {
        const string strong = """[{"type":"paragraph","content":[{"type":"text","text":"水","marks":[{"type":"strong"}]}]}]""";
        const string plain = """[{"content":[{"text":"水","type":"text"}],"type":"paragraph"}]""";
        var clause = Assert.Single(RevisionComparison.Of([Sides.Clause('a', "1", "水", plain)], [Sides.Clause('a', "1", "水", strong)], TestContext.Current.CancellationToken).Clauses);
        Assert.Equal(ClauseChanges.Reworded, clause.Changes);
        Assert.True(clause.Formatting);
        Assert.Equal([new TextRun(TextOperation.Equal, "水")], clause.Runs);
    }

    [Fact]
    public void A_moved_clause_can_be_reworded_too()
    {
        var compared = RevisionComparison.Of(Sides.Of("abc"), [Sides.Clause('c', "0", "c！"), .. Sides.Of("ab")], TestContext.Current.CancellationToken);
        Assert.Equal("c:MW a: b:", Sides.Written(compared));
        Assert.Equal(new(0, 0, 1, 0, 1), compared.Summary);
    }

    [Fact]
    public void Every_clause_of_either_side_comes_once_and_those_not_moved_keep_their_order() =>
        Gen.Select(Gen.Shuffle("abcdefgHS".ToCharArray()), Gen.Shuffle("abcdefgHS".ToCharArray()), Gen.Int[0, 9], Gen.Int[0, 9]).Sample((first, second, less, more) =>
        {
            var (from, to) = (new string(first)[less..], new string(second)[more..]);
            var clauses = RevisionComparison.Of(Sides.Of(from), Sides.Of(to)).Clauses;
            Assert.Equal(to.Where(char.IsLower), clauses.Where(clause => !clause.Changes.HasFlag(ClauseChanges.Removed)).Select(clause => Sides.Letter(clause.Clause)));
            Assert.Equal(from.Union(to).Where(char.IsLower).Order(), clauses.Select(clause => Sides.Letter(clause.Clause)).Order());
            var stayed = clauses.Where(clause => !clause.Changes.HasFlag(ClauseChanges.Moved) && from.Contains(Sides.Letter(clause.Clause))).Select(clause => Sides.Letter(clause.Clause));
            var letters = stayed.ToHashSet();
            Assert.Equal(from.Where(letter => letters.Contains(letter) && to.Contains(letter)), stayed.Where(to.Contains));
        }, iter: 1000);
}
