using System.Text.Json;
using ActionFramework.Drafting;
using Xunit;

namespace ActionFramework.Web.Tests.Drafting.Hub;

public sealed class DraftingHubOnSqlite(SqliteHost host) : DraftingHubTests(host), IClassFixture<SqliteHost>;

public sealed class DraftingHubOnPostgres(PostgresHost host) : DraftingHubTests(host), IClassFixture<PostgresHost>;

/// <summary>The hub to the letter of PROTOCOL.md.</summary>
public abstract class DraftingHubTests(Host host)
{
    private readonly Host host = host.Ready();

    [Fact]
    public async Task Opening_gives_the_document_and_who_is_there()
    {
        var text = await Some.TextAsync(host);
        await using var drafter = await Drafter.ConnectAsync(host, "drafter1");
        var opened = await drafter.OpenAsync(text);
        Assert.Equal(["textId", "version", "doc", "commits", "you", "present", "canEdit", "frozen"], Some.Members(opened));
        Assert.Equal((text.ToString(), 0L, JsonValueKind.Null, true, false), (
            opened.GetProperty("textId").GetString(), opened.GetProperty("version").GetInt64(), opened.GetProperty("commits").ValueKind,
            opened.GetProperty("canEdit").GetBoolean(), opened.GetProperty("frozen").GetBoolean()));
        var me = Assert.Single(opened.GetProperty("present").EnumerateArray());
        Assert.Equal(opened.GetProperty("you").GetProperty("connectionId").GetString(), me.GetProperty("connectionId").GetString());
        Assert.Equal("p1", me.GetProperty("colour").GetString());
    }

    [Fact]
    public async Task What_one_writes_the_other_and_oneself_hear()
    {
        var text = await Some.TextAsync(host);
        await using var one = await Drafter.ConnectAsync(host, "drafter1");
        await using var other = await Drafter.ConnectAsync(host, "drafter2");
        var place = Some.FirstPlace(await one.OpenAsync(text));
        await other.OpenAsync(text);
        var receipt = await one.InsertAsync(text, 0, place, "澜沧江𠮷😀");
        Assert.Equal("""["version","ref","outcome","dropped"] 1 accepted""", $"{JsonSerializer.Serialize(Some.Members(receipt))} {receipt.GetProperty("version")} {receipt.GetProperty("outcome")}");
        var commit = (await other.HearCommitsAsync(1))[0];
        Assert.Equal(["version", "ref", "authorId", "suggestionId", "steps", "mirror", "removed", "restores", "at"], Some.Members(commit));
        Assert.Contains("澜沧江𠮷😀", commit.GetProperty("steps").GetString());
        Assert.Matches(@"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$", commit.GetProperty("at").GetString());
        Assert.Equal(commit.ToString(), (await one.HearCommitsAsync(1))[0].ToString());
    }

    [Fact]
    public async Task Who_comes_back_gets_the_commits_he_missed()
    {
        var text = await Some.TextAsync(host);
        await using var drafter = await Drafter.ConnectAsync(host, "drafter1");
        var place = Some.FirstPlace(await drafter.OpenAsync(text));
        for (var version = 0; version < 3; version++) await drafter.InsertAsync(text, version, place, "水");
        await using var other = await Drafter.ConnectAsync(host, "drafter2");
        var caught = await other.OpenAsync(text, 1);
        Assert.Equal(JsonValueKind.Null, caught.GetProperty("doc").ValueKind);
        Assert.Equal([2L, 3L], caught.GetProperty("commits").EnumerateArray().Select(commit => commit.GetProperty("version").GetInt64()));
        Assert.Equal(JsonValueKind.String, (await other.OpenAsync(text, 99)).GetProperty("doc").ValueKind);
        Assert.Equal("bad_request", await Drafter.CodeAsync(() => other.OpenAsync(text, -1)));
    }

    [Fact]
    public async Task The_same_batch_again_gets_its_receipt_again()
    {
        var text = await Some.TextAsync(host);
        await using var drafter = await Drafter.ConnectAsync(host, "drafter1");
        var place = Some.FirstPlace(await drafter.OpenAsync(text));
        var batch = Some.Insertion(0, place, "once");
        await drafter.CommitAsync(text, batch);
        var again = await drafter.CommitAsync(text, batch);
        Assert.Equal((1L, "duplicate"), (again.GetProperty("version").GetInt64(), again.GetProperty("outcome").GetString()));
    }

