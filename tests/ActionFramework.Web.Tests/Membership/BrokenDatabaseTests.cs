using System.Net;
using ActionFramework.Membership;
using Microsoft.Data.Sqlite;
using Xunit;

namespace ActionFramework.Web.Tests.Membership;

public sealed class BrokenDatabaseTests(ProductionTests.ProductionHost host) : IClassFixture<ProductionTests.ProductionHost>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("zh-CN", "页面没有读出来")]
    [InlineData("en-GB", "This page did not load")]
    public async Task Whoever_is_signed_in_reads_in_his_language_that_something_broke(string language, string title)
    {
        if (host.Service<IFirstAdministrator>().Code is { } code) await host.Service<IFirstAdministrator>().MakeAsync(code, "root", "管理员𠮷", "long enough 😀", Stop);
        using var browser = new Browser(host);
        browser.Client.DefaultRequestHeaders.Add("Accept-Language", language);
        await browser.SendAsync("/sign-in", "/sign-in", ("name", "root"), ("password", "long enough 😀"));
        await RenameAsync("AspNetUsers", "Gone");
        var answer = await browser.GetAsync("/admin/people");
        var page = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(Stop));
        await RenameAsync("Gone", "AspNetUsers");
        Assert.Equal(HttpStatusCode.InternalServerError, answer.StatusCode);
        Assert.Contains($">{title}</h1>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Sqlite", page, StringComparison.OrdinalIgnoreCase);
    }

    private async Task RenameAsync(string from, string to)
    {
        await using var database = new SqliteConnection($"Data Source={Path.Combine(host.Folder, "actionframework.db")}");
        await database.OpenAsync(Stop);
        await using var command = database.CreateCommand();
        command.CommandText = $"ALTER TABLE {from} RENAME TO {to}";
        await command.ExecuteNonQueryAsync(Stop);
    }
}
