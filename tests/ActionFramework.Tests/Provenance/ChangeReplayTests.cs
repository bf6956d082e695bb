using System.Collections.Immutable;
using ActionFramework.Provenance;
using CsCheck;
using Xunit;

namespace ActionFramework.Tests.Provenance;

public sealed class ChangeReplayTests
{
    private static readonly Guid Clause = Origins.Id(9);

    [Fact]
    public void A_map_with_a_gap_keeps_the_origins_of_the_gap()
    {
        var list = ProvenanceList.Of(new OriginRun(6, Origins.By(1, 1)));
        var wrapped = list.Apply(Change([1, 0, 1, 5, 1, 2]), Origins.By(2, 2), []).After;
        Assert.Equal([new(1, Origins.By(1, 1)), new(1, Origins.By(2, 2)), new(4, Origins.By(1, 1)), new(2, Origins.By(2, 2))], wrapped.Runs);
    }

    [Fact]
    public void Marks_and_attributes_change_nothing()
    {
        var list = ProvenanceList.Of(new OriginRun(6, Origins.By(1, 1)));
        Assert.Equal(list.Runs, list.Apply(Change([], []), Origins.By(2, 2), []).After.Runs);
    }

    [Fact]
    public void A_move_carries_its_runs_along_and_removes_no_words()
    {
        var list = ProvenanceList.Of(new(2, Origins.By(1, 1)), new(3, Origins.By(2, 2)), new(2, Origins.By(3, 3)));
        var move = Change([2, 3, 0], [4, 0, 3]) with { Mirror = true, Deleted = [new(0, 2, 5, Clause, "湄公河")], Inserted = [new(1, 4, 7, Clause, "湄公河")] };
        var moved = list.Apply(move, Origins.By(4, 4), []);
        Assert.Equal([new(2, Origins.By(1, 1)), new(2, Origins.By(3, 3)), new(3, Origins.By(2, 2))], moved.After.Runs);
        Assert.Empty(moved.Removed);
    }

    [Theory]
    [InlineData("湄公河𠮷😀")]
    [InlineData("the river")]
    public void Undoing_a_deletion_gives_the_words_their_old_origins_back(string words)
    {
        var list = ProvenanceList.Of(new(3, Origins.By(1, 1)), new(words.Length - 3, Origins.By(2, 2)));
        var deleted = list.Apply(Deletion(0, 0, words), Origins.By(3, 3), []);
        var undone = deleted.After.Apply(Insertion(0, 0, words), Origins.By(4, 4), deleted.Removed);
        Assert.Equal(list.Runs, undone.After.Runs);
    }

    [Fact]
    public void A_part_of_the_removed_words_gets_its_part_of_the_origins()
    {
        AttributedWords removed = new(Clause, "水资源", [new(1, Origins.By(1, 1)), new(2, Origins.By(2, 2))]);
        var after = ProvenanceList.Empty.Apply(Insertion(0, 0, "资源"), Origins.By(3, 3), [removed]).After;
        Assert.Equal([new(2, Origins.By(2, 2))], after.Runs);
    }

    [Fact]
    public void The_same_words_of_another_clause_or_of_an_earlier_time_are_not_taken_for_those_that_come_back()
    {
        AttributedWords elsewhere = new(Origins.Id(8), "合作", [new(2, Origins.By(1, 1))]), early = new(Clause, "合作", [new(2, Origins.By(2, 2))]), late = new(Clause, "合作", [new(2, Origins.By(3, 3))]);
        var after = ProvenanceList.Empty.Apply(Insertion(0, 0, "合作"), Origins.By(4, 4), [early, late, elsewhere]).After;
        Assert.Equal([new(2, Origins.By(3, 3))], after.Runs);
    }

    [Fact]
    public void Other_words_in_a_restoring_commit_are_its_authors()
    {
        AttributedWords removed = new(Clause, "水资源", [new(3, Origins.By(1, 1))]);
        var after = ProvenanceList.Empty.Apply(Insertion(0, 0, "水环境"), Origins.By(3, 3), [removed]).After;
        Assert.Equal([new(3, Origins.By(3, 3))], after.Runs);
    }

    [Fact]
    public void Random_histories_with_undo_and_moves_match_a_list_of_every_character() =>
        Gen.Select(Gen.Int[0, 3], Gen.Double.Unit, Gen.Double.Unit, Gen.Double.Unit).Array[1, 60].Sample(acts =>
        {
            var model = new EveryCharacter();
            var (list, removed) = (ProvenanceList.Empty, (IReadOnlyList<AttributedWords>)[]);
            var version = 0;
            foreach (var (kind, first, second, third) in acts)
            {
                var change = model.Act(kind, first, second, third, Origins.By(version % 3 + 1, ++version));
                var applied = list.Apply(change, Origins.By((version - 1) % 3 + 1, version), model.Undoes ? removed : []);
                (list, removed) = (applied.After, applied.Removed);
                Assert.Equal(model.Origins, list.Runs.Positions());
            }
        }, iter: 300);

    private static TextChange Change(params int[][] maps) => new() { Maps = [.. maps.Select(map => map.ToImmutableArray())] };

    private static TextChange Deletion(int step, int at, string text) =>
        Change([at, text.Length, 0]) with { Deleted = [new(step, at, at + text.Length, Clause, text)] };

    private static TextChange Insertion(int step, int at, string text) =>
        Change([at, 0, text.Length]) with { Inserted = [new(step, at, at + text.Length, Clause, text)] };
}
