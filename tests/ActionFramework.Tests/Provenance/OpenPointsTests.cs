using ActionFramework.Consultation;
using ActionFramework.Provenance;
using Xunit;

namespace ActionFramework.Tests.Provenance;

public sealed class OpenPointsTests
{
    [Fact]
    public void A_suggestion_without_a_clause_is_untagged()
    {
        var untagged = Traced.Suggestion(1);
        Assert.Equal([untagged.Id], Open([untagged, Traced.Suggestion(2, Traced.Tag(Traced.First))]).Untagged);
    }

    [Fact]
    public void A_tie_without_an_answer_is_unanswered_but_for_context()
    {
        var suggestion = Traced.Suggestion(1, Traced.Tag(Traced.Second), Traced.Tag(Traced.First) with { Effect = Effect.Context });
        Assert.Equal([new(suggestion.Id, Traced.Second)], Open([suggestion]).Unanswered);
    }

    [Theory]
    [InlineData(DispositionCode.Adopted, true)]
    [InlineData(DispositionCode.Partly, true)]
    [InlineData(DispositionCode.Reflected, false)]
    [InlineData(DispositionCode.Declined, false)]
    public void What_is_adopted_needs_a_commit_that_carries_it_in_that_clause(DispositionCode code, bool isOpen)
    {
        var suggestion = Traced.Suggestion(1, Traced.Tag(Traced.First, code, "理由"));
        var elsewhere = Traced.Change(Traced.Second, 1, "", "水", suggestion);
        Assert.Equal(isOpen, Open([suggestion], [elsewhere]).AdoptedWithoutChange is [_]);
    }

    [Theory]
    [InlineData("", "水")]
    [InlineData("水质", "水")]
    [InlineData("水质", null)]
    public void Words_that_came_or_went_answer_it(string before, string? after)
    {
        var suggestion = Traced.Suggestion(1, Traced.Tag(Traced.First, DispositionCode.Adopted));
        Assert.Empty(Open([suggestion], [Traced.Change(Traced.First, 1, before, after, suggestion)]).AdoptedWithoutChange);
    }

    [Fact]
    public void A_change_without_suggestion_names_its_clause_once_deletions_too_moves_not()
    {
        var suggestion = Traced.Suggestion(1);
        var open = Open([], [],
            Traced.Change(Traced.Second, 1, "水质", "水"), Traced.Change(Traced.Second, 2, "水", "水！"),
            Traced.Change(Traced.First, 3, "水", "水"), Traced.Change(Traced.First, 4, "水", "水质", suggestion));
        Assert.Equal([Traced.Second], open.ChangedWithoutSuggestion);
    }

    [Fact]
    public void Suggestions_come_by_number_and_clauses_in_the_order_of_the_text()
    {
        Suggestion[] suggestions = [Traced.Suggestion(1, Traced.Tag(Traced.Second), Traced.Tag(Traced.First)), Traced.Suggestion(2, Traced.Tag(Traced.First))];
        Assert.Equal(
            [new(suggestions[0].Id, Traced.First), new(suggestions[0].Id, Traced.Second), new(suggestions[1].Id, Traced.First)],
            Open(suggestions).Unanswered);
    }

    private static OpenPoints Open(Suggestion[] suggestions, ClauseChange[]? carrying = null, params ClauseChange[] since) =>
        OpenPoints.Of(suggestions, Traced.Order, carrying ?? [], since);
}
