using ActionFramework.Drafting;
using Xunit;
using static ActionFramework.Tests.Drafting.Texts.Documents;

namespace ActionFramework.Tests.Drafting.Texts;

public sealed class TextGrainTests(TextServer server) : IClassFixture<TextServer>
{
    private static readonly PersonId Li = new(Guid.NewGuid());
    private static readonly PersonId Ana = new(Guid.NewGuid());
    private readonly Guid first = Guid.NewGuid();
    private readonly Guid second = Guid.NewGuid();

    [Fact]
    public async Task A_commit_is_told_to_everybody_and_read_by_the_next_one()
    {
        var (text, grain) = await TwoClausesAsync("", "");
        Assert.Equal(CommitOutcome.Accepted, await CommitAsync(grain, Li, Request(0, Insert(2, "湄公河𠮷😀"))));
        Assert.Equal(["湄公河𠮷😀", ""], await ClausesAsync(grain));
        var heard = Assert.Single(server.Heard.Of(text));
        Assert.Equal((1L, Li), (heard.Version, heard.Author));
    }

    [Fact]
    public async Task What_came_in_between_is_rebased_over()
    {
        var (_, grain) = await TwoClausesAsync("river basin", "");
        await CommitAsync(grain, Li, Request(0, Insert(2, "The ")));
        Assert.Equal(CommitOutcome.Rebased, await CommitAsync(grain, Ana, Request(0, Insert(13, "s"))));
        Assert.Equal(["The river basins", ""], await ClausesAsync(grain));
    }

    [Fact]
    public async Task The_same_ref_gets_its_receipt_again_and_nobody_else_may_use_it()
    {
        var (text, grain) = await TwoClausesAsync("", "");
        var request = Request(0, Insert(2, "水"));
        await grain.CommitAsync(request, Li, TextServer.Now);
        await CommitAsync(grain, Ana, Request(1, Insert(2, "源")));
        Assert.Equal(new CommitReceipt(1, request.Ref, CommitOutcome.Duplicate, []), Plain(await grain.CommitAsync(request, Li, TextServer.Now)));
        Assert.Equal(CommitRefusal.BadRequest, await RefusalAsync(grain, Ana, request));
        Assert.Equal(CommitRefusal.BadRequest, await RefusalAsync(grain, Li, request with { Steps = Insert(2, "火") }));
        Assert.Equal(2, server.Heard.Of(text).Count);
    }

    [Fact]
    public async Task A_second_identical_deletion_leaves_nothing_and_makes_no_version()
    {
        var (text, grain) = await TwoClausesAsync("abc", "");
        await CommitAsync(grain, Li, Request(0, Delete(2, 5)));
        var again = Request(0, Delete(2, 5));
        Assert.Equal(CommitOutcome.Empty, await CommitAsync(grain, Ana, again));
        Assert.Equal(CommitOutcome.Empty, await CommitAsync(grain, Ana, again));
        Assert.Single(server.Heard.Of(text));
    }

    [Fact]
    public async Task Words_that_the_author_had_not_seen_are_named()
    {
        var (text, grain) = await TwoClausesAsync("abcdef", "");
        await CommitAsync(grain, Li, Request(0, Insert(5, "新词")));
        await CommitAsync(grain, Ana, Request(0, Delete(3, 7)));
        Assert.Equal([new RemovedWords(Li, first, "新词")], server.Heard.Of(text)[1].Removed);
        Assert.Equal(["af", ""], await ClausesAsync(grain));
    }

    [Fact]
    public async Task The_second_half_of_a_split_clause_gets_an_id_in_the_same_batch()
    {
        var (text, grain) = await TwoClausesAsync("ALPHA omega", "");
        await CommitAsync(grain, Li, Request(0, Split(8)));
        Assert.Equal(["ALPHA ", "omega", ""], await ClausesAsync(grain));
        Assert.Equal([Li, (PersonId?)null], server.Heard.Of(text).Select(commit => commit.Author));
        Assert.Equal(3, (await grain.ReadAsync(TextServer.Now)).Nodes.OfType<ClauseNode>().Select(clause => clause.Id).Distinct().Count());
    }

    [Fact]
    public async Task A_moved_clause_takes_along_what_is_typed_meanwhile()
    {
        var (text, grain) = await TwoClausesAsync("one", "two");
        await CommitAsync(grain, Li, Moving(0, second, first));
        Assert.Equal(CommitOutcome.Rebased, await CommitAsync(grain, Ana, Request(0, Insert(12, "!"))));
        Assert.Equal(["two!", "one"], await ClausesAsync(grain));
        Assert.True(server.Heard.Of(text)[0].Mirror);
    }

    [Fact]
    public async Task No_steps_are_an_empty_batch()
    {
        var (_, grain) = await TwoClausesAsync("", "");
        Assert.Equal(CommitOutcome.Empty, await CommitAsync(grain, Li, Request(0, "[]")));
    }

    [Theory]
    [InlineData("no json")]
    [InlineData("{}")]
    [InlineData("""[{"stepType":"replace","from":1,"to":9999}]""")]
    [InlineData("""[{"stepType":"replace","from":2,"to":2,"slice":{"content":[{"type":"text","text":"\u0000"}]}}]""")]
    [InlineData("""[{"stepType":"replace","from":2,"to":2,"slice":{"content":[{"type":"text","text":"\ud800"}]}}]""")]
    [InlineData("""[{"stepType":"attr","pos":0,"attr":"id","value":"00000000-0000-0000-0000-000000000001"}]""")]
    public async Task Bad_steps_are_refused_whole_and_harm_nobody(string steps)
    {
        var (text, grain) = await TwoClausesAsync("", "");
        Assert.Equal(CommitRefusal.BadSteps, await RefusalAsync(grain, Li, Request(0, steps)));
        Assert.Equal(CommitOutcome.Accepted, await CommitAsync(grain, Ana, Request(0, Insert(2, "still here"))));
        Assert.Single(server.Heard.Of(text));
    }

    [Fact]
    public async Task A_restart_finds_every_commit_once()
    {
        var (_, grain) = await TwoClausesAsync("", "");
        for (var version = 0; version < 30; version++) await CommitAsync(grain, Li, Request(version, Insert(2 + version, "字")));
        var before = (await grain.DocumentAsync(null, TextServer.Now))!;
        await server.RestartAsync();
        Assert.Equal(before, await server.Grain(before.Text).DocumentAsync(null, TextServer.Now));
    }

    private async Task<(TextId Text, ITextGrain Grain)> TwoClausesAsync(string one, string two)
    {
        var text = await server.TextAsync(Section(Clause(first, one), Clause(second, two)));
        return (text, server.Grain(text));
    }

    private static async Task<CommitOutcome> CommitAsync(ITextGrain grain, PersonId author, CommitRequest request) =>
        Assert.IsType<CommitReceipt>(await grain.CommitAsync(request, author, TextServer.Now)).Outcome;

    private static async Task<CommitRefusal> RefusalAsync(ITextGrain grain, PersonId author, CommitRequest request) =>
        Assert.IsType<CommitRefused>(await grain.CommitAsync(request, author, TextServer.Now)).Reason;

    private static CommitReceipt Plain(CommitAnswer answer) => Assert.IsType<CommitReceipt>(answer);

    private static async Task<IEnumerable<string>> ClausesAsync(ITextGrain grain) =>
        (await grain.ReadAsync(TextServer.Now)).Nodes.OfType<ClauseNode>().Select(clause => clause.Text);
}
