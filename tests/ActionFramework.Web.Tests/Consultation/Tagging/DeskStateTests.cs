using ActionFramework.Consultation;
using ActionFramework.Web.Consultation.Tagging;
using Xunit;

namespace ActionFramework.Web.Tests.Consultation.Tagging;

public sealed class DeskStateTests
{
    private readonly DeskState state = new(SomeDesk.All);

    [Fact]
    public void One_begins_at_the_first_that_nobody_tagged()
    {
        var begun = new DeskState(SomeDesk.All.SetItem(0, SomeDesk.First with { Tags = [SomeDesk.Tag(SomeDesk.First, SomeDesk.Review)] }));
        Assert.True(begun.Choose(null));
        Assert.Equal((SomeDesk.Second.Id, 1), (begun.Current!.Id, begun.Tagged));
        Assert.False(begun.Choose(new SuggestionId(Guid.Empty)));
    }

    [Fact]
    public void An_answer_that_is_being_written_waits_until_it_is_given()
    {
        var open = SomeDesk.Tag(SomeDesk.First, SomeDesk.Review);
        state.DraftOf(open).Reason = "原文已有𠮷";
        state.Choose(SomeDesk.Second.Id);
        Assert.Equal("原文已有𠮷", state.DraftOf(open).Reason);
        Assert.Equal(DispositionCode.Reflected, state.DraftOf(SomeDesk.Tag(SomeDesk.First, SomeDesk.Review, DispositionCode.Reflected)).Code);
    }

    [Fact]
    public void Next_stops_at_the_last_and_previous_at_the_first()
    {
        state.Choose(SomeDesk.Third.Id);
        Assert.Equal(SomeDesk.Third.Id, state.Neighbour(1));
        Assert.Equal(SomeDesk.Second.Id, state.Neighbour(-1));
    }

    [Fact]
    public void What_one_looks_at_stays_in_the_list_when_its_tag_takes_it_out_of_the_filter()
    {
        state.Choose(SomeDesk.First.Id);
        state.Show(new DeskFilter(DeskStage.Untagged));
        state.Take(SomeDesk.First with { Tags = [SomeDesk.Tag(SomeDesk.First, SomeDesk.Review)] });
        Assert.Equal(3, state.Shown.Count());
        state.Choose(SomeDesk.Second.Id);
        Assert.Equal([SomeDesk.Second.Id, SomeDesk.Third.Id], state.Shown.Select(suggestion => suggestion.Id));
    }

    [Fact]
    public void A_filter_leads_to_the_first_that_fits_or_to_nothing()
    {
        state.Choose(null);
        Assert.Equal(SomeDesk.Third.Id, state.Show(new DeskFilter(Theme: SomeDesk.Monitoring)));
        Assert.Equal(SomeDesk.First.Id, state.Show(new DeskFilter(Organisation: "世界自然基金会")));
        Assert.Null(state.Show(new DeskFilter(DeskStage.Undecided)));
        Assert.Equal(SomeDesk.First.Id, state.Show(new DeskFilter()));
    }

    [Fact]
    public void Keys_mean_the_first_tag_that_waits_for_an_answer()
    {
        state.Choose(SomeDesk.First.Id);
        state.Take(SomeDesk.First with { Tags = [SomeDesk.Tag(SomeDesk.First, SomeDesk.Review, DispositionCode.Noted), SomeDesk.Tag(SomeDesk.First, SomeDesk.Indicators)] });
        Assert.Equal(SomeDesk.Indicators, state.TagAtHand?.Clause);
    }

    [Theory]
    [InlineData("制定𠮷评估框架，并明确指标体系")]
    [InlineData("engage business 😀, and measure it")]
    public void A_cut_begins_behind_a_mark_and_never_falls_inside_a_character(string text)
    {
        state.Choose(SomeDesk.First.Id);
        state.Take(SomeDesk.First with { Text = text });
        state.BeginCut();
        Assert.Contains(text[state.Cut!.Value - 1], "， ");
        for (var step = 0; step < text.Length; step++)
        {
            Assert.False(char.IsLowSurrogate(text[state.Cut.Value]));
            state.MoveCut(step < 8 ? -1 : 1, fine: true);
        }
    }

    [Fact]
    public void The_way_back_finds_the_suggestion_that_stands_at_the_place()
    {
        state.Choose(SomeDesk.First.Id);
        state.Remember(new DeskStep.Merge(), SomeDesk.First);
        Assert.Equal([new DeskStep.Split(SomeDesk.First.Text.Length)], state.Last!.Back);
        Assert.Equal(SomeDesk.First.Id, state.TakeBack()?.Target.Id);
        Assert.Null(state.TakeBack());
    }

    [Fact]
    public void Taking_off_an_answered_tag_is_undone_together_with_its_answer()
    {
        var tagged = SomeDesk.First with { Tags = [SomeDesk.Tag(SomeDesk.First, SomeDesk.Review, DispositionCode.Declined)] };
        Assert.Equal(
            [new DeskStep.Tag(SomeDesk.Review, Effect.Idea), new DeskStep.Decide(SomeDesk.Review, new Answer(DispositionCode.Declined, "已有", null))],
            new DeskStep.Untag(SomeDesk.Review).Back(tagged));
    }

    [Fact]
    public void One_is_merged_where_it_waits_for_an_answer_and_untagged_where_the_other_is_tied()
    {
        var tied = SomeDesk.Second with { Tags = [SomeDesk.Tag(SomeDesk.Second, SomeDesk.Indicators), SomeDesk.Tag(SomeDesk.Second, SomeDesk.Review) with { Effect = Effect.Context }] };
        var waiting = SomeDesk.First with { Tags = [SomeDesk.Tag(SomeDesk.First, SomeDesk.Indicators, DispositionCode.Declined), SomeDesk.Tag(SomeDesk.First, SomeDesk.Review)] };
        Assert.Equal([SomeDesk.Indicators], DeskState.PlacesToMerge(SomeDesk.First, tied));
        Assert.Equal([SomeDesk.Review], DeskState.PlacesToMerge(waiting, tied));
        Assert.Empty(DeskState.PlacesToMerge(SomeDesk.First, SomeDesk.Third));
    }
}
