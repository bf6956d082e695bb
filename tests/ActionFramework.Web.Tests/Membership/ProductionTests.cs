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

    [Theory]
    [InlineData("two words", "管理员𠮷", "long enough", "without spaces")]
    [InlineData("根", "Anna & \"Bo\"", "short", "at least 10")]
    public async Task What_was_typed_stays_to_be_mended(string name, string displayName, string password, string why)
    {
        await using var fresh = new ProductionHost();
        await fresh.InitializeAsync();
        using var browser = new Browser(fresh);
        browser.Client.DefaultRequestHeaders.Add("Accept-Language", "en");
        var code = fresh.Service<IFirstAdministrator>().Code!;
        var again = await browser.SendAsync($"/first-administrator?code={code}", "/first-administrator", ("code", code), ("name", name), ("displayName", displayName), ("password", password));
        var page = WebUtility.HtmlDecode(await (await browser.GetAsync(again.Headers.Location!.OriginalString)).Content.ReadAsStringAsync(Stop));
        Assert.All([$"value=\"{name}\"", $"value=\"{displayName}\"", why], part => Assert.Contains(part, page, StringComparison.Ordinal));
        Assert.DoesNotContain(password, again.Headers.Location.OriginalString, StringComparison.Ordinal);
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
