using System.Collections.Concurrent;
using System.Text.Json;
using System.Threading.Channels;
using Microsoft.AspNetCore.Http.Connections;
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Client;
using Xunit;

namespace ActionFramework.Web.Tests.Drafting.Hub;

/// <summary>Somebody at the hub, with a web socket of his own; what he is told waits here until a test asks for it.</summary>
internal sealed class Drafter : IAsyncDisposable
{
    private static readonly string[] Events = ["Committed", "Pointed", "Joined", "Left", "Present", "Frozen", "Thawed"];
    private readonly HubConnection connection;
    private readonly ConcurrentDictionary<string, Channel<JsonElement[]>> heard = new();
    private readonly TaskCompletionSource<Exception?> ended = new();

    private Drafter(HubConnection connection)
    {
        this.connection = connection;
        connection.Closed += why => { ended.TrySetResult(why); return Task.CompletedTask; };
        foreach (var name in Events)
            connection.On(name, Types(name), arguments => Heard(name).Writer.WriteAsync([.. arguments.Select(argument => (JsonElement)argument!)]).AsTask());
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static async Task<Drafter> ConnectAsync(Host host, string name)
    {
        var token = await host.TokenAsync(name);
        var connection = new HubConnectionBuilder().WithUrl($"{host.Server.BaseAddress}hubs/drafting?access_token={token}", options =>
        {
            options.Transports = HttpTransportType.WebSockets;
            options.SkipNegotiation = true;
            options.WebSocketFactory = async (context, stop) => await host.Server.CreateWebSocketClient().ConnectAsync(context.Uri, stop);
        }).Build();
        var drafter = new Drafter(connection);
        await connection.StartAsync(Stop);
        return drafter;
    }

    public Task<JsonElement> OpenAsync(TextId text, long? knownVersion = null) => connection.InvokeAsync<JsonElement>("Open", text.Value, knownVersion, Stop);

    public Task<JsonElement> CommitAsync(TextId text, object request) => connection.InvokeAsync<JsonElement>("Commit", text.Value, request, Stop);

    public Task<JsonElement> InsertAsync(TextId text, long version, int at, string words) => CommitAsync(text, Some.Insertion(version, at, words));

    public Task<JsonElement> CallAsync(string method, params object?[] arguments) => connection.InvokeCoreAsync<JsonElement>(method, arguments, Stop);

    public Task TellAsync(string method, params object?[] arguments) => connection.InvokeCoreAsync(method, arguments, Stop);

    /// <summary>The next message of this name.</summary>
    public async Task<JsonElement[]> HearAsync(string name) => await Heard(name).Reader.ReadAsync(Stop).AsTask().WaitAsync(TimeSpan.FromSeconds(20), Stop);

    /// <summary>The next commits of a text, as many as asked for.</summary>
    public async Task<List<JsonElement>> HearCommitsAsync(int count)
    {
        var commits = new List<JsonElement>();
        while (commits.Count < count) commits.AddRange((await HearAsync("Committed"))[1].EnumerateArray());
        return commits;
    }

    public bool HasHeard(string name) => Heard(name).Reader.TryPeek(out _);

    /// <summary>Why the server ended the connection.</summary>
    public Task<Exception?> EndedAsync() => ended.Task.WaitAsync(TimeSpan.FromSeconds(20), Stop);

    /// <summary>The last word of the refusal.</summary>
    public static async Task<string> CodeAsync(Func<Task> call) => (await Assert.ThrowsAsync<HubException>(call)).Message.Split(' ')[^1];

    public ValueTask DisposeAsync() => connection.DisposeAsync();

    private Channel<JsonElement[]> Heard(string name) => heard.GetOrAdd(name, _ => Channel.CreateUnbounded<JsonElement[]>());

    private static Type[] Types(string name) => [.. Enumerable.Repeat(typeof(JsonElement), 2).Take(name == "Thawed" ? 1 : 2)];
}
