using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc.Testing;
using Xunit;

namespace ActionFramework.Web.Tests.Membership;

/// <summary>A browser without scripts: keeps cookies and sends a page's form with its antiforgery token.</summary>
internal sealed partial class Browser(Host host, string scheme = "http") : IDisposable
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public HttpClient Client { get; } = host.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false, BaseAddress = new Uri($"{scheme}://localhost") });

    public Task<HttpResponseMessage> GetAsync(string path) => Client.GetAsync(path, Stop);

    public async Task<HttpResponseMessage> SendAsync(string page, string action, params (string Name, string Value)[] fields)
    {
        var html = await (await GetAsync(page)).Content.ReadAsStringAsync(Stop);
        var token = WebUtility.HtmlDecode(Token().Match(html).Groups[1].Value);
        var form = fields.Append(("__RequestVerificationToken", token)).ToDictionary(field => field.Item1, field => field.Item2);
        return await Client.PostAsync(action, new FormUrlEncodedContent(form), Stop);
    }

    public Task<HttpResponseMessage> SignInAsync(string name, string returnUrl = "/") => SendAsync("/sign-in", "/sign-in/demo", ("name", name), ("returnUrl", returnUrl));

    public void Dispose() => Client.Dispose();

    [GeneratedRegex("__RequestVerificationToken\" value=\"([^\"]+)\"")]
    private static partial Regex Token();
}
