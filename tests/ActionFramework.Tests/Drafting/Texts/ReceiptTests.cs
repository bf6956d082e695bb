using ActionFramework.Drafting;
using Xunit;
using static ActionFramework.Tests.Drafting.Texts.Documents;

namespace ActionFramework.Tests.Drafting.Texts;

/// <summary>A ref gets its receipt again however old it is, from memory or from the log.</summary>
public sealed class ReceiptTests(TextServer server) : IClassFixture<TextServer>
{
    private static readonly PersonId Li = new(Guid.NewGuid());
    private readonly Guid clause = Guid.NewGuid();

    [Fact]
    public async Task A_ref_from_before_a_restart_gets_its_receipt_again()
    {
        var text = await server.TextAsync(Section(Clause(clause, "水资源𠮷")));
        var deletion = Request(0, Delete(2, 5));
        await CommitAsync(text, deletion);
        await CommitAsync(text, Request(1, Insert(2, "x")));
        await server.RestartAsync();
        Assert.Equal(new CommitReceipt(1, deletion.Ref, CommitOutcome.Duplicate, []), await CommitAsync(text, deletion));
        Assert.IsType<CommitRefused>(await server.Grain(text).CommitAsync(deletion with { Steps = Insert(2, "another") }, Li, TextServer.Now));
    }

    [Fact]
    public async Task A_ref_that_comes_again_under_a_newer_version_is_kept_out_and_nobody_notices()
    {
        var text = await server.TextAsync(Section(Clause(clause)));
        var request = Request(0, Insert(2, "水"));
        await CommitAsync(text, request);
        await CommitAsync(text, Request(1, Insert(2, "源")));
        await server.RestartAsync();
        Assert.Equal((1L, CommitOutcome.Duplicate), Short(await CommitAsync(text, request with { Version = 2, Seen = 2 })));
        Assert.Equal((3L, CommitOutcome.Accepted), Short(await CommitAsync(text, Request(2, Insert(4, "𠮷")))));
        Assert.Equal("源水𠮷", await OnlyClauseAsync(text));
    }

    [Fact]
    public async Task So_is_one_of_which_nothing_would_be_left()
    {
        var text = await server.TextAsync(Section(Clause(clause, "abc")));
        var deletion = Request(0, Delete(2, 5));
        await CommitAsync(text, deletion);
        await server.RestartAsync();
        Assert.Equal((1L, CommitOutcome.Duplicate), Short(await CommitAsync(text, deletion with { Version = 1, Seen = 1 })));
    }

    private async Task<CommitReceipt> CommitAsync(TextId text, CommitRequest request) =>
        Assert.IsType<CommitReceipt>(await server.Grain(text).CommitAsync(request, Li, TextServer.Now));

    private static (long Version, CommitOutcome Outcome) Short(CommitReceipt receipt) => (receipt.Version, receipt.Outcome);

    private async Task<string> OnlyClauseAsync(TextId text) => Assert.Single((await server.Grain(text).ReadAsync(TextServer.Now)).Nodes.OfType<ClauseNode>()).Text;
}
