using ActionFramework.Web.Layout;
using Xunit;

namespace ActionFramework.Web.Tests.Layout;

public sealed class FrameworkAddressTests
{
    private static readonly FrameworkId Framework = FrameworkId.From(Guid.Parse("0198c0de-0000-7000-8000-000000000001"));
    private static readonly SectionId Section = SectionId.From(Guid.Parse("0198c0de-0000-7000-8000-000000000002"));
    private static readonly ClauseId Clause = ClauseId.From(Guid.Parse("0198c0de-0000-7000-8000-000000000003"));

    [Fact]
    public void A_clauses_history_is_its_place_in_the_draft_with_the_pane_asked_for() =>
        Assert.Equal($"{FrameworkAddress.Draft(Framework, Section)}?pane=history#{Clause}", FrameworkAddress.History(Framework, Section, Clause));

    [Fact]
    public void It_stays_in_the_language_that_was_compared() =>
        Assert.Equal($"{FrameworkAddress.Draft(Framework, Section)}?pane=history&language=zh#{Clause}", FrameworkAddress.History(Framework, Section, Clause, Language.Zh));

    [Fact]
    public void A_replay_names_the_suggestion_and_the_language()
    {
        var suggestion = SuggestionId.From(Guid.Parse("0198c0de-0000-7000-8000-000000000004"));
        Assert.Equal($"{FrameworkAddress.Draft(Framework, Section)}?pane=history&replay={suggestion}&language=en#{Clause}", FrameworkAddress.Replay(Framework, Section, Clause, suggestion, Language.En));
    }

    [Fact]
    public void What_follows_the_question_mark_is_no_part_of_the_screen() =>
        Assert.Equal("draft", FrameworkAddress.ScreenOf(FrameworkAddress.History(Framework, Section, Clause)));
}
