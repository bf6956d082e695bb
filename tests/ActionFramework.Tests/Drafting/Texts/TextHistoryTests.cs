using ActionFramework.Drafting;
using ActionFramework.Provenance;
using ActionFramework.Server.Drafting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;
using static ActionFramework.Tests.Drafting.Texts.Documents;

namespace ActionFramework.Tests.Drafting.Texts;

public sealed class TextHistoryTests(TextServer server) : IClassFixture<TextServer>
{
    private static readonly PersonId Li = new(Guid.NewGuid());
    private static readonly PersonId Ana = new(Guid.NewGuid());
    private readonly Guid clause = Guid.NewGuid();

    [Fact]
    public async Task Every_version_can_be_read_again()
    {
        var (text, grain) = await OneClauseAsync("");
        var documents = new List<TextDocument?> { await grain.DocumentAsync(null, TextServer.Now) };
        foreach (var words in new[] { "水", "资源", "😀" })
        {
            await CommitAsync(grain, Li, Request(documents.Count - 1, Insert(2, words)));
            documents.Add(await grain.DocumentAsync(null, TextServer.Now));
        }
        for (var version = 0; version < documents.Count; version++) Assert.Equal(documents[version], await grain.DocumentAsync(version, TextServer.Now));
        Assert.Null(await grain.DocumentAsync(4, TextServer.Now));
        Assert.Equal(text, documents[0]!.Text);
    }

    [Fact]
    public async Task Who_writes_does_not_wait_for_who_looks_back()
    {
        var (_, grain) = await OneClauseAsync("");
        for (var version = 0; version < 3; version++) await CommitAsync(grain, Li, Request(version, Insert(2, "字")));
        using var gate = new ManualResetEventSlim();
        var busy = server.Services.GetRequiredService<StepEngines>().AskAsync(_ => gate.Wait(TimeSpan.FromSeconds(20), CancellationToken.None));
        var looking = grain.ProvenanceAsync(2, TextServer.Now);
        await CommitAsync(grain, Li, Request(3, Insert(2, "𠮷")));
        Assert.False(looking.IsCompleted);
        gate.Set();
        Assert.True(await busy);
        Assert.Equal(2L, (await looking)!.Version);
    }

    [Fact]
    public async Task A_damaged_log_opens_at_its_last_good_version_to_be_read_only()
    {
        var (text, grain) = await OneClauseAsync("");
        for (var version = 0; version < 5; version++) await CommitAsync(grain, Li, Request(version, Insert(2 + version, "abcde"[version].ToString())));
        await using (var database = await server.DatabaseAsync())
            await database.Set<CommitRow>().Where(row => row.Text == text && row.Version == 4).ExecuteUpdateAsync(row => row.SetProperty(each => each.Steps, "[]"), TextServer.Now);
        await server.RestartAsync(andForgetSnapshotsOf: text);
        var opened = await server.Grain(text).OpenAsync(null, TextServer.Now);
        Assert.Equal((3L, true), (opened.Version, opened.Frozen is not null));
        Assert.Contains("abc", opened.Document);
        Assert.Equal(CommitRefusal.Frozen, Assert.IsType<CommitRefused>(await server.Grain(text).CommitAsync(Request(3, Insert(2, "x")), Li, TextServer.Now)).Reason);
    }

    [Fact]
    public async Task Undoing_a_deletion_gives_the_words_back_to_who_wrote_them()
    {
        var (_, grain) = await OneClauseAsync("");
        await CommitAsync(grain, Li, Request(0, Insert(2, "Li wrote")));
        await CommitAsync(grain, Ana, Request(1, Delete(2, 10)));
        await CommitAsync(grain, Ana, Request(2, Insert(2, "Li wrote"), restores: 2));
        var run = Assert.Single((await grain.ProvenanceAsync(null, TextServer.Now))!.Runs);
        Assert.Equal((Li, 1L, 0, 8), (run.Author, run.Version, run.Start, run.End));
    }

