using System.Net;
using ActionFramework.Membership;
using Xunit;

namespace ActionFramework.Web.Tests.Membership;

public sealed class ProductionTests(ProductionTests.ProductionHost host) : IClassFixture<ProductionTests.ProductionHost>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task There_are_no_demo_people_and_the_first_administrator_is_made_once()
    {
        using var browser = new Browser(host);
        Assert.DoesNotContain("(demo)", await (await browser.GetAsync("/sign-in")).Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.SignInAsync("coordinator")).StatusCode);

        var code = host.Service<IFirstAdministrator>().Code!;
        var page = $"/first-administrator?code={code}";
        var made = await browser.SendAsync(page, "/first-administrator", ("code", code), ("name", "root"), ("displayName", "管理员"), ("password", "long enough 😀"));
        Assert.Equal("/sign-in", made.Headers.Location?.OriginalString);
        Assert.Null(host.Service<IFirstAdministrator>().Code);
        Assert.IsType<AccountAnswer.UnknownPerson>(await host.Service<IFirstAdministrator>().MakeAsync(code, "second", "Second", "long enough 😀", Stop));

        await browser.SendAsync("/sign-in", "/sign-in", ("name", "root"), ("password", "long enough 😀"));
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/admin/people")).StatusCode);
    }

    [Fact]
    public async Task A_wrong_code_makes_nobody()
    {
        var answer = await host.Service<IFirstAdministrator>().MakeAsync("wrong", "root2", "Root", "long enough", Stop);
        Assert.IsType<AccountAnswer.UnknownPerson>(answer);
        Assert.Null(await host.Service<IPersonQuery>().FindByNameAsync("root2", Stop));
    }

    public sealed class ProductionHost : Host
    {
        protected override string Environment => "Production";

        protected override Task<string?> MakeDatabaseAsync() => Task.FromResult<string?>("");
    }
}
