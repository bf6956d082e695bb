using System.Security.Claims;
using ActionFramework.Consultation;
using ActionFramework.Drafting;
using ActionFramework.Membership;
using ActionFramework.Provenance;
using ActionFramework.Web.Consultation.Import;
using ActionFramework.Web.Layout.Keys;
using ActionFramework.Web.Membership;
using Bunit;
using Bunit.TestDoubles;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace ActionFramework.Web.Tests.Consultation;

/// <summary>The whole page over the real database of a host.</summary>
public sealed class ImportPageTests : PageContext, IClassFixture<SqliteHost>
{
    private const string Letter = "李楠 世界自然基金会\n\n建议制定指标体系𠮷。建议推动企业参与。建议公布监测数据。\n";
    private readonly Host host;
    private FrameworkId framework;
    private ProposalId proposal;

    public ImportPageTests(SqliteHost host)
    {
        this.host = host;
        Services.AddSingleton(host.Service<IContributionQuery>()).AddSingleton(host.Service<IContributionDesk>()).AddSingleton(host.Service<IPermissionQuery>()).AddSingleton(host.Service<IFrameworkQuery>())
            .AddSingleton(host.Service<ITraceQuery>()).AddSingleton(host.Service<IPersonQuery>()).AddScoped<ActPermission>();
    }

    private static CancellationToken Stop => Xunit.TestContext.Current.CancellationToken;

    [Fact]
    public async Task Two_quick_presses_confirm_two()
    {
        var page = await ShowAsync();
        var keys = Services.GetRequiredService<KeyRegister>();
        await page.InvokeAsync(() => Task.WhenAll(keys.PressAsync("Enter"), keys.PressAsync("Enter")));
        page.WaitForAssertion(() => Assert.Contains("2/3", page.Find(".checked").TextContent, StringComparison.Ordinal));
        Assert.Empty(page.FindAll("[role=alert]"));
    }

    [Fact]
    public async Task What_was_taken_for_no_suggestion_comes_back_by_a_click()
    {
        var page = await ShowAsync();
        await page.InvokeAsync(() => page.Find(".statement.on .danger").Click());
        page.WaitForAssertion(() => Assert.Contains("0/2", page.Find(".checked").TextContent, StringComparison.Ordinal));
        await page.InvokeAsync(() => page.Find(".undo button").Click());
        page.WaitForAssertion(() => Assert.Contains("0/3", page.Find(".checked").TextContent, StringComparison.Ordinal));
        Assert.Empty(page.FindAll(".undo"));
    }

    [Fact]
    public async Task A_corrected_contributor_is_as_before_after_undo()
    {
        var page = await ShowAsync();
        await page.InvokeAsync(() => page.FindAll(".steps button")[0].Click());
        await page.InvokeAsync(() => page.Find(".contributor .button").Click());
        page.Find("#names").Change("李囡");
        await page.InvokeAsync(() => page.Find("form").Submit());
        page.WaitForAssertion(() => Assert.Equal("李囡", page.Find(".contributor b").TextContent));
        await page.InvokeAsync(() => page.Find(".undo button").Click());
        page.WaitForAssertion(() => Assert.Equal("李楠", page.Find(".contributor b").TextContent));
    }

    [Fact]
    public async Task Who_has_lost_the_role_meanwhile_corrects_nothing()
    {
        var page = await ShowAsync();
        await host.Service<IMembers>().PutMemberAsync(framework, "drafter1", Role.Reader, null, Stop);
        await page.InvokeAsync(() => page.Find(".statement.on .danger").Click());
        Assert.Equal(3, (await host.Service<IContributionQuery>().FindAsync(framework, proposal, Stop))?.Statements.Count(statement => statement.Asks));
    }

    private async Task<IRenderedComponent<ImportPage>> ShowAsync()
    {
        var coordinator = (await host.PersonAsync("coordinator")).Id;
        var drafter = await host.PersonAsync("drafter1");
        framework = Assert.IsType<CreationResult.Created>(await host.Service<IFrameworkCreation>().CreateAsync("lancang-mekong-2023-2027", null, coordinator, Stop)).Framework;
        await host.Service<IMembers>().PutMemberAsync(framework, "drafter1", Role.Drafter, null, Stop);
        var request = new ImportRequest(framework, "信.txt", System.Text.Encoding.UTF8.GetBytes(Letter), Again: true, drafter.Id);
        proposal = Assert.IsType<ImportResult.Imported>(await host.Service<IContributionDesk>().ImportAsync(request, Stop)).Proposal.Id;
        this.AddAuthorization().SetAuthorized("drafter1").SetClaims(new Claim(ClaimTypes.NameIdentifier, drafter.Id.ToString()));
        var page = Render<ImportPage>(parameters => parameters.Add(one => one.FrameworkId, framework.Value).Add(one => one.ProposalId, proposal.Value));
        page.WaitForElement(".statement.on");
        return page;
    }
}
