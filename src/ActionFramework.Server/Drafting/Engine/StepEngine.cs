using Microsoft.ClearScript;
using Microsoft.Extensions.Logging;

namespace ActionFramework.Server.Drafting;

/// <summary>A call that the engine could not finish; the document it was about is no longer held.</summary>
internal sealed class EngineFault(string message, Exception inner) : Exception(message, inner);

/// <summary>
/// One V8 engine on a thread of its own. Calls wait in a queue and their callers await. After a deadline or past its soft memory limit
/// an engine is replaced by a fresh one, because V8 fails every later call; its documents come back when they are next asked for.
/// </summary>
internal sealed partial class StepEngine : IDisposable
{
    private readonly CallQueue calls = new();
    private readonly Thread thread;
    private readonly EngineLimits limits;
    private readonly ILogger logger;
    private readonly Deadline deadline = new();
    private Authority? authority;

    public StepEngine(string name, EngineLimits limits, ILogger logger)
    {
        (this.limits, this.logger) = (limits, logger);
        thread = new(Work, maxStackSize: 16 * 1024 * 1024) { Name = name, IsBackground = true };
        thread.Start();
    }

    public Task<TResult> RunAsync<TResult>(string key, TimeSpan within, Func<Authority, TResult> call)
    {
        var answer = new TaskCompletionSource<TResult>(TaskCreationOptions.RunContinuationsAsynchronously);
        calls.Add(() =>
        {
            try
            {
                answer.SetResult(Within(within, call));
            }
            catch (Exception fault) when (fault is ScriptEngineException or ScriptInterruptedException)
            {
                answer.SetException(Recover(key, fault));
            }
            catch (Exception broken)
            {
                // Whoever asked is told; the thread has other texts to serve.
                answer.SetException(broken);
            }
        });
        return answer.Task;
    }

    public void Dispose()
    {
        calls.Close();
        thread.Join();
        authority?.Dispose();
        deadline.Dispose();
    }

    private TResult Within<TResult>(TimeSpan within, Func<Authority, TResult> call)
    {
        var running = authority ??= new(limits);
        deadline.Start(within, running.Interrupt);
        try
        {
            return call(running);
        }
        finally
        {
            deadline.Stop();
        }
    }

    private EngineFault Recover(string key, Exception fault)
    {
        var late = deadline.Passed;
        var replaced = fault is ScriptInterruptedException or ScriptEngineException { IsFatal: true };
        LogFault(logger, key, late, replaced, fault);
        if (replaced) Replace();
        else authority?.Drop(key);
        return new(late ? "The engine did not finish in time." : fault.Message, fault);
    }

    private void Replace()
    {
        authority?.Dispose();
        authority = null;
    }

    private void Work()
    {
        while (calls.Take() is { } call) call();
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Engine fault in text {Text} (deadline passed: {Late}, engine replaced: {Replaced})")]
    private static partial void LogFault(ILogger logger, string text, bool late, bool replaced, Exception fault);

    /// <summary>Interrupts a call, and never the one after it.</summary>
    private sealed class Deadline : IDisposable
    {
        // An interrupt is lost while strings are on their way into the engine; so it is repeated until the call has ended.
        private static readonly TimeSpan Again = TimeSpan.FromMilliseconds(20);
        private readonly Lock gate = new();
        private readonly Timer timer;
        private Action? interrupt;

        public Deadline() => timer = new(_ => Strike());

        public bool Passed { get; private set; }

        public void Start(TimeSpan within, Action stop)
        {
            lock (gate) (interrupt, Passed) = (stop, false);
            timer.Change(within, Again);
        }

        public void Stop()
        {
            lock (gate) interrupt = null;
            timer.Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        }

        public void Dispose() => timer.Dispose();

        private void Strike()
        {
            lock (gate)
            {
                if (interrupt is not { } stop) return;
                Passed = true;
                stop();
            }
        }
    }
}
