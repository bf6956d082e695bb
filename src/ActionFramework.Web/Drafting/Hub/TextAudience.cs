using System.Collections.Immutable;
using ActionFramework.Drafting;

namespace ActionFramework.Web.Drafting.Hub;

/// <summary>Puts durable commits, and what else happens to a text, into the queue of everybody who has it open, the sender included.</summary>
internal sealed class TextAudience(OpenTexts texts) : ITextAudience
{
    public Task CommittedAsync(TextId text, ImmutableArray<Commit> commits, CancellationToken cancellationToken)
    {
        texts.Commit(text, [.. commits.Select(CommittedMessage.Of)]);
        return Task.CompletedTask;
    }

    public Task FrozenAsync(TextId text, string? reason, CancellationToken cancellationToken)
    {
        if (reason is null) texts.Tell(text, "Thawed");
        else texts.Tell(text, "Frozen", new FrozenMessage(reason));
        return Task.CompletedTask;
    }
}

/// <summary>Carries carets ten times a second and presence once; whatever happened in between is told by its last state.</summary>
internal sealed class PresenceService(OpenTexts texts, DraftingLimits limits, TimeProvider clock) : BackgroundService
{
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.WhenAll(
        EveryAsync(TimeSpan.FromSeconds(1.0 / limits.PresencePerSecond), texts.TellPoints, stoppingToken),
        EveryAsync(TimeSpan.FromSeconds(1), texts.TellPresence, stoppingToken));

    private async Task EveryAsync(TimeSpan period, Action tell, CancellationToken stopping)
    {
        using var timer = new PeriodicTimer(period, clock);
        while (!stopping.IsCancellationRequested && await timer.WaitForNextTickAsync(stopping)) tell();
    }
}
