using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;
using Xunit;

namespace ActionFramework.Web.Tests.Membership;

public sealed class TokenCommandTests(SqliteHost host) : IClassFixture<SqliteHost>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Beside_a_running_server_the_last_line_is_a_token_that_works()
    {
        using var client = host.Anonymous();
        var (code, output) = await RunAsync(host.Folder, "--user", "drafter1");
        Assert.Equal(0, code);
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", output.TrimEnd().Split('\n')[^1]);
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/api/v1/me", Stop)).StatusCode);
    }

    [Fact]
    public async Task On_an_empty_folder_the_demo_people_are_made_first()
    {
        var folder = Directory.CreateTempSubdirectory("actionframework-");
        var (code, output) = await RunAsync(Path.Combine(folder.FullName, "data"), "--user", "expert1");
        folder.Delete(recursive: true);
        Assert.Equal(0, code);
        Assert.StartsWith("af_", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_at_once_on_one_empty_folder_make_the_demo_people_once()
    {
        var folder = Directory.CreateTempSubdirectory("actionframework-");
        var data = Path.Combine(folder.FullName, "data");
        var runs = await Task.WhenAll(RunAsync(data, "--user", "drafter1"), RunAsync(data, "--user", "drafter2"));
        var keys = OperatingSystem.IsWindows() ? UnixFileMode.None : File.GetUnixFileMode(Path.Combine(data, "keys"));
        folder.Delete(recursive: true);
        Assert.All(runs, run => Assert.Equal((0, "af_"), (run.Code, run.Output[..Math.Min(3, run.Output.Length)])));
        Assert.Equal(UnixFileMode.None, keys & (UnixFileMode.GroupRead | UnixFileMode.OtherRead));
    }

    [Theory]
    [InlineData("--user", "nobody")]
    [InlineData("--user")]
    [InlineData]
    public async Task An_unknown_name_is_exit_code_2_and_no_token(params string[] arguments)
    {
        using var running = host.Anonymous();
        Assert.Equal((2, ""), await RunAsync(host.Folder, arguments));
    }

    private static async Task<(int Code, string Output)> RunAsync(string folder, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in (string[])[Path.Combine(AppContext.BaseDirectory, "ActionFramework.Web.dll"), "token", .. arguments]) start.ArgumentList.Add(argument);
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Development";
        start.Environment["ActionFramework__DataDirectory"] = folder;
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync(Stop);
        var output = await process.StandardOutput.ReadToEndAsync(Stop);
        await process.WaitForExitAsync(Stop);
        await errors;
        return (process.ExitCode, output);
    }
}
