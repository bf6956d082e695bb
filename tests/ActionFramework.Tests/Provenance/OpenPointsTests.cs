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
        Assert.Equal(isOpen, Open([suggestion], new ClausePoint(suggestion.Id, Traced.Second)).AdoptedWithoutChange is [_]);
    }

    [Fact]
    public void A_commit_that_carries_it_there_answers_it()
    {
        var suggestion = Traced.Suggestion(1, Traced.Tag(Traced.First, DispositionCode.Adopted));
        Assert.Empty(Open([suggestion], new ClausePoint(suggestion.Id, Traced.First)).AdoptedWithoutChange);
    }

    [Fact]
    public void What_changed_comes_in_the_order_of_the_text_and_what_is_gone_last()
    {
        var gone = new ClauseId(Origins.Id(69));
        var open = OpenPoints.Of([], Traced.Order, new HashSet<ClausePoint>(), [new(gone, Language.Zh), new(Traced.Second, Language.En), new(Traced.First, Language.Zh)]);
        Assert.Equal([Traced.First, Traced.Second, gone], open.ChangedWithoutSuggestion.Select(changed => changed.Clause));
    }

    [Fact]
    public void Suggestions_come_by_number_and_clauses_in_the_order_of_the_text()
    {
        Suggestion[] suggestions = [Traced.Suggestion(1, Traced.Tag(Traced.Second), Traced.Tag(Traced.First)), Traced.Suggestion(2, Traced.Tag(Traced.First))];
        Assert.Equal(
            [new(suggestions[0].Id, Traced.First), new(suggestions[0].Id, Traced.Second), new(suggestions[1].Id, Traced.First)],
            Open(suggestions).Unanswered);
    }

    private static OpenPoints Open(Suggestion[] suggestions, params ClausePoint[] carried) => OpenPoints.Of(suggestions, Traced.Order, carried.ToHashSet(), []);
}
