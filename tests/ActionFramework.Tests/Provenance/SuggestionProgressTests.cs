using ActionFramework.Consultation;
using ActionFramework.Provenance;
using Xunit;

namespace ActionFramework.Tests.Provenance;

public sealed class SuggestionProgressTests
{
    [Fact]
    public void Without_a_clause_it_is_only_submitted() => Assert.Equal(ProgressStep.Submitted, Of().Reached);

    [Fact]
    public void It_is_tagged_as_long_as_one_clause_waits_for_its_answer() =>
        Assert.Equal(ProgressStep.Tagged, Of(Traced.Tag(Traced.First, DispositionCode.Adopted), Traced.Tag(Traced.Second)).Reached);

    [Fact]
    public void What_is_adopted_is_carried_out_once_every_clause_changed_for_it()
    {
        var suggestion = Traced.Suggestion(1, Traced.Tag(Traced.First, DispositionCode.Adopted), Traced.Tag(Traced.Second, DispositionCode.Partly, "理由"));
        ClausePoint[] points = [new(suggestion.Id, Traced.First), new(suggestion.Id, Traced.Second)];
        Assert.Equal(ProgressStep.Decided, SuggestionProgress.Of(suggestion, points[..1].ToHashSet()).Reached);
        Assert.Equal(ProgressStep.CarriedOut, SuggestionProgress.Of(suggestion, points.ToHashSet()).Reached);
    }

    [Theory]
    [InlineData(DispositionCode.Declined)]
    [InlineData(DispositionCode.Reflected)]
    [InlineData(DispositionCode.Merged)]
    public void What_was_adopted_nowhere_ends_with_the_decision(DispositionCode code)
    {
        var progress = Of(Traced.Tag(Traced.First, code, "理由"));
        Assert.Equal([ProgressStep.Submitted, ProgressStep.Tagged, ProgressStep.Decided], progress.Steps);
        Assert.Equal(ProgressStep.Decided, progress.Reached);
    }

    [Fact]
    public void Background_ends_with_its_tag()
    {
        var progress = Of(Traced.Tag(Traced.First) with { Effect = Effect.Context });
        Assert.Equal([ProgressStep.Submitted, ProgressStep.Tagged], progress.Steps);
        Assert.Equal(ProgressStep.Tagged, progress.Reached);
    }

    [Fact]
    public void What_waits_has_all_four_before_it() => Assert.Equal(Enum.GetValues<ProgressStep>(), Of(Traced.Tag(Traced.First)).Steps);

    private static SuggestionProgress Of(params ClauseTag[] tags) => SuggestionProgress.Of(Traced.Suggestion(1, [.. tags]), new HashSet<ClausePoint>());
}
