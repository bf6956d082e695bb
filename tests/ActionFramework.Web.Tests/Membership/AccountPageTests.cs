using ActionFramework.Membership;
using ActionFramework.Web.Membership.Account;
using Bunit;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace ActionFramework.Web.Tests.Membership;

/// <summary>The parts of the account page over the real database of a host.</summary>
public sealed class AccountPageTests : PageContext, IClassFixture<SqliteHost>
{
    private static CancellationToken Stop => Xunit.TestContext.Current.CancellationToken;

    private readonly Host host;

    public AccountPageTests(SqliteHost host)
    {
        this.host = host;
        Services.AddSingleton(host.Service<IAccounts>()).AddSingleton(host.Service<IAccessTokens>());
    }

    [Theory]
    [InlineData("en", "expert1", "No token yet.")]
    [InlineData("zh-Hans", "expert2", "尚无令牌。")]
    public async Task A_token_is_made_shown_once_and_revoked(string culture, string name, string none)
    {
        Speak(culture);
        var person = (await host.PersonAsync(name)).Id;
        var tokens = Render<OwnTokens>(shown => shown.Add(one => one.Person, person));
        tokens.WaitForAssertion(() => Assert.Contains(none, tokens.Markup, StringComparison.Ordinal));
        tokens.Find("#token-name").Change("脚本 𠮷");
        tokens.Find("form").Submit();
        var secret = tokens.WaitForElement("code").TextContent;
        Assert.Equal(person, (await host.Service<IAccessTokens>().BearerAsync(secret, Stop))?.Person.Id);

        tokens.Find("tbody button").Click();
        Assert.NotNull(await host.Service<IAccessTokens>().BearerAsync(secret, Stop));   // asked first
        tokens.Find("tbody button.danger").Click();
        tokens.WaitForAssertion(() => Assert.Contains(none, tokens.Markup, StringComparison.Ordinal));
        Assert.Empty(tokens.FindAll("code"));
        Assert.Null(await host.Service<IAccessTokens>().BearerAsync(secret, Stop));
    }

    [Fact]
    public async Task My_name_changes_and_an_empty_one_is_refused()
    {
        var person = await host.PersonAsync("reader");
        var name = Render<OwnName>(shown => shown.Add(one => one.Person, person));
        name.Find("input").Change("读者𠮷 Reader");
        name.Find("form").Submit();
        name.WaitForElement("[role=status]");
        Assert.Equal("读者𠮷 Reader", (await host.PersonAsync("reader")).DisplayName);
        name.Find("input").Change(" ");
        name.Find("form").Submit();
        Assert.Contains("1 to 100", name.WaitForElement("[role=alert]").TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en", "changed", "status")]
    [InlineData("en", "wrong", "alert")]
    [InlineData("zh-Hans", "short", "alert")]
    [InlineData("en", "meanwhile", "alert")]
    public void What_became_of_a_new_password_is_told(string culture, string answer, string role)
    {
        Speak(culture);
        Assert.NotEmpty(Render<OwnPassword>(shown => shown.Add(one => one.Answer, answer)).Find($"[role={role}]").TextContent);
    }

    [Fact]
    public void What_an_address_makes_up_is_not_shown() =>
        Assert.Empty(Render<OwnPassword>(shown => shown.Add(one => one.Answer, "<b>evil</b>")).FindAll("[role=alert],[role=status]"));
}
