using ActionFramework.Membership;
using ActionFramework.Web.Membership;
using ActionFramework.Web.Membership.Members;
using Bunit;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace ActionFramework.Web.Tests.Membership;

/// <summary>The table over the real database of a host.</summary>
public sealed class MembersTableTests : PageContext, IClassFixture<SqliteHost>
{
    private static CancellationToken Stop => Xunit.TestContext.Current.CancellationToken;

    private readonly FrameworkId framework = ActionFramework.Identity.New<FrameworkId>(TimeProvider.System);
    private readonly Host host;

    public MembersTableTests(SqliteHost host)
    {
        this.host = host;
        Services.AddSingleton(host.Service<IMembers>()).AddSingleton(host.Service<IPermissionQuery>()).AddScoped<ActPermission>();
    }

    [Theory]
    [InlineData("en", "was removed")]
    [InlineData("zh-Hans", "已移除")]
    public async Task A_removed_member_comes_back_by_undo(string culture, string removed)
    {
        Speak(culture);
        var table = await ShownAsync();
        table.WaitForElements("tbody tr").Single(row => row.TextContent.Contains("expert1", StringComparison.Ordinal)).QuerySelector("button")!.Click();
        table.WaitForAssertion(() => Assert.Contains(removed, table.Find("[role=status]").TextContent, StringComparison.Ordinal));
        Assert.Single(await host.Service<IMembers>().OfAsync(framework, Stop));

        table.Find("[role=status] button").Click();
        table.WaitForAssertion(() => Assert.Equal(2, table.FindAll("tbody tr").Count));
        Assert.Contains(await host.Service<IMembers>().OfAsync(framework, Stop), member => member is { Name: "expert1", Role: Role.Expert, Organisation: "世界自然基金会" });
    }

    [Fact]
    public async Task The_last_coordinator_stays_and_the_page_says_why()
    {
        var table = await ShownAsync();
        table.WaitForElements("tbody tr").Single(row => row.TextContent.Contains("coordinator", StringComparison.Ordinal)).QuerySelector("button")!.Click();
        table.WaitForAssertion(() => Assert.Contains("never left without a coordinator", table.Find("[role=alert]").TextContent, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_role_that_was_refused_is_taken_back_on_the_screen()
    {
        var table = await ShownAsync();
        table.WaitForElements("tbody select")[0].Change("Reader");
        table.WaitForElement("[role=alert]");
        Assert.Equal("Coordinator", table.FindAll("tbody select")[0].GetAttribute("value"));
    }

    [Theory]
    [InlineData("nobody", "nobody")]
    [InlineData("drafter2", "")]
    public async Task A_name_that_nobody_has_stays_to_be_mended(string name, string left)
    {
        var table = await ShownAsync();
        table.Find("#member-name").Change(name);
        table.Find("form").Submit();
        table.WaitForAssertion(() => Assert.Equal(left, table.Find("#member-name").GetAttribute("value") ?? ""));
    }

    [Fact]
    public async Task Who_has_lost_the_role_meanwhile_changes_nothing()
    {
        var table = await ShownAsync();
        var members = host.Service<IMembers>();
        await members.PutMemberAsync(framework, "drafter1", Role.Coordinator, null, Stop);
        await members.PutMemberAsync(framework, "coordinator", Role.Drafter, null, Stop);
        table.WaitForElements("tbody tr").Single(row => row.TextContent.Contains("expert1", StringComparison.Ordinal)).QuerySelector("button")!.Click();
        Assert.Equal(3, (await members.OfAsync(framework, Stop)).Count);
    }

    private async Task<IRenderedComponent<MembersTable>> ShownAsync()
    {
        var members = host.Service<IMembers>();
        await members.PutMemberAsync(framework, "coordinator", Role.Coordinator, null, Stop);
        await members.PutMemberAsync(framework, "expert1", Role.Expert, "世界自然基金会", Stop);
        var person = (await host.PersonAsync("coordinator")).Id;
        return Render<MembersTable>(table => table.Add(one => one.Framework, framework).Add(one => one.Person, person));
    }
}
