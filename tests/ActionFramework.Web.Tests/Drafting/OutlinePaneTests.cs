using ActionFramework.Drafting;
using ActionFramework.Web.Drafting;
using ActionFramework.Web.Layout.Keys;
using AngleSharp.Dom;
using Bunit;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace ActionFramework.Web.Tests.Drafting;

public sealed class OutlinePaneTests : PageContext
{
    private readonly List<OutlineCommand> asked = [];
    private readonly List<OutlineSpot> went = [];
    private OutlineResult answer = new OutlineResult.Unchanged();

    public OutlinePaneTests() => Services.AddSingleton(TimeProvider.System);

    [Fact]
    public void The_section_that_one_is_in_is_open_and_marked()
    {
        var pane = Pane(Language.Zh, SomeOutline.Priorities, SomeOutline.Resilience);
        Assert.Equal(["序言", "背景𠮷", "优先合作领域", "气候", "韧性", "附件一缩略语"], Titles(pane));
        Assert.Contains("韧性", Assert.Single(pane.FindAll("[role=treeitem][aria-selected=true]")).TextContent, StringComparison.Ordinal);
        Assert.Equal(["true"], pane.FindAll("[aria-expanded]").Select(row => row.GetAttribute("aria-expanded")));
        Assert.Equal("0", pane.Find("[aria-selected=true]").GetAttribute("tabindex"));
    }

    [Fact]
    public void A_revision_is_named_from_here_by_those_who_may()
    {
        var asked = 0;
        var pane = Render<OutlinePane>(with => with.Add(pane => pane.Outline, SomeOutline.Framework).Add(pane => pane.Language, Language.En).Add(pane => pane.OnNameRevision, () => asked++));
        pane.Find("button[aria-label='Name a revision']").Click();
        Assert.Equal(1, asked);
        Assert.Empty(Pane(Language.En, SomeOutline.Priorities).FindAll("button[aria-label='Name a revision']"));
    }

    [Fact]
    public void A_title_that_the_language_lacks_comes_in_the_other_and_says_so()
    {
        var pane = Pane(Language.En, SomeOutline.Background);
        Assert.Equal(["Preamble", "Background", "Priority areas", "Annex A缩略语"], Titles(pane));
        Assert.Equal("缩略语", Assert.Single(pane.FindAll("[lang=zh-Hans]"), run => run.TagName == "SPAN").TextContent);
    }

    [Fact]
    public void What_goes_on_in_a_closed_section_shows_on_it()
    {
        var pane = Pane(Language.Zh, SomeOutline.Background, change: false);
        var row = pane.FindAll("[role=treeitem]")[2];
        Assert.Equal("3", row.QuerySelector(".count [aria-hidden]")?.TextContent);
        Assert.Equal("Ana", row.QuerySelector(".avatar")?.GetAttribute("title"));
        row.KeyDown("ArrowRight");
        Assert.Equal("3", pane.FindAll("[role=treeitem]")[4].QuerySelector(".count [aria-hidden]")?.TextContent);
        Assert.Null(pane.FindAll("[role=treeitem]")[2].QuerySelector(".count"));
    }

    [Fact]
    public void Only_rows_with_something_open_can_be_shown()
    {
        var pane = Pane(Language.Zh, SomeOutline.Priorities);
        pane.Find("button[aria-pressed]").Click();
        Assert.Equal(["韧性"], Titles(pane));
    }

    [Fact]
    public void Enter_and_click_go_there()
    {
        var pane = Pane(Language.Zh, SomeOutline.Priorities);
        pane.FindAll("[role=treeitem]")[3].KeyDown("Enter");
        pane.FindAll("[role=treeitem]")[0].Click();
        Assert.Equal([new(new(SomeOutline.Priorities), new(SomeOutline.Climate)), new(new(SomeOutline.Preamble), null)], went);
    }

    [Fact]
    public void Who_may_not_change_the_outline_has_no_control_for_it()
    {
        var pane = Pane(Language.Zh, SomeOutline.Priorities, change: false);
        Assert.Empty(pane.FindAll("[draggable], [data-menu], dialog, [role=menu]"));
        pane.FindAll("[role=treeitem]")[1].KeyDown("Delete");
        Assert.Empty(asked);
    }

    [Fact]
    public void Keys_move_and_remove_sections_but_not_subsections()
    {
        var pane = Pane(Language.Zh, SomeOutline.Priorities);
        pane.FindAll("[role=treeitem]")[1].KeyDown(new KeyboardEventArgs { Key = "ArrowDown", AltKey = true });
        pane.FindAll("[role=treeitem]")[1].KeyDown(new KeyboardEventArgs { Key = "ArrowUp", AltKey = true });
        pane.FindAll("[role=treeitem]")[3].KeyDown("Delete");
        pane.FindAll("[role=treeitem]")[1].KeyDown("Delete");
        Assert.Equal([new OutlineCommand.Move(Background, new(SomeOutline.Annex)), new OutlineCommand.Move(Background, new(SomeOutline.Preamble)), new OutlineCommand.Remove(Background)], asked);
    }

