using ActionFramework.Consultation;
using ActionFramework.Drafting;
using ActionFramework.Web.Drafting.Sections;
using Xunit;

namespace ActionFramework.Web.Tests.Drafting;

public sealed class ColouredTextTests
{
    private static readonly PersonId Zhao = PersonId.From(Guid.Parse("00000000-0000-7000-8000-0000000000e1"));
    private static readonly PersonId Ruan = PersonId.From(Guid.Parse("00000000-0000-7000-8000-0000000000e2"));
    private static readonly Suggestion First = SomeScene.Suggestion();
    private static readonly Suggestion Second = First with { Id = new(Guid.Parse("00000000-0000-7000-8000-0000000000c2")), Number = 2, Names = ["Li Nan"], Organisation = "WWF" };
    private static readonly Suggestion Third = First with { Id = new(Guid.Parse("00000000-0000-7000-8000-0000000000c3")), Number = 3 };

    private static readonly ProvenanceRun[] Runs =
    [
        new(SomeScene.Goal, 0, 2, Zhao, 3, DateTimeOffset.UnixEpoch, First.Id),
        new(SomeScene.Goal, 2, 5, Zhao, 4, DateTimeOffset.UnixEpoch, Second.Id),
        new(SomeScene.Goal, 5, 6, null, 0, null, null),
        new(SomeScene.Added, 0, 4, Ruan, 5, DateTimeOffset.UnixEpoch, Third.Id),
    ];

    [Fact]
    public void Runs_of_one_author_are_one_and_words_of_nobody_have_no_colour()
    {
        var coloured = Of(ColourBy.Author);
        Assert.Equal([(0, 5, Zhao.Value), (0, 4, Ruan.Value)], coloured.Runs.Select(run => (run.Start, run.End, run.Of)));
        Assert.Equal(["赵启文", "Nguyen Minh"], coloured.Legend.Select(entry => entry.Name));
    }

    [Fact]
    public void Two_people_of_one_name_are_two() =>
        Assert.Equal(2, ColouredText.Of(Runs, ColourBy.Author, new Dictionary<PersonId, string> { [Zhao] = "王芳", [Ruan] = "王芳" }, Visible(First)).Legend.Count);

    [Fact]
    public void A_suggestion_is_named_by_number_people_and_organisation() =>
        Assert.Equal(["#1 黄真 李楠 亚洲基金会", "#2 Li Nan WWF", "#3 黄真 李楠 亚洲基金会"], Of(ColourBy.Suggestion).Legend.Select(entry => entry.Name));

    [Fact]
    public void An_organisation_stands_for_all_its_suggestions() =>
        Assert.Equal([("亚洲基金会", 2), ("WWF", 1)], Of(ColourBy.Organisation).Legend.Select(entry => (entry.Name, entry.Of.Count)));

    [Theory]
    [InlineData(ColourBy.Suggestion)]
    [InlineData(ColourBy.Organisation)]
    public void What_the_reader_may_not_see_has_neither_colour_nor_name(ColourBy by)
    {
        var coloured = ColouredText.Of(Runs, by, new Dictionary<PersonId, string>(), Visible(Second));
        Assert.Equal([Second.Id.Value], coloured.Runs.Select(run => run.Of));
        Assert.Single(coloured.Legend);
    }

    private static ColouredText Of(ColourBy by) =>
        ColouredText.Of(Runs, by, new Dictionary<PersonId, string> { [Zhao] = "赵启文", [Ruan] = "Nguyen Minh" }, Visible(First, Second, Third));

    private static Dictionary<SuggestionId, Suggestion> Visible(params Suggestion[] suggestions) => suggestions.ToDictionary(one => one.Id);
}