    [Fact]
    public async Task Words_deleted_one_by_one_come_back_together_under_their_old_names()
    {
        var (text, grain) = await OneClauseAsync("");
        await CommitAsync(grain, Li, Request(0, Insert(2, "湄公河")));
        for (var version = 1; version < 4; version++) await CommitAsync(grain, Ana, Request(version, Delete(5 - version, 6 - version)));
        await CommitAsync(grain, Ana, Request(4, Insert(2, "湄公河"), restores: 2));
        Assert.Equal(Li, Assert.Single((await grain.ProvenanceAsync(null, TextServer.Now))!.Runs).Author);
        await server.RestartAsync();
        Assert.Equal(Li, Assert.Single((await server.Grain(text).ProvenanceAsync(null, TextServer.Now))!.Runs).Author);
    }

    [Fact]
    public async Task A_clause_is_put_back_as_it_was_with_its_old_names()
    {
        var (_, grain) = await OneClauseAsync("");
        await CommitAsync(grain, Li, Request(0, Insert(2, "as it was")));
        await CommitAsync(grain, Ana, Request(1, Delete(2, 8)));
        await CommitAsync(grain, Ana, Request(2, Insert(2, "is no longer ")));
        Assert.IsType<CommitReceipt>(await grain.RestoreClauseAsync(new(clause), 1, Ana, TextServer.Now));
        Assert.Equal("as it was", await OnlyClauseAsync(grain));
        Assert.Equal(Li, Assert.Single((await grain.ProvenanceAsync(null, TextServer.Now))!.Runs).Author);
        Assert.Equal(CommitRefusal.NotFound, Assert.IsType<CommitRefused>(await grain.RestoreClauseAsync(new(Guid.NewGuid()), 1, Ana, TextServer.Now)).Reason);
    }

    [Fact]
    public async Task A_line_broken_by_hand_is_put_back_with_its_old_names()
    {
        var (_, grain) = await OneClauseAsync("ab");
        await CommitAsync(grain, Li, Request(0, """[{"stepType":"replace","from":3,"to":3,"slice":{"content":[{"type":"text","text":"x"},{"type":"hard_break"}]}}]"""));
        foreach (var (version, from, to) in new[] { (1, 4, 5), (2, 4, 5), (3, 2, 4) }) await CommitAsync(grain, Li, Request(version, Delete(from, to)));
        Assert.IsType<CommitReceipt>(await grain.RestoreClauseAsync(new(clause), 1, Ana, TextServer.Now));
        Assert.Equal("ax\nb", await OnlyClauseAsync(grain));
        Assert.Equal([null, Li, (PersonId?)null], (await grain.ProvenanceAsync(null, TextServer.Now))!.Runs.Select(run => run.Author));
    }

    [Fact]
    public async Task Who_writes_does_not_wait_for_who_restores()
    {
        var (_, grain) = await OneClauseAsync("");
        for (var version = 0; version < 3; version++) await CommitAsync(grain, Li, Request(version, Insert(2, "字")));
        using var gate = new ManualResetEventSlim();
        var busy = server.Services.GetRequiredService<StepEngines>().AskAsync(_ => gate.Wait(TimeSpan.FromSeconds(20), CancellationToken.None));
        var restoring = grain.RestoreClauseAsync(new(clause), 1, Ana, TextServer.Now);
        await CommitAsync(grain, Li, Request(3, Insert(2, "𠮷")));
        Assert.False(restoring.IsCompleted);
        gate.Set();
        Assert.True(await busy);
        Assert.Equal(5L, Assert.IsType<CommitReceipt>(await restoring).Version);
        Assert.Equal("字", await OnlyClauseAsync(grain));
    }

    [Fact]
    public async Task A_clause_put_back_can_be_taken_out_and_newer_words_go_back_to_their_author()
    {
        var gone = Guid.NewGuid();
        var text = await server.TextAsync(Section(Clause(gone, "水"), Clause(clause, "stays")));
        var grain = server.Grain(text);
        await CommitAsync(grain, Ana, Request(0, Delete(0, 5)));
        Assert.Equal(2L, Assert.IsType<CommitReceipt>(await grain.RestoreClauseAsync(new(gone), 0, Ana, TextServer.Now)).Version);
        await CommitAsync(grain, Li, Request(2, Insert(11, "𠮷")));
        Assert.IsType<CommitReceipt>(await grain.RemoveClauseAsync(new(gone), 2, Ana, TextServer.Now));
        Assert.Equal("stays", await OnlyClauseAsync(grain));
        Assert.Equal((Li, gone, "𠮷"), server.Heard.Of(text)[^1].Removed.Select(words => (words.Author, words.ClauseId, words.Text)).Single());
    }

