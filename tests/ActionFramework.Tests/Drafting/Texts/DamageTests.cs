using ActionFramework.Drafting;
using ActionFramework.Server.Drafting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;
using static ActionFramework.Tests.Drafting.Texts.Documents;

namespace ActionFramework.Tests.Drafting.Texts;

/// <summary>A log that is damaged while its text is open.</summary>
public sealed class DamageTests(TextServer server) : IClassFixture<TextServer>
{
    private static readonly PersonId Li = new(Guid.NewGuid());

    [Fact]
    public async Task Damage_found_while_a_text_is_open_is_told_and_nothing_more_is_written()
    {
        var text = await FourCommitsAsync();
        await WriteStepsAsync(text, "[]");
        await ForgetDocumentAsync(text);
        var refused = Assert.IsType<CommitRefused>(await server.Grain(text).CommitAsync(Request(4, Insert(2, "x")), Li, TextServer.Now));
        Assert.Equal(CommitRefusal.Frozen, refused.Reason);
        Assert.Equal([refused.Detail], server.Heard.Frozen(text));
        Assert.Equal(2, (await server.Grain(text).OpenAsync(null, TextServer.Now)).Version);
        Assert.Equal(4, server.Heard.Of(text).Count);
    }

    [Fact]
    public async Task A_mended_log_is_well_again_when_somebody_opens_its_text()
    {
        var text = await FourCommitsAsync();
        var steps = await WriteStepsAsync(text, "[]");
        await ForgetDocumentAsync(text);
        Assert.NotNull((await server.Grain(text).ProvenanceAsync(null, TextServer.Now)));
        await WriteStepsAsync(text, steps);
        Assert.Equal((4L, null), await server.Grain(text).OpenAsync(null, TextServer.Now) is var opened ? (opened.Version, opened.Frozen) : default);
        Assert.Equal(2, server.Heard.Frozen(text).Count);
        Assert.Null(server.Heard.Frozen(text)[1]);
        Assert.IsType<CommitReceipt>(await server.Grain(text).CommitAsync(Request(4, Insert(2, "𠮷")), Li, TextServer.Now));
    }

    private async Task<TextId> FourCommitsAsync()
    {
        var text = await server.TextAsync(Section(Clause(Guid.NewGuid(), "水")));
        for (var version = 0; version < 4; version++) Assert.IsType<CommitReceipt>(await server.Grain(text).CommitAsync(Request(version, Insert(2, "字")), Li, TextServer.Now));
        return text;
    }

    // As a disk that forgets: the third commit's steps; returns what stood there.
    private async Task<string> WriteStepsAsync(TextId text, string steps)
    {
        await using var database = await server.DatabaseAsync();
        var third = database.Set<CommitRow>().Where(row => row.Text == text && row.Version == 3);
        var before = await third.Select(row => row.Steps).SingleAsync(TextServer.Now);
        await third.ExecuteUpdateAsync(row => row.SetProperty(each => each.Steps, steps), TextServer.Now);
        return before;
    }

    // As after a fault of the engine.
    private Task ForgetDocumentAsync(TextId text)
    {
        var key = new DocumentKey(text, null);
        return server.Services.GetRequiredService<StepEngines>().TellAsync(key, 4, authority => authority.Drop(key.ToString()));
    }
}
