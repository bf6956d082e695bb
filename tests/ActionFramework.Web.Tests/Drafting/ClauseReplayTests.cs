using ActionFramework.Provenance;
using ActionFramework.Web.Drafting.Beside;
using Bunit;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace ActionFramework.Web.Tests.Drafting;

public sealed class ClauseReplayTests : PageContext
{
    private static readonly SuggestionId Asked = SomeScene.Suggestion().Id;
    private static readonly PersonId Ruan = PersonId.From(Guid.Parse("00000000-0000-7000-8000-0000000000e2"));
    private readonly FakeTimeProvider clock = new();

    public ClauseReplayTests() => Services.AddSingleton<TimeProvider>(clock);

    [Fact]
    public void It_begins_with_the_words_of_the_suggestion_and_leaves_out_what_only_moved()
    {
        var entries = HistoryEntry.Of([Change(40, "各方𠮷", "各方𠮷业"), Change(30, "各方𠮷", "各方𠮷"), Change(20, "各方", "各方𠮷", Asked), Change(1, null, "各方")]);
        Assert.Equal([20L, 40L], HistoryEntry.Replay(entries, Asked).Select(step => step.Newest.Version));
        Assert.Empty(HistoryEntry.Replay(entries, new(Guid.Empty)));
    }

    [Fact]
    public void One_steps_forth_and_back()
    {
        var replay = Replay("zh-Hans");
        Assert.Equal(("第 1 步，共 3 步", "阮明"), (replay.Find("[role=status]").TextContent, replay.Find(".entry b").TextContent));
        Assert.True(replay.FindAll(".ways button")[0].HasAttribute("disabled"));
        replay.FindAll(".ways button")[2].Click();
        Assert.Equal(("𠮷", "第 2 步，共 3 步"), (replay.Find("ins").TextContent, replay.Find("[role=status]").TextContent));
        replay.FindAll(".ways button")[0].Click();
        Assert.Equal("第 1 步，共 3 步", replay.Find("[role=status]").TextContent);
    }

    [Fact]
    public async Task Played_it_goes_on_by_itself_until_the_end_and_stops_at_a_press()
    {
        var replay = Replay("en");
        var playing = replay.FindAll(".ways button")[1].ClickAsync();
        clock.Advance(TimeSpan.FromSeconds(2));
        await replay.WaitForAssertionAsync(() => Assert.Equal("step 2 of 3", replay.Find("[role=status]").TextContent));
        Assert.Equal("Pause", replay.FindAll(".ways button")[1].TextContent);
        await replay.FindAll(".ways button")[1].ClickAsync();
        await playing;
        clock.Advance(TimeSpan.FromSeconds(9));
        Assert.Equal(("step 2 of 3", "Play"), (replay.Find("[role=status]").TextContent, replay.FindAll(".ways button")[1].TextContent));
    }

    private IRenderedComponent<ClauseReplay> Replay(string culture)
    {
        Speak(culture);
        var steps = HistoryEntry.Of([Change(60, "各方𠮷", "各方"), Change(40, "各方", "各方𠮷"), Change(20, "各", "各方", Asked)]);
        return Render<ClauseReplay>(parameters => parameters.Add(p => p.Scene, SomeScene.In(Language.Zh)).Add(p => p.Visible, new(SomeScene.Outline.Id, All: true, null, [])).Add(p => p.Steps, HistoryEntry.Replay(steps, Asked))
            .Add(p => p.Author, _ => "阮明").Add(p => p.Reason, _ => null));
    }

    private static ClauseChange Change(int minute, string? before, string? after, SuggestionId? suggestion = null) => new()
    {
        Text = SomeScene.Zh,
        Version = minute,
        Clause = SomeScene.Goal,
        Author = Ruan,
        Suggestion = suggestion,
        At = DateTimeOffset.UnixEpoch.AddMinutes(minute),
        Before = before,
        After = after,
        Brought = 1,
        Withdrawn = 0,
        WithdrawnOwn = 0,
    };
}
