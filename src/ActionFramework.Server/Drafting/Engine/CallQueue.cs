namespace ActionFramework.Server.Drafting;

/// <summary>
/// Calls that wait for an engine's thread. It sleeps between them at once; the collections of the framework spin first, and with a call every few
/// milliseconds that took more of the processors than the calls.
/// </summary>
internal sealed class CallQueue
{
    private readonly object gate = new();
    private readonly Queue<Action> calls = new();
    private bool closed;

    public void Add(Action call)
    {
        lock (gate)
        {
            ObjectDisposedException.ThrowIf(closed, this);
            calls.Enqueue(call);
            Monitor.Pulse(gate);
        }
    }

    /// <summary>What was added stays to be taken.</summary>
    public void Close()
    {
        lock (gate)
        {
            closed = true;
            Monitor.Pulse(gate);
        }
    }

    /// <summary>The next call, waiting for it; null at the end. For one thread only.</summary>
    public Action? Take()
    {
        lock (gate)
        {
            while (calls.Count == 0)
            {
                if (closed) return null;
                Monitor.Wait(gate);
            }
            return calls.Dequeue();
        }
    }
}
