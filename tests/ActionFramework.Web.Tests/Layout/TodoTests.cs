using ActionFramework.Consultation;
using ActionFramework.Drafting;
using ActionFramework.Provenance;
using ActionFramework.Web.Layout;
using ActionFramework.Web.Layout.Home;
using Bunit;
using Xunit;

namespace ActionFramework.Web.Tests.Layout;

public sealed class TodoTests : PageContext
{
    private static readonly FrameworkId Framework = FrameworkId.From(Guid.Parse("0198c0de-0000-7000-8000-000000000001"));
    private static readonly Guid Section = Guid.Parse("0198c0de-0000-7000-8000-000000000002");
    private static readonly ClauseId Clause = ClauseId.From(Guid.Parse("0198c0de-0000-7000-8000-000000000003"));
    private static readonly ClauseId Gone = ClauseId.From(Guid.Parse("0198c0de-0000-7000-8000-000000000004"));
    private static readonly SuggestionId Suggestion = SuggestionId.From(Guid.Parse("0198c0de-0000-7000-8000-000000000005"));

    private static readonly FrameworkOutline Outline = new()
    {
        Id = Framework,
        Title = new("框架", "Framework"),
        SourceLanguage = Language.Zh,
        Languages = [Language.Zh, Language.En],
        Themes = [],
        Sections =
        [
            new(Section, null, 1, SectionKind.Numbered, new("四、", "IV."), new("优先领域", "Priorities"), [], [],
                [new(Clause, 0, "goal", new("4.2.1", "4.2.1"), Bilingual.Empty, Bilingual.Empty, new("规划", ""))]),
        ],
    };

    private static readonly string[] Kinds = ["check", "tag", "decide", "reword", "explain", "own"];
    private static readonly string[] Keys = [.. Kinds.SelectMany(kind => new[] { kind, $"{kind}.One", $"{kind}.Do" })];
    private static readonly OpenPoints Nothing = new([], [], [], []);

    [Fact]
    public void Nothing_open_asks_for_nothing() => Assert.Empty(Todo.Of(Outline, [], [], Nothing, mayDecide: true));

    [Fact]
    public void Only_who_may_decide_is_asked_to()
    {
        var points = Nothing with { Unanswered = [new(Suggestion, Clause)] };
        Assert.Empty(Todo.Of(Outline, [], [], points, mayDecide: false));
        var item = Assert.Single(Todo.Of(Outline, [], [], points, mayDecide: true));
        Assert.Equal(("decide", 1, "4.2.1", FrameworkAddress.Desk(Framework, Suggestion)), (item.Kind, item.Count, item.Note, item.Address));
    }

    [Fact]
    public void Words_nobody_asked_for_are_an_alarm_and_lead_to_the_history_of_their_clause()
    {
        var item = Assert.Single(Todo.Of(Outline, [], [], Nothing with { ChangedWithoutSuggestion = [new(Clause, Language.En)] }, mayDecide: true));
        Assert.True(item.IsAlarm);
        Assert.Equal(FrameworkAddress.History(Framework, SectionId.From(Section), Clause, Language.En), item.Address);
    }

    [Fact]
    public void A_clause_that_is_gone_is_repaired_in_the_comparison() =>
        Assert.Equal(FrameworkAddress.Compare(Framework), Assert.Single(Todo.Of(Outline, [], [], Nothing with { ChangedWithoutSuggestion = [new(Gone, Language.Zh)] }, mayDecide: true)).Address);

    [Theory]
    [InlineData("zh-Hans", "没有等你处理的事。")]
    [InlineData("en", "Nothing waits for you.")]
    public void An_empty_day_says_what_to_do_next(string culture, string sentence)
    {
        Speak(culture);
        var list = Render<TodoList>(parameters => parameters.Add(p => p.Framework, Framework).Add(p => p.MayEdit, true));
        Assert.Contains(sentence, list.Markup, StringComparison.Ordinal);
        Assert.Equal(FrameworkAddress.Draft(Framework), list.Find("a.primary").GetAttribute("href"));
    }

    [Fact]
    public void Who_may_not_edit_is_led_to_the_reading_view() =>
        Assert.Equal(FrameworkAddress.Read(Framework), Render<TodoList>(parameters => parameters.Add(p => p.Framework, Framework)).Find("a.primary").GetAttribute("href"));

    [Fact]
    public void One_button_leads_and_every_item_has_words_in_both_languages()
    {
        foreach (var culture in new[] { "zh-Hans", "en" })
        {
            Speak(culture);
            var list = Render<TodoList>(parameters => parameters.Add(p => p.Framework, Framework).Add(p => p.Items,
                [.. Kinds.SelectMany(kind => new[] { new Todo(kind, 1, $"/{kind}"), new Todo(kind, 2, $"/{kind}/2") })]));
            Assert.Single(list.FindAll("a.primary"));
            Assert.All(list.FindAll(".what, a.button"), words => Assert.DoesNotContain(words.TextContent.Trim(), Keys));
        }
    }
}
