using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.Json;
using Microsoft.AspNetCore.SignalR.Client;

namespace ActionFramework.Benchmarks;

/// <summary>One person in one text, who types single characters and notes when those of the others arrive.</summary>
internal sealed class Writer : IAsyncDisposable
{
    private readonly HubConnection connection;
    private readonly ConcurrentDictionary<string, long> sentAt;
    private readonly ConcurrentBag<double> seenAfter;
    private string text = "";
    private long version;

    private Writer(HubConnection connection, ConcurrentDictionary<string, long> sentAt, ConcurrentBag<double> seenAfter)
    {
        (this.connection, this.sentAt, this.seenAfter) = (connection, sentAt, seenAfter);
        connection.On<JsonElement, JsonElement>("Committed", (_, commits) => Hear(commits));
    }

    /// <param name="address">Of the server.</param>
    /// <param name="token">Who types.</param>
    /// <param name="sentAt">When each batch left, by its ref; shared by all.</param>
    /// <param name="seenAfter">Milliseconds from leaving one screen to being told to another; shared by all.</param>
    public static async Task<Writer> ConnectAsync(Uri address, string token, ConcurrentDictionary<string, long> sentAt, ConcurrentBag<double> seenAfter)
    {
        var connection = new HubConnectionBuilder().WithUrl(new Uri(address, "/hubs/drafting"), options => options.AccessTokenProvider = () => Task.FromResult<string?>(token)).Build();
        await connection.StartAsync();
        return new(connection, sentAt, seenAfter);
    }

    public async Task<TimeSpan> OpenAsync(string textId)
    {
        text = textId;
        var clock = Stopwatch.StartNew();
        var opened = await connection.InvokeAsync<JsonElement>("Open", textId, (long?)null);
        clock.Stop();
        version = opened.GetProperty("version").GetInt64();
        return clock.Elapsed;
    }

    public async Task TypeAsync(int editsPerSecond, TimeSpan length, int place, CancellationToken stop)
    {
        var mine = Random.Shared.Next(0, 1000 / editsPerSecond);
        await Task.Delay(mine, stop);
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(1.0 / editsPerSecond));
        var end = Stopwatch.GetTimestamp() + (long)(length.TotalSeconds * Stopwatch.Frequency);
        while (Stopwatch.GetTimestamp() < end && await timer.WaitForNextTickAsync(stop)) await InsertAsync(place, "字", stop);
    }

    public async Task InsertAsync(int place, string words, CancellationToken stop) =>
        await SendAsync($$"""[{"stepType":"replace","from":{{place}},"to":{{place}},"slice":{"content":[{"type":"text","text":"{{words}}"}]} }]""", stop);

    public async Task SendAsync(string steps, CancellationToken stop)
    {
        var (reference, seen) = (Guid.NewGuid().ToString(), Volatile.Read(ref version));
        sentAt[reference] = Stopwatch.GetTimestamp();
        var request = new { version = seen, seen, @ref = reference, steps, move = (object?)null, restores = (long?)null, suggestionId = (string?)null };
        await connection.InvokeAsync<JsonElement>("Commit", text, request, stop);
    }

    public ValueTask DisposeAsync() => connection.DisposeAsync();

    private void Hear(JsonElement commits)
    {
        var now = Stopwatch.GetTimestamp();
        foreach (var commit in commits.EnumerateArray())
        {
            Volatile.Write(ref version, commit.GetProperty("version").GetInt64());
            if (sentAt.TryGetValue(commit.GetProperty("ref").GetString()!, out var sent)) seenAfter.Add((now - sent) * 1000.0 / Stopwatch.Frequency);
        }
    }
}
