using System.Net;
using Xunit;

namespace ActionFramework.Web.Tests.Api;

public sealed class RateTests(RateTests.SlowHost host) : IClassFixture<RateTests.SlowHost>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Each_token_has_its_own_number_of_requests_a_second()
    {
        using var hasty = await host.AsAsync("drafter1");
        using var calm = await host.AsAsync("drafter2");
        var answers = await Task.WhenAll(Enumerable.Range(0, 40).Select(_ => hasty.GetAsync("/api/v1/me", Stop)));
        var refused = answers.First(answer => answer.StatusCode == HttpStatusCode.TooManyRequests);

        await GeneralBehaviour.IsProblem(refused, 429, "too_fast");
        Assert.True(refused.Headers.RetryAfter?.Delta >= TimeSpan.FromSeconds(1));
        Assert.Equal(HttpStatusCode.OK, (await calm.GetAsync("/api/v1/me", Stop)).StatusCode);
    }

    public sealed class SlowHost : Host
    {
        protected override Task<string?> MakeDatabaseAsync() => Task.FromResult<string?>("");

        protected override IReadOnlyDictionary<string, string> Settings { get; } = new Dictionary<string, string> { ["Limits:ApiPerSecond"] = "5" };
    }
}
