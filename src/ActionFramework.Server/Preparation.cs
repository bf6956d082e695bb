using Microsoft.Extensions.Hosting;

namespace ActionFramework.Server;

/// <summary>Brings the database up to date while the silo starts: both take seconds, and neither needs the other. The host has started when both have.</summary>
internal sealed class Preparation(IServiceProvider services) : IHostedLifecycleService
{
    private readonly TaskCompletionSource<Task> begun = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Task Done => begun.Task.Unwrap();

    public Task StartingAsync(CancellationToken cancellationToken)
    {
        // Before anything that starts, keys among it, could make the folder with other permissions.
        ActionFrameworkServer.MakeFolder(services);
        begun.SetResult(Task.Run(() => ActionFrameworkServer.PrepareFolderAsync(services, cancellationToken), cancellationToken));
        return Task.CompletedTask;
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Done;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
