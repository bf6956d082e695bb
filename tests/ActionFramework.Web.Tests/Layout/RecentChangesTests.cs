using ActionFramework.Provenance;
using ActionFramework.Web.Layout.Home;
using ActionFramework.Web.Tests.Drafting;
using Bunit;
using Xunit;

namespace ActionFramework.Web.Tests.Layout;

public sealed class RecentChangesTests : PageContext
{
    private static readonly PersonId Zhao = PersonId.From(Guid.Parse("00000000-0000-7000-8000-0000000000e1"));
    private static readonly SuggestionId Asked = SomeScene.Suggestion().Id;

    [Theory]
    [InlineData("zh-Hans", "赵启文𠮷改写了 4.1.1，回应黄真的建议")]
    [InlineData("en", "赵启文𠮷 reworded 4.1.1, answering 黄真")]
    public void A_change_names_whom_it_answers(string culture, string line)
    {
        Speak(culture);
        Assert.Equal(line, Line(new Dictionary<SuggestionId, string> { [Asked] = "黄真" }));
    }

    [Fact]
    public void What_the_reader_may_not_know_is_not_said() => Assert.Equal("赵启文𠮷 reworded 4.1.1", Line(new Dictionary<SuggestionId, string>()));

    private string Line(IReadOnlyDictionary<SuggestionId, string> askers)
    {
        var change = new ClauseChange
        {
            Text = SomeScene.Zh,
            Version = 3,
            Clause = SomeScene.Goal,
            Author = Zhao,
            Suggestion = Asked,
            At = DateTimeOffset.UnixEpoch,
            Before = "各方",
            After = "各方合作",
            Brought = 2,
            Withdrawn = 0,
            WithdrawnOwn = 0,
        };
        var list = Render<RecentChanges>(parameters => parameters.Add(p => p.Outline, SomeScene.Outline).Add(p => p.Changes, [change])
            .Add(p => p.Names, new Dictionary<PersonId, string> { [Zhao] = "赵启文𠮷" }).Add(p => p.Askers, askers));
        return list.FindAll("li > span")[^2].TextContent;
    }
}
