using ActionFramework.Drafting;
using ActionFramework.Server.Consultation;
using ActionFramework.Server.Drafting;
using ActionFramework.Server.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace ActionFramework.Server;

/// <summary>
/// Does once, as soon as the server has started, what the first import and the first opened section would else wait for: the reading rules are built,
/// and the framework that changed last is read with all its texts, which brings up the engines.
/// </summary>
internal sealed partial class WarmUp(IDatabase database, IFrameworkQuery frameworks, ConsultationReader reader, IHostApplicationLifetime lifetime, ILogger<WarmUp> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var started = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var registration = lifetime.ApplicationStarted.Register(started.SetResult);
        try
        {
            await started.Task.WaitAsync(stoppingToken);
            reader.Prepare();
            await using var context = await database.OpenAsync(stoppingToken);
            var last = await context.Set<FrameworkRow>().OrderByDescending(framework => framework.ChangedAt).Select(framework => framework.Id).FirstOrDefaultAsync(stoppingToken);
            await frameworks.OutlineAsync(last, stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
        }
        catch (Exception fault)   // whoever asks first will wait, or be told what is wrong: nothing may stop the server here
        {
            NotWarm(log, fault);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The server was not warmed up")]
    private static partial void NotWarm(ILogger log, Exception fault);
}
