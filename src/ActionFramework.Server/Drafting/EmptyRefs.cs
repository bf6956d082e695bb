using ActionFramework.Drafting;

namespace ActionFramework.Server.Drafting;

/// <summary>The batches of which nothing was left: remembered while the text is in memory, the newest thousand of them.</summary>
internal sealed class EmptyRefs
{
    private const int Most = 1000;
    private readonly Dictionary<Guid, (byte[] Fingerprint, CommitReceipt Receipt)> receipts = [];
    private readonly Queue<Guid> order = new();

    public void Add(byte[] fingerprint, CommitReceipt receipt)
    {
        receipts[receipt.Ref] = (fingerprint, receipt);
        order.Enqueue(receipt.Ref);
        while (order.Count > Most) receipts.Remove(order.Dequeue());
    }

    public (byte[] Fingerprint, CommitReceipt Receipt)? Find(Guid reference) => receipts.TryGetValue(reference, out var found) ? found : null;
}
