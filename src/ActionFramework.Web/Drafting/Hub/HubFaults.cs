using Microsoft.AspNetCore.SignalR;

namespace ActionFramework.Web.Drafting.Hub;

/// <summary>The hub's boundary: a refusal passes as it is; what broke is logged here, once, and leaves as SignalR's own sentence.</summary>
internal sealed partial class HubFaults(ILogger<HubFaults> logger) : IHubFilter
{
    public async ValueTask<object?> InvokeMethodAsync(HubInvocationContext invocationContext, Func<HubInvocationContext, ValueTask<object?>> next)
    {
        try
        {
            return await next(invocationContext);
        }
        catch (Exception failure) when (failure is not (HubException or OperationCanceledException))
        {
            Broke(failure, invocationContext.HubMethodName);
            throw;
        }
    }

    public async Task OnConnectedAsync(HubLifetimeContext context, Func<HubLifetimeContext, Task> next)
    {
        try
        {
            await next(context);
        }
        catch (Exception failure) when (failure is not (HubException or OperationCanceledException))
        {
            Broke(failure, nameof(OnConnectedAsync));
            throw;
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The hub's {Method} broke")]
    private partial void Broke(Exception failure, string method);
}
