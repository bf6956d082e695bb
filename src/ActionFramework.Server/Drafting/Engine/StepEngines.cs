using Microsoft.Extensions.Logging;

namespace ActionFramework.Server.Drafting;

/// <summary>
/// The engines of this process, one per core up to four, each started when a text first needs it. A text always asks the same one;
/// what it was once is asked of one more, so that nobody who writes waits for it.
/// </summary>
internal sealed partial class StepEngines(EngineLimits limits, ILogger<StepEngine> logger) : IDisposable
{
    private readonly Lazy<StepEngine>[] engines = [.. Enumerable.Range(0, Math.Clamp(Environment.ProcessorCount, 1, 4))
        .Select(index => new Lazy<StepEngine>(() => new StepEngine($"steps {index}", limits, logger)))];

    private readonly Lazy<StepEngine> past = new(() => new StepEngine("past steps", limits, logger));

    private TimeSpan ApplyTime => TimeSpan.FromMilliseconds(limits.ApplyMilliseconds);

    private TimeSpan LoadTime => TimeSpan.FromMilliseconds(limits.LoadMilliseconds);

    /// <summary>Asks about a document at one version; where it is not held at that version, it is loaded first.</summary>
    /// <param name="key">The document's name in the engine: its text, or text and version for an older one.</param>
    /// <param name="version">Which the call expects.</param>
    /// <param name="source">Reads it from the log.</param>
    /// <param name="call">Runs on the engine's thread; once more if that fails.</param>
    public async Task<TResult> AskAsync<TResult>(DocumentKey key, long version, Func<Task<TextSource>> source, Func<Authority, TResult> call)
    {
        try
        {
            return await TryAsync(key, version, source, call);
        }
        catch (EngineFault fault)
        {
            // Once more, from the log and with the time of loading: the engine may have been full, or the machine busy, through no fault of this call.
            LogForgotten(logger, key.Text, fault);
            return await TryAsync(key, version, source, call);
        }
    }

    /// <summary>Tells the engine something that only matters while it holds the document. After a fault it no longer does, and there is nothing left to tell.</summary>
    public async Task TellAsync(DocumentKey key, long version, Action<Authority> call)
    {
        try
        {
            await Engine(key).RunAsync(key.ToString(), ApplyTime, authority =>
            {
                if (authority.Holds(key.ToString(), version)) call(authority);
                return true;
            });
        }
        catch (EngineFault fault)
        {
            LogForgotten(logger, key.Text, fault);
        }
    }

    /// <summary>Asks about a document that is handed over and not kept.</summary>
    public Task<TResult> AskAsync<TResult>(Func<Authority, TResult> call) => past.Value.RunAsync("", LoadTime, call);

    public void Dispose()
    {
        foreach (var engine in engines.Append(past).Where(engine => engine.IsValueCreated)) engine.Value.Dispose();
    }

    private async Task<TResult> TryAsync<TResult>(DocumentKey key, long version, Func<Task<TextSource>> source, Func<Authority, TResult> call)
    {
        var name = key.ToString();
        var (held, answer) = await Engine(key).RunAsync(name, ApplyTime, authority =>
            authority.Holds(name, version) ? (true, call(authority)) : (false, default(TResult)));
        if (held) return answer!;

        var loading = await source();
        return await Engine(key).RunAsync(name, LoadTime, authority =>
        {
            if (!authority.Holds(name, version)) authority.Load(name, loading);
            return call(authority);
        });
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Text {Text} will be loaded again")]
    private static partial void LogForgotten(ILogger logger, TextId text, EngineFault fault);

    private StepEngine Engine(DocumentKey key) => key.Past is null ? engines[(int)((uint)key.Text.GetHashCode() % (uint)engines.Length)].Value : past.Value;
}

/// <summary>Names a document in an engine: a text as it is now, or as it was.</summary>
internal readonly record struct DocumentKey(TextId Text, long? Past)
{
    public override string ToString() => Past is { } version ? $"{Text}@{version}" : Text.ToString();
}
