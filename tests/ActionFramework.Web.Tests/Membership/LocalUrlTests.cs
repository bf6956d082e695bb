using ActionFramework.Web.Membership;
using Xunit;

namespace ActionFramework.Web.Tests.Membership;

public sealed class LocalUrlTests
{
    [Theory]
    [InlineData("/")]
    [InlineData("/frameworks/new?a=b#c")]
    [InlineData("/q?name=李楠")]
    public void A_path_of_this_site_is_kept(string address) => Assert.Equal(address, LocalUrl.Or(address, "/"));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("https://elsewhere.example")]
    [InlineData("//elsewhere.example")]
    [InlineData("/\\elsewhere.example")]
    [InlineData("/\r\nSet-Cookie: a=b")]
    public void Anything_else_leads_home(string? address) => Assert.Equal("/", LocalUrl.Or(address, "/"));
}
