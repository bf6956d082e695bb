namespace ActionFramework.Membership;

/// <summary>
/// Slows down the guessing of passwords. An account is never locked: after five failures within fifteen minutes each further attempt
/// has to wait, twice as long every time, at most a minute. An address gets twenty attempts a minute.
/// </summary>
public sealed class SignInThrottle(TimeProvider clock)
{
    private const int FreeFailures = 5;
    private const int AttemptsPerMinute = 20;
    private static readonly TimeSpan Memory = TimeSpan.FromMinutes(15);
    private static readonly TimeSpan FirstDelay = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan LongestDelay = TimeSpan.FromMinutes(1);

    private readonly Lock guard = new();
    private readonly Dictionary<string, List<DateTimeOffset>> failures = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, List<DateTimeOffset>> attempts = [];

    /// <summary>How long this attempt still has to wait; null lets it through and counts it for its address.</summary>
    public TimeSpan? Delay(string name, string address)
    {
        lock (guard)
        {
            var now = clock.GetUtcNow();
            Forget(failures, now - Memory);
            Forget(attempts, now - TimeSpan.FromMinutes(1));
            if (attempts.GetValueOrDefault(address) is { Count: >= AttemptsPerMinute } recent) return recent[0] + TimeSpan.FromMinutes(1) - now;
            if (failures.GetValueOrDefault(name) is { Count: >= FreeFailures } failed && failed[^1] + DelayAfter(failed.Count) is var free && free > now) return free - now;

            Note(attempts, address, now);
            return null;
        }
    }

    public void Failed(string name)
    {
        lock (guard) Note(failures, name, clock.GetUtcNow());
    }

    public void Succeeded(string name)
    {
        lock (guard) failures.Remove(name);
    }

    private static TimeSpan DelayAfter(int count)
    {
        var doubled = FirstDelay * Math.Pow(2, Math.Min(count - FreeFailures, 10));
        return doubled < LongestDelay ? doubled : LongestDelay;
    }

    private static void Note(Dictionary<string, List<DateTimeOffset>> moments, string key, DateTimeOffset now)
    {
        if (!moments.TryGetValue(key, out var list)) moments[key] = list = [];
        list.Add(now);
    }

    private static void Forget(Dictionary<string, List<DateTimeOffset>> moments, DateTimeOffset before)
    {
        foreach (var (key, list) in moments)
        {
            list.RemoveAll(moment => moment <= before);
            if (list.Count == 0) moments.Remove(key);
        }
    }
}
