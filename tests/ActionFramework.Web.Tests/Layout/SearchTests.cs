using ActionFramework.Drafting;
using ActionFramework.Membership;
using ActionFramework.Web.Layout;
using ActionFramework.Web.Tests.Drafting;
using Xunit;

namespace ActionFramework.Web.Tests.Layout;

public sealed class SearchTests
{
    private static readonly FrameworkId Framework = FrameworkId.From(Guid.Parse("0198c0de-0000-7000-8000-000000000001"));

    private static readonly OutlineClause Clause = new(
        ClauseId.From(Guid.Parse("0198c0de-0000-7000-8000-000000000003")), 0, "goal", new("4.2.1", "4.2.1"), new("提示𠮷", "Stub"), Bilingual.Empty, new("规划😀工具", "Planning tools"));

    private static readonly FrameworkOutline Outline = new()
    {
        Id = Framework,
        Title = new("框架", "Framework"),
        SourceLanguage = Language.Zh,
        Languages = [Language.Zh, Language.En],
        Themes = [],
        Sections = [new(Guid.Parse("0198c0de-0000-7000-8000-000000000002"), null, 1, SectionKind.Numbered, new("四、", "IV."), new("优先领域", "Priorities"), [], [], [Clause])],
    };

    [Theory]
    [InlineData("4.2.1")]
    [InlineData("规划 工具")]
    [InlineData("PLANNING priorities")]
    [InlineData("𠮷")]
    [InlineData("😀")]
    public void A_clause_is_found_by_number_and_by_words_of_either_language(string wanted)
    {
        var hit = Assert.Single(SearchHit.Find(wanted, Outline, [], [], mayTag: true));
        Assert.Equal("/frameworks/0198c0de-0000-7000-8000-000000000001/draft/0198c0de-0000-7000-8000-000000000002#0198c0de-0000-7000-8000-000000000003", hit.Address);
    }

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("规划 没有")]
    public void Nothing_is_found_for_nothing_or_where_one_word_is_missing(string wanted) => Assert.Empty(SearchHit.Find(wanted, Outline, [], [], mayTag: true));

    [Fact]
    public void A_member_is_found_by_name_and_organisation()
    {
        Member member = new(PersonId.From(Guid.NewGuid()), "expert1", "李楠", Role.Expert, "世界自然基金会");
        Assert.Equal("李楠", Assert.Single(SearchHit.Find("自然", Outline, [], [member], mayTag: true)).Label);
    }

    [Theory]
    [InlineData(true, "/consult/desk/")]
    [InlineData(false, "/consult#")]
    public void A_suggestion_leads_to_the_desk_or_to_one_s_own(bool mayTag, string way)
    {
        var suggestion = SomeScene.Suggestion();
        Assert.EndsWith($"{way}{suggestion.Id}", Assert.Single(SearchHit.Find(suggestion.Organisation, Outline, [suggestion], [], mayTag)).Address, StringComparison.Ordinal);
    }

    [Fact]
    public void An_item_is_found_and_named_with_its_clause()
    {
        var item = Clause with { Number = new("（1）", "(1)"), Citation = new("4.2.1（1）", "4.2.1(1)") };
        var outline = Outline with { Sections = [Outline.Sections[0] with { Clauses = [item] }] };
        Assert.Equal("4.2.1(1) Priorities", Assert.Single(SearchHit.Find("4.2.1(1)", outline, [], [], mayTag: true)).Label);
    }

    [Fact]
    public void Two_members_of_one_name_are_two_hits()
    {
        Member[] members = [Named("expert1"), Named("expert2")];
        Assert.Distinct(SearchHit.Find("李楠", Outline, [], members, mayTag: true));

        static Member Named(string account) => new(PersonId.From(Guid.NewGuid()), account, "李楠", Role.Expert, "世界自然基金会");
    }

    [Theory]
    [InlineData("/frameworks/0198c0de-0000-7000-8000-000000000001/draft/x", "draft")]
    [InlineData("frameworks/0198c0de-0000-7000-8000-000000000001?a=b", "")]
    [InlineData("/frameworks/new", null)]
    [InlineData("/", null)]
    public void An_address_tells_its_framework_and_its_screen(string address, string? screen)
    {
        Assert.Equal(screen is null ? null : Framework, FrameworkAddress.FrameworkOf(address));
        Assert.Equal(screen ?? "", FrameworkAddress.ScreenOf(address));
    }
}
