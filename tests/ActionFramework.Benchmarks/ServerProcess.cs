using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;

namespace ActionFramework.Benchmarks;

/// <summary>The real server in a process of its own, with the sample framework in a fresh folder.</summary>
internal sealed class ServerProcess : IAsyncDisposable
{
    private static readonly string Program = Path.Combine(
        AppContext.BaseDirectory.Replace($"tests{Path.DirectorySeparatorChar}ActionFramework.Benchmarks", $"src{Path.DirectorySeparatorChar}ActionFramework.Web", StringComparison.Ordinal),
        "ActionFramework.Web.dll");

    private readonly string folder = Directory.CreateTempSubdirectory("load").FullName;
    private Process process = null!;

    public Uri Address { get; } = new($"http://127.0.0.1:{FreePort()}");

    public async Task StartAsync()
    {
        process = Start("--urls", Address.ToString());
        using var client = new HttpClient { BaseAddress = Address };
        while (!await AnswersAsync(client)) await Task.Delay(100);
    }

    public async Task StopAsync()
    {
        process.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
    }

    public async Task<string> TokenAsync(string name)
    {
        using var asking = Start("token", "--user", name);
        var output = await asking.StandardOutput.ReadToEndAsync();
        return output.Trim().Split('\n')[^1];
    }

    public HttpClient Client(string token)
    {
        var client = new HttpClient { BaseAddress = Address };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return client;
    }

    /// <summary>What the process holds in memory, in MB.</summary>
    public double ResidentMegabytes()
    {
        var line = File.ReadLines($"/proc/{process.Id}/status").First(each => each.StartsWith("VmRSS", StringComparison.Ordinal));
        return double.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) / 1024;
    }

    /// <summary>What the process has used of the processors so far; on a shared machine a steadier figure than time.</summary>
    public TimeSpan ProcessorTime()
    {
        process.Refresh();
        return process.TotalProcessorTime;
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        Directory.Delete(folder, recursive: true);
    }

    private Process Start(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = arguments[0] == "token", RedirectStandardError = arguments[0] == "token", WorkingDirectory = Path.GetDirectoryName(Program) };
        foreach (var argument in (string[])[Program, .. arguments]) start.ArgumentList.Add(argument);
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Development";
        start.Environment["ActionFramework__DataDirectory"] = folder;
        start.Environment["Logging__LogLevel__Default"] = "Error";
        foreach (var quiet in (string[])["Microsoft.EntityFrameworkCore", "Orleans", "Polly"]) start.Environment[$"Logging__LogLevel__{quiet}"] = "Error";
        return Process.Start(start) ?? throw new InvalidOperationException("dotnet does not start.");
    }

    private static async Task<bool> AnswersAsync(HttpClient client)
    {
        try
        {
            return (await client.GetAsync("/openapi/v1.json")).IsSuccessStatusCode;
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
