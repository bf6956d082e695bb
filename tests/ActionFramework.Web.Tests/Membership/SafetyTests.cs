using System.Globalization;
using System.Net;
using ActionFramework.Membership;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Routing;
using Xunit;

namespace ActionFramework.Web.Tests.Membership;

/// <summary>What every answer and every form of the server keeps to, whoever asks.</summary>
public sealed class SafetyTests(SqliteHost host, ProductionTests.ProductionHost production) : IClassFixture<SqliteHost>, IClassFixture<ProductionTests.ProductionHost>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/sign-in", 200)]
    [InlineData("/css/base.css", 200)]
    [InlineData("/account", 302)]
    [InlineData("/api/v1/me", 401)]
    [InlineData("/openapi/v1.json", 200)]
    [InlineData("/hubs/drafting", 401)]
    public async Task Every_answer_forbids_foreign_scripts_frames_and_guesses(string path, int status)
    {
        using var client = host.Anonymous();
        var answer = await client.GetAsync(path, Stop);
        var policy = answer.Headers.GetValues("Content-Security-Policy").First();
        Assert.Equal(status, (int)answer.StatusCode);
        Assert.All(["default-src 'self'", "script-src 'self';", "object-src 'none'", "frame-ancestors 'none'"], rule => Assert.Contains(rule, policy, StringComparison.Ordinal));
        Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
    }

    [Theory]
    [InlineData("/sign-in")]
    [InlineData("/")]
    [InlineData("/account")]
    [InlineData("/nothing-here")]
    public async Task No_page_has_a_script_or_a_handler_of_its_own(string path)
    {
        using var browser = new Browser(host);
        await browser.SignInAsync("coordinator");
        var html = await (await browser.GetAsync(path)).Content.ReadAsStringAsync(Stop);
        Assert.Contains("<h1", html, StringComparison.Ordinal);
        Assert.DoesNotMatch(@"<script(?![^>]*\ssrc=)", html);
        Assert.DoesNotMatch(@"\son(click|load|error|submit|change)=", html);
    }

    [Theory]
    [InlineData("/sign-in?wait=x&refused=x")]
    [InlineData("/sign-in?wait=99999999999")]
    [InlineData("/account?password=𠮷")]
    [InlineData("/first-administrator?code=x&refused=x")]
    [InlineData("/frameworks/{0}/compare?from=x&to=now&language=x")]
    [InlineData("/frameworks/{0}/draft?language=x&pane=x")]
    [InlineData("/frameworks/{0}/read?language=x")]
    public async Task An_address_with_a_value_that_is_none_opens_all_the_same(string address)
    {
        using var browser = new Browser(host);
        await browser.SignInAsync("coordinator");
        var sample = (await host.Service<IMembers>().OfAsync((await host.PersonAsync("coordinator")).Id, Stop))[0].Framework;
        var answer = await browser.GetAsync(string.Format(CultureInfo.InvariantCulture, address, sample));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.DoesNotContain("role=\"alert\">", await answer.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
    }

    [Fact]
    public void No_page_asks_its_address_for_anything_but_words() => Assert.Empty(
        from page in typeof(Program).Assembly.GetTypes()
        from value in page.GetProperties()
        where value.IsDefined(typeof(SupplyParameterFromQueryAttribute), false) && value.PropertyType != typeof(string)
        select $"{page.Name}.{value.Name}");

    [Fact]
    public void Every_form_checks_that_it_was_ours()
    {
        var forms = host.Service<IEnumerable<EndpointDataSource>>().SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()
            .Where(door => door.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods.Any(method => method is not ("GET" or "HEAD" or "OPTIONS")) == true)
            .Where(door => door.RoutePattern.RawText is { } path && !path.StartsWith("/api/", StringComparison.Ordinal) && !path.StartsWith("/_blazor", StringComparison.Ordinal) && !path.StartsWith("/hubs/", StringComparison.Ordinal));
        Assert.All(forms, form => Assert.True(form.Metadata.GetMetadata<IAntiforgeryMetadata>()?.RequiresValidation, form.RoutePattern.RawText));
        Assert.NotEmpty(forms);
    }

    [Theory]
    [InlineData("/_blazor", "https://elsewhere.example")]
    [InlineData("/hubs/drafting", "https://elsewhere.example")]
    [InlineData("/_blazor", "null")]
    public async Task A_page_of_another_site_opens_no_connection(string path, string origin)
    {
        var sockets = host.Server.CreateWebSocketClient();
        sockets.ConfigureRequest = request => request.Headers.Origin = origin;
        var refused = await Assert.ThrowsAsync<InvalidOperationException>(() => sockets.ConnectAsync(new Uri($"ws://localhost{path}"), Stop));
        Assert.Contains("403", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_circuit_is_for_who_is_signed_in()
    {
        var refused = await Assert.ThrowsAsync<InvalidOperationException>(() => host.Server.CreateWebSocketClient().ConnectAsync(new Uri("ws://localhost/_blazor"), Stop));
        Assert.Contains("401", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://workbench.example", true)]
    [InlineData("http://workbench.example", false)]
    public async Task On_https_cookies_keep_to_it_and_Production_stays_on_it(string address, bool isHttps)
    {
        using var client = production.CreateClient(new() { AllowAutoRedirect = false, BaseAddress = new Uri(address) });
        var answer = await client.GetAsync("/sign-in", Stop);
        Assert.Equal(isHttps, answer.Headers.Contains("Strict-Transport-Security"));
        Assert.All(answer.Headers.GetValues("Set-Cookie"), cookie => Assert.Equal(isHttps, cookie.Contains("; secure", StringComparison.OrdinalIgnoreCase)));
        Assert.All(answer.Headers.GetValues("Set-Cookie"), cookie => Assert.Contains("; httponly", cookie, StringComparison.OrdinalIgnoreCase));
    }
}
