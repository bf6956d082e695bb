using System.Net;
using System.Net.WebSockets;
using System.Text;
using Xunit;

namespace ActionFramework.Web.Tests.Drafting.Hub;

public sealed class HubRefusalOnSqlite(SqliteHost host) : HubRefusalTests(host), IClassFixture<SqliteHost>;

public sealed class HubRefusalOnPostgres(PostgresHost host) : HubRefusalTests(host), IClassFixture<PostgresHost>;

/// <summary>What the hub refuses, and that it harms nobody.</summary>
public abstract class HubRefusalTests(Host host)
{
    private readonly Host host = host.Ready();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static TheoryData<string, string> Malformed => new()
    {
        { "neither steps nor move", """{"version":0,"seen":0,"ref":"REF","steps":null,"move":null,"restores":null,"suggestionId":null}""" },
        { "both", """{"version":0,"seen":0,"ref":"REF","steps":"[]","move":{"nodeId":"REF","into":null,"before":null},"restores":null,"suggestionId":null}""" },
        { "negative version", """{"version":-1,"seen":-1,"ref":"REF","steps":"[]","move":null,"restores":null,"suggestionId":null}""" },
        { "version above", """{"version":7,"seen":7,"ref":"REF","steps":"[]","move":null,"restores":null,"suggestionId":null}""" },
        { "seen above version", """{"version":0,"seen":1,"ref":"REF","steps":"[]","move":null,"restores":null,"suggestionId":null}""" },
        { "no version", """{"ref":"REF","steps":"[]"}""" },
        { "ref", """{"version":0,"seen":0,"ref":"x","steps":"[]","move":null,"restores":null,"suggestionId":null}""" },
        { "braced ref", """{"version":0,"seen":0,"ref":"{REF}","steps":"[]","move":null,"restores":null,"suggestionId":null}""" },
        { "suggestion", """{"version":0,"seen":0,"ref":"REF","steps":"[]","move":null,"restores":null,"suggestionId":"x"}""" },
        { "unknown suggestion", """{"version":0,"seen":0,"ref":"REF","steps":"[]","move":null,"restores":null,"suggestionId":"REF"}""" },
        { "restores above", """{"version":0,"seen":0,"ref":"REF","steps":"[]","move":null,"restores":9,"suggestionId":null}""" },
        { "move of no id", """{"version":0,"seen":0,"ref":"REF","steps":null,"move":{"nodeId":"x","into":null,"before":null},"restores":null,"suggestionId":null}""" },
    };

    [Theory]
    [MemberData(nameof(Malformed))]
    public async Task A_request_of_another_shape_is_a_bad_request(string what, string json)
    {
        var text = await Some.TextAsync(host);
        await using var drafter = await Drafter.ConnectAsync(host, "drafter1");
        using var request = System.Text.Json.JsonDocument.Parse(json.Replace("REF", Guid.NewGuid().ToString(), StringComparison.Ordinal));
        Assert.Equal($"{what}: bad_request", $"{what}: {await Drafter.CodeAsync(() => drafter.CommitAsync(text, request.RootElement))}");
    }

    [Theory]
    [InlineData("no steps", "bad_steps")]
    [InlineData("""[{"stepType":"nothing"}]""", "bad_steps")]
    [InlineData("""[{"stepType":"replace","from":9,"to":2}]""", "bad_steps")]
    [InlineData("""[{"stepType":"docAttr","attr":"id","value":"x"}]""", "bad_steps")]
    public async Task Bad_steps_are_refused_and_the_next_batch_is_taken(string steps, string code)
    {
        var text = await Some.TextAsync(host);
        await using var drafter = await Drafter.ConnectAsync(host, "drafter1");
        var place = Some.FirstPlace(await drafter.OpenAsync(text));
        Assert.Equal(code, await Drafter.CodeAsync(() => drafter.CommitAsync(text, Some.Commit(0, steps))));
        Assert.Equal(1, (await drafter.InsertAsync(text, 0, place, "继续")).GetProperty("version").GetInt64());
    }

    [Fact]
    public async Task Steps_over_their_size_are_too_large_before_anything_else()
    {
        await using var reader = await Drafter.ConnectAsync(host, "reader");
        var steps = Some.Inserting(2, new string('w', 256 * 1024));
        Assert.Equal("too_large", await Drafter.CodeAsync(() => reader.CommitAsync(new(Guid.NewGuid()), Some.Commit(0, steps))));
    }

