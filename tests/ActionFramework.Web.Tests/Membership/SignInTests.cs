using System.Net;
using System.Text.RegularExpressions;
using ActionFramework.Membership;
using Xunit;

namespace ActionFramework.Web.Tests.Membership;

public sealed class SignInTests(SqliteHost host) : IClassFixture<SqliteHost>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/account", "/account")]
    [InlineData("https://elsewhere.example/", "/")]
    [InlineData("//elsewhere.example", "/")]
    [InlineData("", "/")]
    public async Task One_click_leads_back_to_an_address_of_this_site_only(string returnUrl, string led)
    {
        using var browser = new Browser(host);
        var answer = await browser.SignInAsync("coordinator", returnUrl);
        Assert.Equal(led, answer.Headers.Location?.OriginalString);
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/account")).StatusCode);
    }

    [Theory]
    [InlineData("en", "Sign in as Drafter 1 (demo)")]
    [InlineData("zh-CN", "以起草人 1 身份登录（演示）")]
    public async Task The_buttons_have_names(string language, string name)
    {
        using var browser = new Browser(host);
        browser.Client.DefaultRequestHeaders.Add("Accept-Language", language);
        var html = await (await browser.GetAsync("/sign-in")).Content.ReadAsStringAsync(Stop);
        Assert.Contains($"id=\"as-drafter1\">{name}</span>", Regex.Replace(WebUtility.HtmlDecode(html), " b-[a-z0-9]+", ""), StringComparison.Ordinal);
        Assert.Contains("aria-labelledby=\"as-drafter1\"", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_without_its_token_is_refused()
    {
        using var browser = new Browser(host);
        var answer = await browser.Client.PostAsync("/sign-in/demo", new FormUrlEncodedContent([new("name", "coordinator")]), Stop);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.False(answer.Headers.Contains("Set-Cookie"));
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/account")]
    [InlineData("/admin/people")]
    [InlineData("/nothing")]
    public async Task Nobody_sees_a_page_without_signing_in(string path)
    {
        using var browser = new Browser(host);
        var answer = await browser.GetAsync(path);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.StartsWith("/sign-in?returnUrl=", answer.Headers.Location?.PathAndQuery, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_cookie_is_nothing_to_the_API_and_ends_with_signing_out()
    {
        using var browser = new Browser(host);
        await browser.SignInAsync("drafter2");
        Assert.Equal(HttpStatusCode.Unauthorized, (await browser.GetAsync("/api/v1/me")).StatusCode);
        await browser.SendAsync("/account", "/sign-out");
        Assert.Equal(HttpStatusCode.Redirect, (await browser.GetAsync("/account")).StatusCode);
    }

    [Fact]
    public async Task On_https_the_cookie_belongs_to_this_host()
    {
        using var browser = new Browser(host, "https");
        var answer = await browser.SignInAsync("reader");
        var cookie = Assert.Single(answer.Headers.GetValues("Set-Cookie"), cookie => cookie.Contains("actionframework", StringComparison.Ordinal));
        Assert.StartsWith("__Host-actionframework=", cookie, StringComparison.Ordinal);
        Assert.All(["secure", "httponly", "samesite=lax", "path=/"], flag => Assert.Contains(flag, cookie, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task A_password_signs_in_until_the_account_is_deactivated()
    {
        var made = Assert.IsType<AccountAnswer.WithPassword>(await host.Service<IAccounts>().AddAsync("李楠𠮷", "李楠", Stop));
        using var browser = new Browser(host);
        var wrong = await browser.SendAsync("/sign-in", "/sign-in", ("name", "李楠𠮷"), ("password", "wrong"));
        Assert.StartsWith("/sign-in?refused=true", wrong.Headers.Location?.OriginalString, StringComparison.Ordinal);
        await browser.SendAsync("/sign-in", "/sign-in", ("name", "李楠𠮷"), ("password", made.Password));
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/account")).StatusCode);

        await host.Service<IAccounts>().DeactivateAsync(made.Person.Id, (await host.PersonAsync("admin")).Id, Stop);
        Assert.Equal(HttpStatusCode.Redirect, (await browser.GetAsync("/account")).StatusCode);
    }
}
