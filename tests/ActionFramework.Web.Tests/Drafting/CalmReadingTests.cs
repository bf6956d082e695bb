using ActionFramework.Web.Drafting.Sections;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace ActionFramework.Web.Tests.Drafting;

public sealed class CalmReadingTests
{
    private readonly FakeTimeProvider clock = new();

    [Fact]
    public async Task Changes_during_a_reading_are_read_once_more_and_never_at_the_same_time()
    {
        var (reads, begun, end) = (0, new TaskCompletionSource(), new TaskCompletionSource());
        var reading = new CalmReading(async () =>
        {
            reads++;
            begun.TrySetResult();
            await end.Task;
        });
        var following = reading.AskAsync(clock, CancellationToken.None);
        await reading.AskAsync(clock, CancellationToken.None);
        clock.Advance(CalmReading.Pause);
        await begun.Task;
        foreach (var _ in Enumerable.Range(0, 5)) await reading.AskAsync(clock, CancellationToken.None);
        Assert.Equal(1, reads);
        end.SetResult();
        await UntilReadAsync(following);
        Assert.Equal(2, reads);
    }

    [Fact]
    public async Task Each_reading_waits_for_its_pause()
    {
        var reads = 0;
        var reading = new CalmReading(() => Task.FromResult(reads++));
        var following = reading.AskAsync(clock, CancellationToken.None);
        clock.Advance(CalmReading.Pause / 2);
        Assert.Equal(0, reads);
        await UntilReadAsync(following);
        Assert.Equal(1, reads);
    }

    [Fact]
    public async Task Whoever_leaves_meanwhile_ends_it_quietly()
    {
        using var leaving = new CancellationTokenSource();
        var reads = 0;
        var following = new CalmReading(() => Task.FromResult(reads++)).AskAsync(clock, leaving.Token);
        await leaving.CancelAsync();
        await following;
        Assert.Equal(0, reads);
    }

    private async Task UntilReadAsync(Task following)
    {
        while (!following.IsCompleted)
        {
            clock.Advance(CalmReading.Pause);
            await Task.Yield();
        }
        await following;
    }
}
