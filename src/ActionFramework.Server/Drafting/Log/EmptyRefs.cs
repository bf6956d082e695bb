using ActionFramework.Drafting;

namespace ActionFramework.Server.Drafting;

/// <summary>The batches of which nothing was left: remembered while the text is in memory, the newest thousand of them.</summary>
internal sealed class EmptyRefs
{
    private const int Most = 1000;
    private readonly Dictionary<Guid, EarlierAnswer> answers = [];
    private readonly Queue<Guid> order = new();

    public void Add(EarlierAnswer answer)
    {
        answers[answer.Receipt.Ref] = answer;
        order.Enqueue(answer.Receipt.Ref);
        while (order.Count > Most) answers.Remove(order.Dequeue());
    }

    public EarlierAnswer? Find(Guid reference) => answers.GetValueOrDefault(reference);
}