    [Fact]
    public void A_section_is_dragged_before_another()
    {
        var pane = Pane(Language.Zh, SomeOutline.Priorities);
        pane.FindAll("[role=treeitem]")[2].DragStart();
        pane.FindAll("[role=treeitem]")[0].DragEnter();
        pane.FindAll("[role=treeitem]")[0].Drop();
        Assert.Equal([new OutlineCommand.Move(new(SomeOutline.Priorities), new(SomeOutline.Preamble))], asked);
    }

    [Fact]
    public async Task What_was_done_is_said_and_undone_by_a_key()
    {
        answer = new OutlineResult.Done([new(Background, SectionKind.Numbered, new("背景𠮷", "Background"), IsRemoved: true)], new OutlineCommand.Return(Background));
        var pane = Pane(Language.Zh, SomeOutline.Background);
        pane.FindAll("[role=treeitem]")[1].KeyDown("Delete");
        Assert.Contains("“背景𠮷” removed", pane.Find("[role=status]").TextContent, StringComparison.Ordinal);
        await pane.InvokeAsync(() => Services.GetRequiredService<KeyRegister>().PressAsync("u"));
        Assert.Equal(new OutlineCommand.Return(Background), asked[^1]);
        Assert.Contains("is back", pane.Find("[role=status]").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void A_section_is_renamed_from_what_was_seen()
    {
        answer = new OutlineResult.Stale(new("形势", "Situation"));
        var pane = Pane(Language.Zh, SomeOutline.Background);
        pane.FindAll("[data-menu]")[1].Click();
        pane.FindAll("[role=menuitem]")[1].Click();
        pane.Find("dialog input").Input("背景");
        pane.Find("dialog form").Submit();
        Assert.Equal([new OutlineCommand.Rename(Background, new("背景𠮷", "Background"), new("背景", "Background"))], asked);
        Assert.Contains("形势", pane.Find("[role=alert]").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void A_section_is_added_in_Chinese_words()
    {
        Speak("zh-Hans");
        var pane = Pane(Language.Zh, SomeOutline.Background);
        pane.Find("button[aria-label=新建章节]").Click();
        pane.Find("dialog input").Input("新章");
        pane.Find("dialog select").Change("Annex");
        pane.Find("dialog form").Submit();
        var add = Assert.IsType<OutlineCommand.Add>(Assert.Single(asked));
        Assert.Equal((SectionKind.Annex, new Bilingual("新章", null), null), (add.Kind, add.Title, add.Before));
    }

    [Fact]
    public void A_removed_section_can_be_brought_back_later()
    {
        var pane = Pane(Language.Zh, SomeOutline.Background);
        pane.Render(parameters => parameters.Add(p => p.Removed, [new SectionEntry(Background, SectionKind.Numbered, new("背景", null), IsRemoved: true)]));
        pane.Find("details button").Click();
        Assert.Equal([new OutlineCommand.Return(Background)], asked);
    }

    private static SectionId Background => new(SomeOutline.Background);

    private IRenderedComponent<OutlinePane> Pane(Language language, Guid section, Guid? subsection = null, bool change = true) => Render<OutlinePane>(parameters => parameters
        .Add(p => p.Outline, SomeOutline.Framework)
        .Add(p => p.Language, language)
        .Add(p => p.CurrentSection, new SectionId(section))
        .Add(p => p.CurrentSubsection, subsection is { } one ? new SubsectionId(one) : null)
        .Add(p => p.Counts, new Dictionary<Guid, int> { [SomeOutline.Clause] = 2, [SomeOutline.Resilience] = 1 })
        .Add(p => p.People, new Dictionary<Guid, IReadOnlyList<OutlinePerson>> { [SomeOutline.Clause] = [new("Ana", 1)] })
        .Add(p => p.Change, change ? AskAsync : null)
        .Add(p => p.OnNavigate, went.Add));

    private Task<OutlineResult> AskAsync(OutlineCommand command)
    {
        asked.Add(command);
        return Task.FromResult(answer);
    }

    private static IEnumerable<string> Titles(IRenderedComponent<OutlinePane> pane) => pane.FindAll("[role=treeitem] .title").Select(title =>
        string.Concat(title.Children.Where(run => !run.ClassList.Contains("unseen")).Select(run => run.TextContent)));
}
