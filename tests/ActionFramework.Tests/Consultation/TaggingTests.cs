using ActionFramework.Consultation;
using Xunit;

namespace ActionFramework.Tests.Consultation;

public sealed class TaggingTests
{
    private static readonly IReadOnlySet<ClauseId> Known = new HashSet<ClauseId> { Some.Indicators, Some.Evaluation };

    [Fact]
    public void A_kept_clause_keeps_its_answer_and_may_change_its_effect()
    {
        var decided = Some.OpenSuggestion with { Tags = [Some.DecidedTag] };
        var tagged = Tagged(decided.TagClauses([new(Some.Evaluation, Effect.Context), new(Some.Indicators, Effect.Wording)], Known, mayDecide: false));
        Assert.Equal([Some.Evaluation, Some.Indicators], tagged.Tags.Select(tag => tag.Clause));
        Assert.Equal(Some.DecidedTag with { Effect = Effect.Wording }, tagged.TagOn(Some.Indicators));
    }

    [Fact]
    public void Losing_an_answer_takes_the_right_to_decide()
    {
        var decided = Some.OpenSuggestion with { Tags = [Some.DecidedTag] };
        Assert.IsType<TaggingResult.DecisionAtStake>(decided.TagClauses([], Known, mayDecide: false));
        Assert.Empty(Tagged(decided.TagClauses([], Known, mayDecide: true)).Tags);
    }

    [Fact]
    public void A_foreign_clause_and_a_doubled_one_are_refused()
    {
        var foreign = Identity.New<ClauseId>(TimeProvider.System);
        Assert.Equal(new TaggingResult.UnknownClause(foreign), Some.OpenSuggestion.TagClauses([new(foreign, Effect.Idea)], Known, true));
        TagRequest once = new(Some.Indicators, Effect.Idea);
        Assert.Equal(new TaggingResult.DoubledClause(Some.Indicators), Some.OpenSuggestion.TagClauses([once, once with { Effect = Effect.Wording }], Known, true));
    }

    [Fact]
    public void A_suggestion_is_open_until_every_tie_but_context_is_answered()
    {
        Assert.True(Some.OpenSuggestion.IsOpen);
        Assert.True((Some.OpenSuggestion with { Tags = [Some.OpenTag] }).IsOpen);
        Assert.False((Some.OpenSuggestion with { Tags = [Some.DecidedTag] }).IsOpen);
        Assert.False((Some.OpenSuggestion with { Tags = [Some.OpenTag with { Effect = Effect.Context }] }).IsOpen);
    }

    private static Suggestion Tagged(TaggingResult result) => Assert.IsType<TaggingResult.Tagged>(result).Suggestion;
}
