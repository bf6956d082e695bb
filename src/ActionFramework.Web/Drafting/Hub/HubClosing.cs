using Microsoft.AspNetCore.SignalR;

namespace ActionFramework.Web.Drafting.Hub;

/// <summary>The server's end as its clients see it: nothing new is taken, everybody is told when to come back, what is under way is finished and answered.</summary>
internal sealed class HubClosing(OpenTexts texts, IHostApplicationLifetime lifetime, TimeProvider clock) : IHubFilter, IHostedService
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(5);

    // From the last word's leaving us to its leaving the process.
    private static readonly TimeSpan Breath = TimeSpan.FromMilliseconds(100);

    private readonly Lock gate = new();
    private readonly TaskCompletionSource finished = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int underWay;
    private bool isClosing;

    /// <summary>SignalR drops its connections when the host begins to stop, in a callback of that kind; the one registered last is called first, and it may take its time.</summary>
    public Task StartAsync(CancellationToken cancellationToken)
    {
        lifetime.ApplicationStopping.Register(() => CloseAsync().Wait(Longest));
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task OnConnectedAsync(HubLifetimeContext context, Func<HubLifetimeContext, Task> next)
    {
        if (!isClosing) return next(context);
        context.Context.Abort();
        return Task.CompletedTask;
    }

    public async ValueTask<object?> InvokeMethodAsync(HubInvocationContext invocationContext, Func<HubInvocationContext, ValueTask<object?>> next)
    {
        // No answer: the client asks again when it has come back.
        if (!TryBegin()) await Task.Delay(Timeout.InfiniteTimeSpan, clock, invocationContext.Context.ConnectionAborted);
        try
        {
            return await next(invocationContext);
        }
        finally
        {
            End();
        }
    }

    private async Task CloseAsync()
    {
        Begin();
        texts.TellStopping();
        await finished.Task;
        await texts.EmptiedAsync();
        await Task.Delay(Breath, clock);
    }

    private void Begin()
    {
        lock (gate)
        {
            isClosing = true;
            if (underWay == 0) finished.TrySetResult();
        }
    }

    private bool TryBegin()
    {
        lock (gate)
        {
            if (!isClosing) underWay++;
            return !isClosing;
        }
    }

    private void End()
    {
        lock (gate)
        {
            if (--underWay == 0 && isClosing) finished.TrySetResult();
        }
    }
}
