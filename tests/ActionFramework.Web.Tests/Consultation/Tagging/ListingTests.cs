using System.Collections.Immutable;
using ActionFramework.Consultation;
using ActionFramework.Consultation.Ranking;
using ActionFramework.Provenance;
using ActionFramework.Web.Consultation.Tagging.Listing;
using Bunit;
using Xunit;

namespace ActionFramework.Web.Tests.Consultation.Tagging;

public sealed class ListingTests : PageContext
{
    private static readonly Suggestion Again = SomeDesk.Second with { Id = new(Guid.Parse("00000000-0000-7000-8000-0000000000c9")), Number = 4, Organisation = "TAF", Tags = [SomeDesk.Tag(SomeDesk.First, SomeDesk.Review)] };
    private static readonly Suggestion[] All = [.. SomeDesk.All, Again];

    [Theory]
    [InlineData("zh-Hans", "另有一条可能同义", "并入 4")]
    [InlineData("en", "Another suggestion may ask the same", "Merge into 4")]
    public void A_like_one_shows_who_said_what_and_why_it_is_thought_alike(string culture, string title, string merge)
    {
        Speak(culture);
        List<SuggestionId> merged = [];
        var like = new LikeHere(Again, ["利益"]);
        var box = Render<LikeSuggestions>(parameters => parameters.Add(p => p.Likes, [like]).Add(p => p.Mergeable, [like]).Add(p => p.OnMerge, merged.Add));
        Assert.Equal((title, "4 李楠 · TAF", "利益"), (box.Find("h3").TextContent, box.Find(".who").TextContent, box.Find(".chip").TextContent));
        Assert.StartsWith(merge, box.Find(".button").TextContent, StringComparison.Ordinal);
        box.Find(".button").Click();
        Assert.Equal([Again.Id], merged);
    }

    [Fact]
    public void What_cannot_be_merged_has_no_control_for_it()
    {
        var box = Render<LikeSuggestions>(parameters => parameters.Add(p => p.Likes, [new LikeHere(Again, [])]));
        Assert.Empty(box.FindAll(".button"));
    }

    [Fact]
    public void Those_that_ask_the_same_stand_together_and_those_like_no_other_below()
    {
        var rows = SuggestionRow.Grouped(All, new SuggestionLikeness(new("行动框架", "Action Framework"), All.Select(one => (one.Id, one.Text))));
        Assert.Equal([new SuggestionRow.Head(SomeDesk.Second.Id, 2, true), new SuggestionRow.Of(SomeDesk.Second), new SuggestionRow.Of(Again), new SuggestionRow.Head(SomeDesk.First.Id, 2, false)], rows[..4]);
        Assert.Equal(6, rows.Length);
    }

    [Fact]
    public void The_list_says_where_each_is_tied_and_how_far_it_has_come()
    {
        JSInterop.Mode = JSRuntimeMode.Loose;
        var list = Render<SuggestionList>(parameters => parameters.Add(p => p.Reading, SomeDesk.Reading).Add(p => p.Rows, SuggestionRow.Listed([SomeDesk.First, Again])).Add(p => p.Carried, ImmutableHashSet<ClausePoint>.Empty));
        Assert.Equal(["untagged", "8.3.1"], list.FindAll("td.chips span").Select(chip => chip.TextContent));
        Assert.Equal(["submitted", "tagged"], list.FindAll("td:last-child").Select(cell => cell.TextContent));
    }

    [Fact]
    public void The_step_reached_is_named_as_the_present_one()
    {
        var line = Render<ProgressLine>(parameters => parameters.Add(p => p.Progress, new SuggestionProgress([ProgressStep.Submitted, ProgressStep.Tagged], ProgressStep.Tagged)));
        Assert.Equal("tagged", line.Find("[aria-current=step]").TextContent);
    }
}
