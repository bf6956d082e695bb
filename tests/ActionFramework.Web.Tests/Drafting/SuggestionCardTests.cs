using ActionFramework.Consultation;
using ActionFramework.Drafting;
using ActionFramework.Provenance;
using ActionFramework.Web.Drafting.Beside;
using Bunit;
using Xunit;

namespace ActionFramework.Web.Tests.Drafting;

public sealed class SuggestionCardTests : PageContext
{
    [Fact]
    public void A_card_says_whose_what_for_which_clause_and_what_became_of_it()
    {
        Speak("zh-Hans");
        var card = Card();
        Assert.Equal("黄真、李楠", card.Find(".who b").TextContent);
        Assert.Equal("“推动相关行业商会及主要企业参与𠮷”", card.Find("q").TextContent);
        Assert.Equal(("理念", "4.1.1"), (card.Find(".tie .chip").TextContent, card.Find(".number").TextContent));
        Assert.Contains("待处理", card.Find(".disposition").TextContent, StringComparison.Ordinal);
        Assert.Contains("11/13", card.Find(".meter").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void The_words_it_brought_in_stand_there_with_their_clause()
    {
        var card = Render<SuggestionCard>(with => with.Add(card => card.Scene, SomeScene.In(Language.Zh)).Add(card => card.Suggestion, SomeScene.Suggestion())
            .Add(card => card.Brought, [new(SomeScene.Goal, "商会𠮷"), new(SomeScene.Added, "企业")]).Add(card => card.Clause, SomeScene.Goal.Value));
        Assert.Equal(["商会𠮷"], card.FindAll(".brought ins").Select(words => words.TextContent));
    }

    [Fact]
    public void One_press_works_on_it_and_the_next_one_stops()
    {
        var asked = new List<SuggestionId?>();
        Card(asked).FindAll("button.button").First(button => button.TextContent.Contains("Work on it", StringComparison.Ordinal)).Click();
        var working = Card(asked, isWorkedOn: true);
        Assert.NotEmpty(working.FindAll(".live"));
        working.FindAll("button.button").First(button => button.TextContent.Contains("Stop", StringComparison.Ordinal)).Click();
        Assert.Equal([SomeScene.Suggestion().Id, null], asked);
    }

    [Fact]
    public void Who_may_neither_write_nor_decide_gets_no_controls()
    {
        var card = Render<SuggestionCard>(with => with.Add(card => card.Scene, SomeScene.In(Language.En)).Add(card => card.Suggestion, SomeScene.Suggestion()));
        Assert.Empty(card.FindAll(".button"));
    }

    private IRenderedComponent<SuggestionCard> Card(List<SuggestionId?>? asked = null, bool isWorkedOn = false) => Render<SuggestionCard>(with => with
        .Add(card => card.Scene, SomeScene.In(Language.Zh)).Add(card => card.Suggestion, SomeScene.Suggestion())
        .Add(card => card.Survival, new SuggestionSurvival(SomeScene.Suggestion().Id, 13, 11))
        .Add(card => card.MayWork, true).Add(card => card.MayDecide, true).Add(card => card.IsWorkedOn, isWorkedOn)
        .Add(card => card.OnWorkOn, id => asked?.Add(id)));
}