    [Fact]
    public async Task The_twenty_first_text_of_a_connection_is_one_too_many()
    {
        var texts = await Some.TextsAsync(host, await Some.FrameworkAsync(host));
        await using var drafter = await Drafter.ConnectAsync(host, "drafter1");
        foreach (var text in texts.Take(20)) await drafter.OpenAsync(text);
        Assert.Equal("too_many", await Drafter.CodeAsync(() => drafter.OpenAsync(texts[20])));
        await drafter.OpenAsync(texts[0]);
        await drafter.TellAsync("Leave", texts[0].Value);
        await drafter.OpenAsync(texts[20]);
    }

    [Fact]
    public async Task The_eleventh_connection_of_a_person_is_one_too_many()
    {
        var drafters = new List<Drafter>();
        for (var connection = 0; connection < 10; connection++) drafters.Add(await Drafter.ConnectAsync(host, "coordinator"));
        foreach (var drafter in drafters) await drafter.CallAsync("Watch", (await Some.FrameworkAsync(host)).Value);
        await using var eleventh = await Drafter.ConnectAsync(host, "coordinator");
        Assert.Equal("too_many", (await eleventh.EndedAsync())?.Message.TrimEnd('.').Split(' ')[^1]);
        foreach (var drafter in drafters) await drafter.DisposeAsync();
    }

    [Theory]
    [InlineData(null, null, HttpStatusCode.Unauthorized)]
    [InlineData("af_wrong", null, HttpStatusCode.Unauthorized)]
    [InlineData("good", "https://elsewhere.example", HttpStatusCode.Forbidden)]
    [InlineData("good", "http://localhost", HttpStatusCode.SwitchingProtocols)]
    public async Task Only_a_good_token_from_no_foreign_page_is_let_in(string? token, string? origin, HttpStatusCode status)
    {
        var secret = token == "good" ? await host.TokenAsync("drafter1") : token;
        var client = host.Server.CreateWebSocketClient();
        client.ConfigureRequest = request =>
        {
            if (origin is not null) request.Headers.Origin = origin;
        };
        var connecting = client.ConnectAsync(new($"{host.Server.BaseAddress}hubs/drafting?access_token={secret}"), Stop);
        if (status == HttpStatusCode.SwitchingProtocols) (await connecting).Dispose();
        else Assert.Contains($"{(int)status}", (await Assert.ThrowsAsync<InvalidOperationException>(() => connecting)).Message);
    }

    [Theory]
    [InlineData("")]
    [InlineData("?access_token=af_wrong")]
    public async Task A_browser_whose_sign_in_has_ended_learns_it_when_it_negotiates(string query)
    {
        using var client = host.CreateClient();
        using var answer = await client.PostAsync(new Uri($"hubs/drafting/negotiate{query}", UriKind.Relative), null, Stop);
        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
    }

    [Fact]
    public async Task Frames_of_any_kind_leave_everybody_else_alone()
    {
        var text = await Some.TextAsync(host);
        await using var calm = await Drafter.ConnectAsync(host, "drafter2");
        var place = Some.FirstPlace(await calm.OpenAsync(text));
        var random = new Random(7);
        for (var round = 0; round < 40; round++) await SendGarbageAsync(random, text);
        Assert.Equal(1, (await calm.InsertAsync(text, 0, place, "平静")).GetProperty("version").GetInt64());
    }

    private async Task SendGarbageAsync(Random random, TextId text)
    {
        var client = host.Server.CreateWebSocketClient();
        using var socket = await client.ConnectAsync(new($"{host.Server.BaseAddress}hubs/drafting?access_token={await host.TokenAsync("drafter1")}"), Stop);
        await SendAsync(socket, """{"protocol":"json","version":1}""" + "\u001e");
        var frame = random.Next(0, 5) switch
        {
            0 => new string('[', 100_000),
            1 => $$"""{"type":1,"invocationId":"1","target":"Commit","arguments":["{{text}}",{"version":0,"seen":0,"ref":"{{Guid.NewGuid()}}","steps":"{{new string('[', 20_000)}}"}]}""",
            2 => new string((char)random.Next(1, 0xD000), 600_000),
            3 => $$"""{"type":1,"invocationId":"1","target":"Point","arguments":["{{text}}",null,null,{"a":1e999}]}""",
            _ => $$"""{"type":{{random.Next(-3, 20)}},"target":"Open","arguments":[[[]]],"streamIds":["x"]}""",
        };
        await SendAsync(socket, frame + "\u001e");
        await SendAsync(socket, $$"""{"type":1,"target":"Commit","arguments":["{{text}}",{}]}""" + "\u001e");
    }

    private static async Task SendAsync(WebSocket socket, string frame)
    {
        if (socket.State == WebSocketState.Open) await socket.SendAsync(Encoding.UTF8.GetBytes(frame), WebSocketMessageType.Text, true, Stop);
    }
}
