using System.Collections.Concurrent;
using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json;

namespace ActionFramework.Benchmarks;

/// <summary>Many people in one text, hub client to hub client; memory at rest; opening of a long section. Prints its figures.</summary>
internal static class Load
{
    private static readonly string[] Names = ["coordinator", "drafter1", "drafter2"];

    public static async Task<int> RunAsync(int people, int editsPerSecond, TimeSpan length)
    {
        await using var server = new ServerProcess();
        await server.StartAsync();
        var tokens = new List<string>();
        foreach (var name in Names) tokens.Add(await server.TokenAsync(name));
        var texts = await TextsAsync(server, tokens[0]);
        await Task.Delay(TimeSpan.FromSeconds(5));
        Print("Memory at rest, whole sample open", $"{server.ResidentMegabytes():F0} MB");

        await TypeTogetherAsync(server, tokens, texts[0], people, editsPerSecond, length);
        Print("Memory after typing", $"{server.ResidentMegabytes():F0} MB");
        await OpenLongAsync(server, tokens[0], texts[1]);
        return 0;
    }

    private static async Task TypeTogetherAsync(ServerProcess server, List<string> tokens, string text, int people, int editsPerSecond, TimeSpan length)
    {
        var (sentAt, seenAfter) = (new ConcurrentDictionary<string, long>(), new ConcurrentBag<double>());
        var writers = new List<Writer>();
        for (var person = 0; person < people; person++) writers.Add(await Writer.ConnectAsync(server.Address, tokens[person % tokens.Count], sentAt, seenAfter));
        foreach (var writer in writers) await writer.OpenAsync(text);
        foreach (var writer in writers) await writer.InsertAsync(2, "始", CancellationToken.None);
        await Task.Delay(500);
        seenAfter.Clear();
        var before = server.ProcessorTime();
        await Task.WhenAll(writers.Select(writer => writer.TypeAsync(editsPerSecond, length, 2, CancellationToken.None)));
        await Task.Delay(500);
        var perEdit = (server.ProcessorTime() - before).TotalMilliseconds / (sentAt.Count - people);
        Print("The server's processor time for one edit and its sightings", $"{perEdit.ToString("F2", CultureInfo.InvariantCulture)} ms");
        var sorted = seenAfter.Order().ToList();
        Print($"{people} people, {editsPerSecond} edits/s each, seen by the others", $"median {At(sorted, 0.5)}, p95 {At(sorted, 0.95)}, p99 {At(sorted, 0.99)} ({sorted.Count} sightings of {sentAt.Count - people} edits)");
        foreach (var writer in writers) await writer.DisposeAsync();
    }

    private static async Task OpenLongAsync(ServerProcess server, string token, string text)
    {
        var (sentAt, seenAfter) = (new ConcurrentDictionary<string, long>(), new ConcurrentBag<double>());
        await using (var writer = await Writer.ConnectAsync(server.Address, token, sentAt, seenAfter))
        {
            await writer.OpenAsync(text);
            await writer.SendAsync(Clauses(300), CancellationToken.None);
        }
        var warm = new List<double>();
        for (var round = 0; round < 20; round++)
        {
            await using var reader = await Writer.ConnectAsync(server.Address, token, sentAt, seenAfter);
            warm.Add((await reader.OpenAsync(text)).TotalMilliseconds);
        }
        Print("A section of 300 clauses opens", $"median {At([.. warm.Order()], 0.5)}");
        await server.StopAsync();
        await server.StartAsync();
        await using var first = await Writer.ConnectAsync(server.Address, token, sentAt, seenAfter);
        Print("The same, first of all after a start", $"{(await first.OpenAsync(text)).TotalMilliseconds:F1} ms");
    }

    // Before the first node of the section; the server gives each clause its id.
    private static string Clauses(int count)
    {
        const string words = "加强流域水资源管理与生物多样性保护的信息共享，促进沿岸各国联合监测与能力建设，确保可持续发展目标的实现。";
        var clause = $$"""{"type":"clause","attrs":{"id":null,"level":0},"content":[{"type":"paragraph","content":[{"type":"text","text":"{{words}}"}]}]}""";
        return $$"""[{"stepType":"replace","from":0,"to":0,"slice":{"content":[{{string.Join(",", Enumerable.Repeat(clause, count))}}]} }]""";
    }

    private static async Task<List<string>> TextsAsync(ServerProcess server, string token)
    {
        using var client = server.Client(token);
        var frameworks = await client.GetFromJsonAsync<JsonElement>("/api/v1/frameworks");
        var framework = await client.GetFromJsonAsync<JsonElement>($"/api/v1/frameworks/{frameworks[0].GetProperty("id").GetString()}");
        return [.. framework.GetProperty("sections").EnumerateArray().SelectMany(section => section.GetProperty("texts").EnumerateArray())
            .Where(text => text.GetProperty("language").GetString() == "zh").Select(text => text.GetProperty("textId").GetString()!)];
    }

    private static string At(List<double> sorted, double part) => sorted.Count == 0 ? "none" : $"{sorted[(int)(part * (sorted.Count - 1))].ToString("F1", CultureInfo.InvariantCulture)} ms";

    private static void Print(string what, string figure) => Console.WriteLine($"{what}: {figure}");
}
