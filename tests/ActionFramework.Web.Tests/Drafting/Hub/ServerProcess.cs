using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Text.Json;
using Xunit;

namespace ActionFramework.Web.Tests.Drafting.Hub;

/// <summary>The real server in a process of its own, so that it can be killed; its folder outlives it.</summary>
internal sealed class ServerProcess : IAsyncDisposable
{
    private static readonly string Program = Path.Combine(Sources.Web, "bin", new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name, "net10.0", "ActionFramework.Web.dll");
    private readonly string folder = Directory.CreateTempSubdirectory("killed").FullName;
    private Process? process;

    public Uri Address { get; private set; } = new("http://127.0.0.1");

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async Task StartAsync()
    {
        Address = new($"http://127.0.0.1:{FreePort()}");
        process = Start("--urls", Address.ToString());
        using var client = new HttpClient { BaseAddress = Address };
        while (!await AnswersAsync(client)) await Task.Delay(100, Stop);
    }

    /// <summary>SIGKILL: nothing of the server runs after it.</summary>
    public void Kill()
    {
        process?.Kill();
        process?.WaitForExit();
        process?.Dispose();
        process = null;
    }

    /// <summary>SIGTERM, as a system that shuts down sends it; the exit code.</summary>
    public async Task<int> EndAsync()
    {
        using var asking = Process.Start("kill", ["-TERM", $"{process!.Id}"]);
        await process.WaitForExitAsync(Stop);
        var code = process.ExitCode;
        process.Dispose();
        process = null;
        return code;
    }

    public async Task<string> TokenAsync(string name)
    {
        using var asking = Start("token", "--user", name);
        var output = await asking.StandardOutput.ReadToEndAsync(Stop);
        return output.Trim().Split('\n')[^1];
    }

    /// <summary>A text of the sample framework.</summary>
    public async Task<string> FirstTextAsync()
    {
        using var client = new HttpClient { BaseAddress = Address };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", await TokenAsync("coordinator"));
        var frameworks = await client.GetFromJsonAsync<JsonElement>("/api/v1/frameworks", Stop);
        var framework = await client.GetFromJsonAsync<JsonElement>($"/api/v1/frameworks/{frameworks[0].GetProperty("id").GetString()}", Stop);
        return framework.GetProperty("sections")[0].GetProperty("texts")[0].GetProperty("textId").GetString()!;
    }

    public ValueTask DisposeAsync()
    {
        Kill();
        Directory.Delete(folder, recursive: true);
        return ValueTask.CompletedTask;
    }

    private Process Start(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = Path.GetDirectoryName(Program) };
        foreach (var argument in (string[])[Program, .. arguments]) start.ArgumentList.Add(argument);
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Development";
        start.Environment["ActionFramework__DataDirectory"] = folder;
        start.Environment["ActionFramework__Database"] = "";
        start.Environment["Logging__LogLevel__Default"] = "Error";
        return Process.Start(start) ?? throw new InvalidOperationException("dotnet does not start.");
    }

    private static async Task<bool> AnswersAsync(HttpClient client)
    {
        try
        {
            return (await client.GetAsync("/openapi/v1.json", Stop)).IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
