using Xunit;

namespace ActionFramework.Web.Tests.Drafting.Hub;

public sealed class HubRateTests(HubRateTests.SlowHost host) : IClassFixture<HubRateTests.SlowHost>
{
    [Fact]
    public async Task Who_sends_too_fast_is_told_so_and_harms_nobody()
    {
        var text = await Some.TextAsync(host);
        await using var hasty = await Drafter.ConnectAsync(host, "drafter1");
        await using var calm = await Drafter.ConnectAsync(host, "drafter2");
        for (var commit = 0; commit < 3; commit++) await hasty.CommitAsync(text, Some.Commit(0, "[]"));
        Assert.Equal("too_fast", await Drafter.CodeAsync(() => hasty.CommitAsync(text, Some.Commit(0, "[]"))));
        Assert.Equal("empty", (await calm.CommitAsync(text, Some.Commit(0, "[]"))).GetProperty("outcome").GetString());
        Assert.Equal("too_fast", await Drafter.CodeAsync(async () =>
        {
            for (var call = 0; call < 5; call++) await hasty.OpenAsync(text);
        }));
    }

    /// <summary>Nothing comes back to a bucket in the time of a test.</summary>
    public sealed class SlowHost : Host
    {
        protected override Task<string?> MakeDatabaseAsync() => Task.FromResult<string?>("");

        protected override IReadOnlyDictionary<string, string> Settings { get; } = new Dictionary<string, string>
        {
            ["Limits:CommitsPerSecond"] = "0",
            ["Limits:CommitBurst"] = "3",
            ["Limits:CallsPerSecond"] = "0",
            ["Limits:CallBurst"] = "4",
        };
    }
}
