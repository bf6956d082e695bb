using ActionFramework.Drafting;
using ActionFramework.Server.Drafting;
using Microsoft.EntityFrameworkCore;
using Xunit;
using static ActionFramework.Tests.Drafting.Texts.Documents;

namespace ActionFramework.Tests.Drafting.Texts;

public sealed class RandomHistoryTests(TextServer server) : IClassFixture<TextServer>
{
    private const string Words = "澜沧江湄公河𠮷😀 river basin 2027";
    private static readonly PersonId[] People = [.. Enumerable.Range(0, 4).Select(_ => new PersonId(Guid.NewGuid()))];
    private readonly Guid[] clauses = [.. Enumerable.Range(0, 4).Select(_ => Guid.NewGuid())];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Whatever_people_do_the_log_tells_it_all_again(int seed)
    {
        var random = new Random(seed);
        var text = await server.TextAsync(Section(clauses.Select(id => Clause(id, "起草 text"))));
        var grain = server.Grain(text);
        var version = 0L;
        for (var act = 0; act < 150; act++)
            if (await grain.CommitAsync(Act(random, Math.Max(0, version - random.Next(0, 6))), People[random.Next(4)], TextServer.Now) is CommitReceipt receipt) version = Math.Max(version, receipt.Version);
        var before = await StateAsync(text);
        Assert.True(before.Document.Version > 60);
        Assert.Equal(Enumerable.Range(1, (int)before.Document.Version).Select(each => (long)each), server.Heard.Of(text).Select(commit => commit.Version));
        await server.RestartAsync(andForgetSnapshotsOf: text);
        var after = await StateAsync(text);
        Assert.Equal((before.Document, before.Frozen), (after.Document, after.Frozen));
        Assert.Equal(before.Runs, after.Runs);
        Assert.Equal(before.Clauses, after.Clauses);
    }

    private CommitRequest Act(Random random, long version)
    {
        var from = random.Next(0, 60);
        return random.Next(0, 10) switch
        {
            < 5 => Request(version, Insert(from, Words[..random.Next(1, 8)])),
            < 7 => Request(version, Delete(from, from + random.Next(1, 10))),
            7 => Request(version, Split(from)),
            8 => Request(version, Insert(from, "回来"), restores: version),
            _ => Moving(version, clauses[random.Next(4)], random.Next(2) == 0 ? null : clauses[random.Next(4)]),
        };
    }

    private async Task<(TextDocument Document, string? Frozen, IReadOnlyList<ProvenanceRun> Runs, IReadOnlyList<TextNode> Clauses)> StateAsync(TextId text)
    {
        var grain = server.Grain(text);
        var reading = await grain.ReadAsync(TextServer.Now);
        var runs = (await grain.ProvenanceAsync(null, TextServer.Now))!.Runs;
        foreach (var clause in reading.Nodes.OfType<ClauseNode>()) Covered(clause, [.. runs.Where(run => run.Clause == clause.Id)]);
        return ((await grain.DocumentAsync(null, TextServer.Now))!, await grain.FrozenAsync(TextServer.Now), runs, reading.Nodes);
    }

    private static void Covered(ClauseNode clause, List<ProvenanceRun> runs)
    {
        var end = 0;
        foreach (var run in runs)
        {
            Assert.Equal(end, run.Start);
            end = run.End;
        }
        Assert.Equal(clause.Text.Length, end);
    }
}
