namespace ActionFramework.Web.Drafting.Hub;

/// <summary>So many calls a second in the long run, and a burst at once. Used by one connection, whose calls come one after the other.</summary>
internal sealed class RateBucket(int perSecond, int burst, TimeProvider clock)
{
    private double left = burst;
    private long at = clock.GetTimestamp();

    public bool TryTake()
    {
        var now = clock.GetTimestamp();
        left = Math.Min(burst, left + clock.GetElapsedTime(at, now).TotalSeconds * perSecond);
        at = now;
        if (left < 1) return false;
        left--;
        return true;
    }
}
