using ActionFramework.Comparison;
using ActionFramework.Web.Comparison;
using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.Logging.Abstractions;
using Xunit;

namespace ActionFramework.Web.Tests.Comparison;

public sealed class ComparedClausesTests : PageContext
{
    [Theory]
    [InlineData("en", "was 8.3.1, words unchanged")]
    [InlineData("zh-Hans", "原 8.3.1，文字未变")]
    public void A_moved_clause_says_where_it_was(string culture, string note)
    {
        Speak(culture);
        Assert.Contains(note, Rows().Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void What_was_deleted_and_inserted_are_elements_of_their_own()
    {
        var row = Rows().FindAll("article")[0];
        Assert.Equal(["国际目标衔接"], row.QuerySelectorAll("del").Select(each => each.TextContent));
        Assert.Equal(["可持续发展目标对应"], row.QuerySelectorAll("ins").Select(each => each.TextContent));
    }

    [Fact]
    public void Side_by_side_the_older_words_stand_left_and_the_newer_right()
    {
        var sides = Rows(sideBySide: true).FindAll("article")[0].QuerySelectorAll(".side");
        Assert.Equal(["建立与国际目标衔接的体系。", "建立与可持续发展目标对应的体系。"], sides.Select(side => string.Concat(side.TextContent.Where(letter => !char.IsWhiteSpace(letter)))));
    }

    [Fact]
    public void Only_changes_are_shown_unless_all_are_asked_for()
    {
        Assert.Equal(3, Rows().FindAll("article").Count);
        Assert.Equal(5, Rows(all: true).FindAll("article").Count);
    }

    [Fact]
    public void A_change_names_its_people_and_suggestions_and_one_without_a_suggestion_says_so()
    {
        var rows = Rows().FindAll("article");
        Assert.Contains("赵启文", rows[0].TextContent, StringComparison.Ordinal);
        Assert.Contains("世界自然基金会", rows[0].TextContent, StringComparison.Ordinal);
        Assert.Contains("Adopted", rows[0].TextContent, StringComparison.Ordinal);
        Assert.Contains("No suggestion behind it", rows[1].TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("No suggestion behind it", rows[2].TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Restoring_is_there_only_for_who_may()
    {
        Assert.Empty(Rows().FindAll("button.link"));
        ClauseId? restored = null;
        Rows(restore: clause => restored = clause).FindAll("button.link")[0].Click();
        Assert.Equal(SomeComparison.Indicators, restored);
    }

    [Fact]
    public void The_counts_say_how_many_changes_nobody_asked_for() =>
        Assert.Equal("1 without a suggestion", Render<ComparisonCounts>(parts => parts.Add(each => each.View, SomeComparison.Scene)).Find(".answers strong").TextContent);

    [Fact]
    public async Task A_long_comparison_comes_in_parts_and_is_whole_in_the_end()
    {
        var view = SomeComparison.Long(100);
        await using var html = new HtmlRenderer(Services, NullLoggerFactory.Instance);
        var first = await html.Dispatcher.InvokeAsync(async () => (await html.RenderComponentAsync<ComparedClauses>(ParameterView.FromDictionary(new Dictionary<string, object?> { ["View"] = view }))).ToHtmlString());
        Assert.Equal(40, first.Split("<article").Length - 1);
        var rows = Render<ComparedClauses>(parts => parts.Add(each => each.View, view));
        rows.WaitForAssertion(() => Assert.Equal(100, rows.FindAll("article").Count));
        Assert.EndsWith("第100条𠮷。", rows.FindAll("article ins")[^1].TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void From_an_end_of_the_list_the_keys_stay_there()
    {
        var view = SomeComparison.Scene;
        Assert.Equal(SomeComparison.Indicators, view.Neighbour(null, 1));
        Assert.Equal(SomeComparison.Removed, view.Neighbour(SomeComparison.Indicators, 1));
        Assert.Equal(SomeComparison.Indicators, view.Neighbour(SomeComparison.Indicators, -1));
    }

    private IRenderedComponent<ComparedClauses> Rows(bool all = false, bool sideBySide = false, Action<ClauseId>? restore = null) => Render<ComparedClauses>(parts =>
    {
        parts.Add(each => each.View, SomeComparison.Scene).Add(each => each.All, all).Add(each => each.SideBySide, sideBySide);
        if (restore is not null) parts.Add(each => each.MayRestore, true).Add(each => each.OnRestore, restore);
    });
}
