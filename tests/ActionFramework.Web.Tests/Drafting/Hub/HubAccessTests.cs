using ActionFramework.Drafting;
using ActionFramework.Membership;
using Xunit;

namespace ActionFramework.Web.Tests.Drafting.Hub;

public sealed class HubAccessOnSqlite(SqliteHost host) : HubAccessTests(host), IClassFixture<SqliteHost>;

public sealed class HubAccessOnPostgres(PostgresHost host) : HubAccessTests(host), IClassFixture<PostgresHost>;

/// <summary>What a person may do is asked anew for every message: what was taken away counts at once, on a connection that is open.</summary>
public abstract class HubAccessTests(Host host)
{
    private readonly Host host = host.Ready();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(Role.Expert, "forbidden")]
    [InlineData(Role.Reader, "not_found")]
    [InlineData(null, "not_found")]
    public async Task A_role_taken_away_counts_with_the_next_message(Role? left, string code)
    {
        var (framework, text) = await TextAsync();
        await using var drafter = await Drafter.ConnectAsync(host, "drafter1");
        var place = Some.FirstPlace(await drafter.OpenAsync(text));
        await drafter.InsertAsync(text, 0, place, "水");
        if (left is { } role) await host.Service<IMembers>().PutMemberAsync(framework, "drafter1", role, null, Stop);
        else await host.Service<IMembers>().RemoveMemberAsync(framework, "drafter1", Stop);
        Assert.Equal(code, await Drafter.CodeAsync(() => drafter.InsertAsync(text, 1, place, "火")));
    }

    [Fact]
    public async Task So_does_the_end_of_an_account()
    {
        var (framework, text) = await TextAsync();
        var accounts = host.Service<IAccounts>();
        var guest = Assert.IsType<AccountAnswer.WithPassword>(await accounts.AddAsync($"客人{Guid.NewGuid():N}", "客人", Stop)).Person;
        await host.Service<IMembers>().PutMemberAsync(framework, guest.Name, Role.Drafter, null, Stop);
        await using var drafter = await Drafter.ConnectAsync(host, guest.Name);
        var place = Some.FirstPlace(await drafter.OpenAsync(text));
        await accounts.DeactivateAsync(guest.Id, (await host.PersonAsync("admin")).Id, Stop);
        Assert.Equal("not_found", await Drafter.CodeAsync(() => drafter.InsertAsync(text, 0, place, "火")));
    }

    [Fact]
    public async Task A_removed_section_takes_its_texts_away_and_gives_them_back()
    {
        var (framework, text) = await TextAsync();
        var coordinator = await host.PersonAsync("coordinator");
        var section = (await host.Service<ITextAccess>().FindAsync(text, coordinator.Id, Stop))!.Place.Section;
        await using var drafter = await Drafter.ConnectAsync(host, "drafter1");
        var place = Some.FirstPlace(await drafter.OpenAsync(text));
        var outline = host.Service<IOutlineCommands>();
        var done = Assert.IsType<OutlineResult.Done>(await outline.ChangeAsync(framework, new OutlineCommand.Remove(section), coordinator.Id, Stop));
        Assert.Equal("not_found", await Drafter.CodeAsync(() => drafter.InsertAsync(text, 0, place, "火")));
        await outline.ChangeAsync(framework, done.Undo, coordinator.Id, Stop);
        Assert.Equal(1L, (await drafter.InsertAsync(text, 0, place, "水")).GetProperty("version").GetInt64());
    }

    private async Task<(FrameworkId Framework, TextId Text)> TextAsync()
    {
        var framework = await Some.FrameworkAsync(host);
        return (framework, (await Some.TextsAsync(host, framework))[0]);
    }
}