    [Fact]
    public async Task The_history_of_a_clause_tells_before_and_after_and_how_much_survived()
    {
        var (text, grain) = await OneClauseAsync("");
        var asked = new SuggestionId(Guid.NewGuid());
        await CommitAsync(grain, Li, Request(0, Insert(2, "制定评估框架𠮷"), suggestion: asked));
        await CommitAsync(grain, Ana, Request(1, Delete(2, 4)));
        var history = server.Services.GetRequiredService<IClauseHistory>();
        var changes = await history.OfClauseAsync(text, new(clause), TextServer.Now);
        Assert.Equal([("制定评估框架𠮷", "评估框架𠮷", 0, 2), ("", "制定评估框架𠮷", 7, 0)], changes.Select(change => (change.Before!, change.After!, change.Brought, change.Withdrawn)));
        Assert.Equal([new SuggestionSurvival(asked, 7, 5)], await history.SurvivalAsync([text], TextServer.Now));
        Assert.Equal([1L], (await history.WithSuggestionAsync([text], TextServer.Now)).Select(change => change.Version));
        Assert.Equal([2L], (await history.BetweenAsync([new(text, 1, null)], TextServer.Now)).Select(change => change.Version));
    }

    [Fact]
    public async Task What_an_undo_takes_back_and_a_redo_gives_again_survives_as_before()
    {
        var (text, grain) = await OneClauseAsync("");
        var asked = new SuggestionId(Guid.NewGuid());
        await CommitAsync(grain, Li, Request(0, Insert(2, "指标𠮷"), suggestion: asked));
        await CommitAsync(grain, Li, Request(1, Delete(2, 6), suggestion: asked));
        await CommitAsync(grain, Li, Request(2, Insert(2, "指标𠮷"), restores: 2, suggestion: asked));
        Assert.Equal([new SuggestionSurvival(asked, 3, 3)], await server.Services.GetRequiredService<IClauseHistory>().SurvivalAsync([text], TextServer.Now));
    }

    [Fact]
    public async Task A_paste_of_many_clauses_is_written_in_pieces()
    {
        var (text, grain) = await OneClauseAsync("");
        var pasted = string.Join(",", Enumerable.Range(0, 300).Select(number => $$"""{"type":"clause","attrs":{"id":null,"level":0},"content":[{"type":"paragraph","content":[{"type":"text","text":"第{{number}}条"}]}]}"""));
        await CommitAsync(grain, Li, Request(0, $$"""[{"stepType":"replace","from":0,"to":0,"slice":{"content":[{{pasted}}]} }]"""));
        await server.RestartAsync();
        Assert.Equal(301, (await server.Grain(text).ReadAsync(TextServer.Now)).Nodes.OfType<ClauseNode>().Count());
    }

    [Fact]
    public async Task A_long_log_is_opened_from_a_snapshot_and_a_spoilt_snapshot_is_left_aside()
    {
        var (text, grain) = await OneClauseAsync("");
        for (var version = 0; version < 205; version++) await CommitAsync(grain, Li, Request(version, Insert(2, "字")));
        await server.RestartAsync();
        await using (var database = await server.DatabaseAsync())
        {
            Assert.True(await database.Set<SnapshotRow>().AnyAsync(row => row.Text == text && row.Version == 200, TextServer.Now));
            await database.Set<SnapshotRow>().Where(row => row.Text == text).ExecuteUpdateAsync(row => row.SetProperty(each => each.Document, "{}"), TextServer.Now);
        }
        await server.RestartAsync();
        Assert.Equal(new string('字', 205), await OnlyClauseAsync(server.Grain(text)));
    }

    private async Task<(TextId Text, ITextGrain Grain)> OneClauseAsync(string words)
    {
        var text = await server.TextAsync(Section(Clause(clause, words)));
        return (text, server.Grain(text));
    }

    private static async Task CommitAsync(ITextGrain grain, PersonId author, CommitRequest request) =>
        Assert.Equal(CommitOutcome.Accepted, Assert.IsType<CommitReceipt>(await grain.CommitAsync(request, author, TextServer.Now)).Outcome);

    private static async Task<string> OnlyClauseAsync(ITextGrain grain) => Assert.Single((await grain.ReadAsync(TextServer.Now)).Nodes.OfType<ClauseNode>()).Text;
}
