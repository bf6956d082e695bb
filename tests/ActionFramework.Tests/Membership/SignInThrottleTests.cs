using ActionFramework.Membership;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace ActionFramework.Tests.Membership;

public sealed class SignInThrottleTests
{
    private readonly FakeTimeProvider clock = new();
    private readonly SignInThrottle throttle;

    public SignInThrottleTests() => throttle = new(clock);

    [Fact]
    public void Five_failures_are_free_and_the_next_attempt_waits()
    {
        Fail("李楠", 5);
        Assert.Equal(TimeSpan.FromSeconds(5), throttle.Delay("李楠", "b"));
        clock.Advance(TimeSpan.FromSeconds(5));
        Assert.Null(throttle.Delay("李楠", "b"));
    }

    [Fact]
    public void The_delay_doubles_and_never_becomes_a_lock()
    {
        Fail("li", 5);
        List<double> delays = [];
        for (var i = 0; i < 7; i++)
        {
            var delay = throttle.Delay("LI", "b") ?? TimeSpan.Zero;
            delays.Add(delay.TotalSeconds);
            clock.Advance(delay);
            throttle.Failed("li");
        }
        Assert.Equal([5, 10, 20, 40, 60, 60, 60], delays);
    }

    [Fact]
    public void After_a_quarter_of_an_hour_failures_are_forgotten()
    {
        Fail("li", 5);
        clock.Advance(TimeSpan.FromMinutes(15));
        Fail("li", 4);
        Assert.Null(throttle.Delay("li", "b"));
    }

    [Fact]
    public void Other_accounts_are_not_slowed_down_and_a_success_forgives()
    {
        Fail("li", 5);
        Assert.Null(throttle.Delay("王", "b"));
        throttle.Succeeded("li");
        Assert.Null(throttle.Delay("li", "b"));
    }

    [Fact]
    public void An_address_gets_twenty_attempts_a_minute()
    {
        for (var i = 0; i < 20; i++) Assert.Null(throttle.Delay($"name{i}", "10.0.0.1"));
        Assert.NotNull(throttle.Delay("somebody", "10.0.0.1"));
        Assert.Null(throttle.Delay("somebody", "10.0.0.2"));
        clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Null(throttle.Delay("somebody", "10.0.0.1"));
    }

    private void Fail(string name, int times)
    {
        for (var i = 0; i < times; i++) throttle.Failed(name);
    }
}
