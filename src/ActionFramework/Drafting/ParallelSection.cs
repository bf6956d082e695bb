using System.Collections.Immutable;

namespace ActionFramework.Drafting;

/// <summary>A subsection or a clause as all languages of its section have it; a member of its words is null where that language lacks it.</summary>
public sealed record ParallelNode
{
    public required Guid Id { get; init; }
    public required bool IsSubsection { get; init; }

    /// <summary>0, or 1 for an item; as the source language has it, if it does.</summary>
    public int Level { get; init; }
    public required bool InSource { get; init; }

    /// <summary>A subsection's heading, a clause's plain text.</summary>
    public required Bilingual Words { get; init; }

    /// <summary>A subsection's clauses.</summary>
    public ImmutableArray<ParallelNode> Clauses { get; init; } = [];
}

/// <summary>The texts of one section laid side by side: in the order of the source language; what stands only in another follows what it follows there.</summary>
public sealed class ParallelSection
{
    private readonly LinkedList<Place> places = [];
    private readonly Dictionary<Guid, LinkedListNode<Place>> byId = [];

    private ParallelSection()
    {
    }

    public static ImmutableArray<ParallelNode> Of(Language source, IReadOnlyDictionary<Language, TextReading> readings)
    {
        var section = new ParallelSection();
        foreach (var (language, reading) in readings.OrderBy(pair => pair.Key != source))
            section.Lay(reading, language, language == source);
        return Nodes(section.places.ToLookup(place => place.Parent), null);
    }

    private void Lay(TextReading reading, Language language, bool isSource)
    {
        LinkedListNode<Place>? before = null;
        foreach (var node in reading.Nodes)
        {
            var (id, words) = node switch
            {
                SubsectionNode subsection => (subsection.Id.Value, subsection.Heading),
                ClauseNode clause => (clause.Id.Value, clause.Text),
                _ => throw new InvalidOperationException("A text consists of subsections and clauses."),
            };
            before = byId.GetValueOrDefault(id) ?? Insert(new(id, node as ClauseNode, isSource), before);
            before.Value.Words[language] = words;
        }
    }

    private LinkedListNode<Place> Insert(Place place, LinkedListNode<Place>? before)
    {
        var after = place.IsSubsection ? EndOf(before) : AfterIn(place.Parent, before);
        return byId[place.Id] = after is null ? places.AddFirst(place) : places.AddAfter(after, place);
    }

    /// <summary>A new subsection stands after the whole subsection that it follows; null is the beginning.</summary>
    private LinkedListNode<Place>? EndOf(LinkedListNode<Place>? before)
    {
        var last = before;
        while ((last is null ? places.First : last.Next) is { Value.Parent: not null } next) last = next;
        return last;
    }

    /// <summary>A clause stays in its own subsection, even where the node it follows was moved out of it in the source language.</summary>
    private LinkedListNode<Place>? AfterIn(Guid? parent, LinkedListNode<Place>? before)
    {
        if (before is { Value: var place } && (place.Id == parent || place.Parent == parent && !place.IsSubsection)) return before;
        return parent is { } subsection ? byId.GetValueOrDefault(subsection) : EndOf(before);
    }

    private static ImmutableArray<ParallelNode> Nodes(ILookup<Guid?, Place> children, Guid? parent) =>
    [
        .. children[parent].Select(place => new ParallelNode
        {
            Id = place.Id,
            IsSubsection = place.IsSubsection,
            Level = place.Level,
            InSource = place.InSource,
            Words = new(place.Words.GetValueOrDefault(Language.Zh), place.Words.GetValueOrDefault(Language.En)),
            Clauses = place.IsSubsection ? Nodes(children, place.Id) : [],
        }),
    ];

    private sealed class Place(Guid id, ClauseNode? clause, bool inSource)
    {
        public Guid Id => id;
        public bool IsSubsection => clause is null;
        public Guid? Parent { get; } = clause?.Subsection?.Value;
        public int Level => clause?.Level ?? 0;
        public bool InSource => inSource;
        public Dictionary<Language, string> Words { get; } = [];
    }
}
