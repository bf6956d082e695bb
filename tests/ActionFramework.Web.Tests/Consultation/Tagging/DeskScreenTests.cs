using ActionFramework.Consultation;
using ActionFramework.Web.Consultation.Import;
using ActionFramework.Web.Consultation.Tagging;
using Bunit;
using Xunit;

namespace ActionFramework.Web.Tests.Consultation.Tagging;

public sealed class DeskScreenTests : PageContext
{
    private readonly List<DeskStep> steps = [];

    [Theory]
    [InlineData("zh-Hans", "评")]
    [InlineData("en", "X02")]
    public void A_suggestion_stands_there_in_full_with_its_seal(string culture, string seal)
    {
        Speak(culture);
        var pane = Render<SuggestionPane>(parameters => parameters.Add(p => p.Reading, SomeDesk.Reading).Add(p => p.State, Looking(SomeDesk.Third)));
        Assert.Equal("“engage business 😀, and measure it”", pane.Find("blockquote").TextContent);
        Assert.Equal(seal, pane.Find(".seal").TextContent);
        Assert.Empty(pane.FindAll("article"));
    }

    [Fact]
    public void A_candidate_shows_its_key_its_score_and_the_words_it_shares()
    {
        Speak("zh-Hans");
        var pane = Render<CandidatePane>(parameters => parameters.Add(p => p.Reading, SomeDesk.Reading).Add(p => p.Candidates, [new Candidate(SomeDesk.Indicators, new("8.1.1", "8.1.1"), 0.714, ["指标", "体系"])]));
        Assert.Equal("1", pane.Find(".candidate > kbd").TextContent);
        Assert.StartsWith("0.71", pane.Find(".score").TextContent, StringComparison.Ordinal);
        Assert.Equal(["指标", "体系"], pane.FindAll(".term").Select(term => term.TextContent));
        Assert.Equal("false", pane.Find(".candidate").GetAttribute("aria-pressed"));
    }

    [Fact]
    public void Who_may_not_decide_sees_the_answer_and_no_control_for_it()
    {
        var card = Card(SomeDesk.Tag(SomeDesk.First, SomeDesk.Review, DispositionCode.Declined), mayDecide: false);
        Assert.Contains("Declined", card.Markup, StringComparison.Ordinal);
        Assert.Empty(card.FindAll("form, .off"));
    }

    [Fact]
    public void All_eight_answers_are_there_and_merged_asks_for_its_target()
    {
        var card = Card(SomeDesk.Tag(SomeDesk.First, SomeDesk.Review), mayDecide: true);
        var answer = $"#answer-{SomeDesk.Review}";
        Assert.Equal(9, card.FindAll($"{answer} option").Count);
        card.Find(answer).Change("Merged");
        card.Find($"#target-{SomeDesk.Review}").Change(SomeDesk.Second.Id.ToString());
        card.Find($"#reason-{SomeDesk.Review}").Change("与第2条同义");
        card.Find("form").Submit();
        Assert.Equal([new DeskStep.Decide(SomeDesk.Review, new Answer(DispositionCode.Merged, "与第2条同义", SomeDesk.Second.Id))], steps);
    }

    [Fact]
    public void The_newer_value_is_named_with_its_person_and_mine_can_take_its_place()
    {
        var theirs = new SuggestionChange.OfDisposition(DateTimeOffset.UnixEpoch, new(SomeDesk.Person, "chen", "陈岚"), SomeDesk.Review, null, SomeDesk.Tag(SomeDesk.First, SomeDesk.Review, DispositionCode.Partly).Disposition);
        var line = Render<NoticeLine>(parameters => parameters.Add(p => p.Reading, SomeDesk.Reading)
            .Add(p => p.Notice, new DeskNotice.Newer(new DeskStep.Decide(SomeDesk.Review, new Answer(DispositionCode.Declined, "x", null)), theirs)));
        Assert.Contains("陈岚 was quicker: 8.3.1 – Partly", line.Markup, StringComparison.Ordinal);
        Assert.Contains("8.3.1 – Declined", line.Markup, StringComparison.Ordinal);
        Assert.Equal("Put mine in its place U", line.Find("button").TextContent.Trim());
    }

    [Fact]
    public void Every_refusal_has_its_sentence()
    {
        Assert.All(Enum.GetValues<Refusal>(), reason =>
        {
            var line = Render<NoticeLine>(parameters => parameters.Add(p => p.Reading, SomeDesk.Reading).Add(p => p.Notice, new DeskNotice.Refused(reason)));
            Assert.NotEqual(reason.ToString(), line.Find(".failed").TextContent.Trim());
        });
    }

    [Fact]
    public void A_clause_is_found_and_tagged_without_the_mouse()
    {
        ClauseId? picked = null;
        var finder = Render<ClauseFinder>(parameters => parameters.Add(p => p.Places, SomeDesk.Reading.Places).Add(p => p.OnPick, clause => picked = clause));
        finder.Find("input").Input("8.");
        finder.Find("input").KeyDown("ArrowDown");
        Assert.Equal("8.3.1", finder.Find("[aria-selected=true] b").TextContent);
        finder.Find("input").KeyDown("Enter");
        Assert.Equal(SomeDesk.Review, picked);
        Assert.Empty(finder.FindAll("[role=option]"));
    }

    [Fact]
    public void What_came_otherwise_is_its_own_source()
    {
        var lines = ContributionWords.Of(null, SomeDesk.Third.Contribution, [SomeDesk.Third]);
        Assert.Equal((SomeDesk.Third.Text, SomeDesk.Third), (lines[0][0].Text, lines[0][0].Suggestion));
    }

    private static DeskState Looking(Suggestion suggestion)
    {
        var state = new DeskState(SomeDesk.All);
        state.Choose(suggestion.Id);
        return state;
    }

    private IRenderedComponent<TagCard> Card(ClauseTag tag, bool mayDecide) => Render<TagCard>(parameters => parameters
        .Add(p => p.Tag, tag).Add(p => p.Draft, new AnswerDraft(tag.Disposition)).Add(p => p.Place, SomeDesk.Reading.PlaceOf(tag.Clause)).Add(p => p.CanDecide, mayDecide).Add(p => p.Others, [SomeDesk.Second, SomeDesk.Third]).Add(p => p.OnStep, steps.Add));
}
