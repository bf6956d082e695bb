using ActionFramework.Membership;
using ActionFramework.Web.Membership.People;
using AngleSharp.Dom;
using Bunit;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace ActionFramework.Web.Tests.Membership;

/// <summary>The table over the real database of a host.</summary>
public sealed class PeopleTableTests : PageContext, IClassFixture<SqliteHost>
{
    private static CancellationToken Stop => Xunit.TestContext.Current.CancellationToken;

    private readonly Host host;

    public PeopleTableTests(SqliteHost host)
    {
        this.host = host;
        Services.AddSingleton(host.Service<IAccounts>()).AddSingleton(host.Service<IPersonQuery>());
    }

    [Theory]
    [InlineData("en", "李楠𠮷", "is shown only now")]
    [InlineData("zh-Hans", "Ana-😀", "仅此次显示")]
    public async Task A_new_account_shows_its_password_once_and_empties_the_fields(string culture, string name, string once)
    {
        Speak(culture);
        var table = await ShownAsync();
        Add(table, name, "李楠 Li Nan");
        table.WaitForAssertion(() => Assert.Contains(once, table.Find("[role=status]").TextContent, StringComparison.Ordinal));
        Assert.Equal(16, table.Find("[role=status] code").TextContent.Length);
        Assert.Equal(["", ""], Typed(table));
        Assert.Contains(table.FindAll("tbody tr"), row => row.TextContent.Contains(name, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("en", "coordinator", "taken")]
    [InlineData("zh-Hans", "two words", "空格")]
    public async Task A_name_that_does_not_fit_says_why_and_stays_to_be_mended(string culture, string name, string why)
    {
        Speak(culture);
        var table = await ShownAsync();
        Add(table, name, "Somebody");
        table.WaitForAssertion(() => Assert.Contains(why, table.Find("[role=alert]").TextContent, StringComparison.Ordinal));
        Assert.Equal([name, "Somebody"], Typed(table));
    }

    [Fact]
    public async Task Who_is_deactivated_comes_back_by_undo()
    {
        var table = await ShownAsync();
        Row(table, "expert2").QuerySelector("button[aria-label^=Deactivate]")!.Click();
        table.WaitForAssertion(() => Assert.Contains("was deactivated", table.Find("[role=status]").TextContent, StringComparison.Ordinal));
        Assert.False((await host.PersonAsync("expert2")).IsActive);
        table.Find("[role=status] button").Click();
        table.WaitForAssertion(() => Assert.Empty(table.FindAll("[role=status]")));
        Assert.True((await host.PersonAsync("expert2")).IsActive);
    }

    [Fact]
    public async Task A_password_is_made_anew_only_after_a_question()
    {
        var table = await ShownAsync();
        Row(table, "reader").QuerySelector("button[aria-label^=Reset]")!.Click();
        Assert.Contains("no longer work", Row(table, "reader").TextContent, StringComparison.Ordinal);
        Assert.Empty(table.FindAll("[role=status] code"));
        Row(table, "reader").QuerySelector("button.danger")!.Click();
        Assert.Equal(16, table.WaitForElement("[role=status] code").TextContent.Length);
    }

    [Fact]
    public async Task The_flag_for_creating_frameworks_is_given_and_its_box_keeps_its_name_on_a_phone()
    {
        var table = await ShownAsync();
        var cell = Row(table, "drafter2").QuerySelector("td:has(input)")!;
        Assert.Equal("May create frameworks", cell.GetAttribute("data-head"));
        cell.QuerySelector("input")!.Change(true);
        table.WaitForAssertion(() => Assert.Contains("Yes", Row(table, "drafter2").TextContent, StringComparison.Ordinal));
        Assert.True((await host.PersonAsync("drafter2")).MayCreateFrameworks);
    }

    [Fact]
    public async Task Who_administers_no_more_changes_nothing()
    {
        var table = await ShownAsync("drafter1");
        Row(table, "reader").QuerySelector("button[aria-label^=Deactivate]")!.Click();
        Assert.True((await host.PersonAsync("reader")).IsActive);
    }

    private async Task<IRenderedComponent<PeopleTable>> ShownAsync(string administrator = "admin")
    {
        var person = (await host.PersonAsync(administrator)).Id;
        var table = Render<PeopleTable>(shown => shown.Add(one => one.Administrator, person));
        table.WaitForElements("tbody tr");
        return table;
    }

    private static void Add(IRenderedComponent<PeopleTable> table, string name, string displayName)
    {
        table.Find("#person-name").Change(name);
        table.Find("#person-display-name").Change(displayName);
        table.Find("form").Submit();
    }

    private static IEnumerable<string> Typed(IRenderedComponent<PeopleTable> table) => table.FindAll("form input").Select(input => input.GetAttribute("value") ?? "");

    private static IElement Row(IRenderedComponent<PeopleTable> table, string name) =>
        table.FindAll("tbody tr").Single(row => row.QuerySelector(".dim")?.TextContent == name);
}
