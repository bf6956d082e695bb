namespace ActionFramework.Server.Drafting;

/// <summary>Which documents an engine holds, at which version and of about which size; the least used make room.</summary>
internal sealed class DocumentCache(long capacity)
{
    private readonly LinkedList<Entry> byUse = new();
    private readonly Dictionary<string, LinkedListNode<Entry>> byKey = [];
    private long size;

    public long? VersionOf(string key) => byKey.TryGetValue(key, out var node) ? node.Value.Version : null;

    /// <summary>Forgets the least used documents until the new one fits, and names them; one document always fits.</summary>
    public IReadOnlyList<string> MakeRoom(string key, int length)
    {
        Remove(key);
        var leaving = new List<string>();
        while (byUse.First is { } least && size + length > capacity)
        {
            leaving.Add(least.Value.Key);
            Remove(least.Value.Key);
        }
        return leaving;
    }

    public void Add(string key, long version, int length)
    {
        byKey[key] = byUse.AddLast(new Entry(key, version, length));
        size += length;
    }

    public void Grow(string key, int commits, int growth)
    {
        if (!byKey.TryGetValue(key, out var node)) return;
        size += growth;
        node.Value = node.Value with { Version = node.Value.Version + commits, Length = node.Value.Length + growth };
    }

    public void Touch(string key)
    {
        if (!byKey.TryGetValue(key, out var node)) return;
        byUse.Remove(node);
        byUse.AddLast(node);
    }

    public void Remove(string key)
    {
        if (!byKey.Remove(key, out var node)) return;
        byUse.Remove(node);
        size -= node.Value.Length;
    }

    private sealed record Entry(string Key, long Version, int Length);
}