    [Theory]
    [InlineData("reader", "not_found", "not_found")]
    [InlineData("admin", "not_found", "not_found")]
    [InlineData("expert1", null, "forbidden")]
    public async Task Who_may_not_edit_changes_nothing_by_any_message(string name, string? opening, string committing)
    {
        var text = await Some.TextAsync(host);
        await using var stranger = await Drafter.ConnectAsync(host, name);
        if (opening is null) Assert.False((await stranger.OpenAsync(text)).GetProperty("canEdit").GetBoolean());
        else Assert.Equal(opening, await Drafter.CodeAsync(() => stranger.OpenAsync(text)));
        Assert.Equal(committing, await Drafter.CodeAsync(() => stranger.InsertAsync(text, 0, 2, "!")));
        Assert.Equal(committing, await Drafter.CodeAsync(() => stranger.CommitAsync(text, new { })));
        Assert.Equal(committing, await Drafter.CodeAsync(() => stranger.TellAsync("Point", text.Value, Pointing(2, null))));
        await using var drafter = await Drafter.ConnectAsync(host, "drafter1");
        var opened = await drafter.OpenAsync(text);
        Assert.Equal((0L, 1), (opened.GetProperty("version").GetInt64(), opened.GetProperty("present").GetArrayLength()));
    }

    [Fact]
    public async Task A_text_that_is_not_there_is_not_found()
    {
        await using var drafter = await Drafter.ConnectAsync(host, "drafter1");
        foreach (var id in new[] { Guid.NewGuid().ToString(), "nonsense", "" })
        {
            Assert.Equal("not_found", await Drafter.CodeAsync(() => drafter.CallAsync("Open", id, null)));
            Assert.Equal("not_found", await Drafter.CodeAsync(() => drafter.CallAsync("Commit", id, Some.Insertion(0, 2, "x"))));
            Assert.Equal("not_found", await Drafter.CodeAsync(() => drafter.CallAsync("Watch", id)));
        }
    }

    [Fact]
    public async Task What_makes_a_text_read_only_is_told_to_all_who_have_it_open_and_so_is_its_end()
    {
        var text = await Some.TextAsync(host);
        await using var one = await Drafter.ConnectAsync(host, "drafter1");
        await using var other = await Drafter.ConnectAsync(host, "expert1");
        foreach (var each in new[] { one, other }) await each.OpenAsync(text);
        await host.Service<ITextAudience>().FrozenAsync(text, "日志损坏", CancellationToken.None);
        await host.Service<ITextAudience>().FrozenAsync(text, null, CancellationToken.None);
        foreach (var each in new[] { one, other })
        {
            Assert.Equal("日志损坏", (await each.HearAsync("Frozen"))[1].GetProperty("reason").GetString());
            Assert.Equal(text.ToString(), Assert.Single(await each.HearAsync("Thawed")).GetString());
        }
    }

    [Fact]
    public async Task Others_see_who_comes_points_and_goes()
    {
        var framework = await Some.FrameworkAsync(host);
        var text = (await Some.TextsAsync(host, framework))[0];
        await using var watcher = await Drafter.ConnectAsync(host, "coordinator");
        Assert.Empty((await watcher.CallAsync("Watch", framework.Value)).EnumerateArray());
        await using var one = await Drafter.ConnectAsync(host, "drafter1");
        await using var expert = await Drafter.ConnectAsync(host, "expert1");
        await one.OpenAsync(text);
        await expert.OpenAsync(text);
        var other = await Drafter.ConnectAsync(host, "drafter2");
        var you = (await other.OpenAsync(text)).GetProperty("you").GetProperty("connectionId").GetString();
        Assert.Equal(["personId", "connectionId", "name", "colour"], Some.Members((await one.HearAsync("Joined"))[1]));
        await other.TellAsync("Point", text.Value, Pointing(2, Guid.NewGuid()));
        Assert.Equal(you, (await one.HearAsync("Pointed"))[1][0].GetProperty("connectionId").GetString());
        await other.DisposeAsync();
        Assert.Equal(you, (await one.HearAsync("Left"))[1].GetProperty("connectionId").GetString());
        Assert.False(one.HasHeard("Joined"));
        Assert.Equal(["personId", "connectionId", "name", "colour", "nodeId"], Some.Members((await watcher.HearAsync("Present"))[1][0]));
    }

    private static object Pointing(int at, Guid? node) => new { version = 0, anchor = at, head = at, nodeId = node };
}
