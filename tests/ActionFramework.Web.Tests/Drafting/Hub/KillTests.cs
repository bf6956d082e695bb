using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Client;
using Xunit;

namespace ActionFramework.Web.Tests.Drafting.Hub;

public sealed class KillTests
{
    private readonly ConcurrentDictionary<string, long> acknowledged = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task After_a_kill_every_acknowledged_commit_is_there_once()
    {
        await using var server = new ServerProcess();
        await server.StartAsync();
        var text = await server.FirstTextAsync();
        var token = await server.TokenAsync("drafter1");
        await using (var one = await ConnectAsync(server, token))
        await using (var other = await ConnectAsync(server, token))
        {
            var typing = new[] { TypeAsync(one, text), TypeAsync(other, text) };
            while (acknowledged.Count < 60) await Task.Delay(10, Stop);
            server.Kill();
            await Task.WhenAll(typing);
        }
        await server.StartAsync();
        await FindOnceAsync(server, text, token);
    }

    [Fact]
    public async Task Asked_to_end_it_tells_everybody_when_to_come_back_and_loses_nothing()
    {
        await using var server = new ServerProcess();
        await server.StartAsync();
        var text = await server.FirstTextAsync();
        var token = await server.TokenAsync("drafter1");
        await using (var one = await ConnectAsync(server, token))
        await using (var other = await ConnectAsync(server, token))
        {
            var told = Task.WhenAll(ToldAsync(one), ToldAsync(other));
            var typing = Task.WhenAll(TypeAsync(one, text), TypeAsync(other, text));
            while (acknowledged.Count < 20) await Task.Delay(10, Stop);
            Assert.Equal(0, await server.EndAsync());
            Assert.All(await told, rest => Assert.InRange(rest, 1000, 5000));
            await typing;
        }
        await server.StartAsync();
        await FindOnceAsync(server, text, token);
    }

    private async Task FindOnceAsync(ServerProcess server, string text, string token)
    {
        await using var after = await ConnectAsync(server, token);
        var commits = (await after.InvokeAsync<JsonElement>("Open", text, 0L, Stop)).GetProperty("commits").EnumerateArray().ToList();
        Assert.Equal(Enumerable.Range(1, commits.Count).Select(version => (long)version), commits.Select(commit => commit.GetProperty("version").GetInt64()));
        var kept = commits.ToLookup(commit => commit.GetProperty("ref").GetString()!, commit => commit.GetProperty("version").GetInt64());
        Assert.All(acknowledged, each => Assert.Equal([each.Value], kept[each.Key]));
    }

    private static Task<int> ToldAsync(HubConnection connection)
    {
        var told = new TaskCompletionSource<int>();
        connection.On<JsonElement>("Stopping", message => told.TrySetResult(message.GetProperty("reconnectAfter").GetInt32()));
        connection.Closed += _ => Task.FromResult(told.TrySetException(new InvalidOperationException("Closed without a word.")));
        return told.Task;
    }

    // As fast as receipts come, until the line breaks.
    private async Task TypeAsync(HubConnection connection, string text)
    {
        var version = (await connection.InvokeAsync<JsonElement>("Open", text, (long?)null, Stop)).GetProperty("version").GetInt64();
        while (connection.State == HubConnectionState.Connected)
        {
            var reference = Guid.NewGuid().ToString();
            var request = new { version, seen = version, @ref = reference, steps = Some.Inserting(2, "字"), move = (object?)null, restores = (long?)null, suggestionId = (string?)null };
            try
            {
                version = (await connection.InvokeAsync<JsonElement>("Commit", text, request, Stop)).GetProperty("version").GetInt64();
                acknowledged[reference] = version;
            }
            catch (Exception refusal) when (refusal.Message.EndsWith("too_fast", StringComparison.Ordinal))
            {
                await Task.Delay(100, Stop);
            }
            catch (Exception broken) when (broken is not (HubException or Xunit.Sdk.IAssertionException))
            {
                return;
            }
        }
    }

    private static async Task<HubConnection> ConnectAsync(ServerProcess server, string token)
    {
        var connection = new HubConnectionBuilder().WithUrl(new Uri(server.Address, "/hubs/drafting"), options => options.AccessTokenProvider = () => Task.FromResult<string?>(token)).Build();
        await connection.StartAsync(Stop);
        return connection;
    }
}
