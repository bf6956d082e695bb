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
    private readonly List<Place> places = [];

    private ParallelSection()
    {
    }

    public static ImmutableArray<ParallelNode> Of(Language source, IReadOnlyDictionary<Language, TextReading> readings)
    {
        var section = new ParallelSection();
        foreach (var (language, reading) in readings.OrderBy(pair => pair.Key != source))
            section.Lay(reading, language, language == source);
        return section.Nodes(null);
    }

    private void Lay(TextReading reading, Language language, bool isSource)
    {
        Place? before = null;
        foreach (var node in reading.Nodes)
        {
            var (id, words) = node switch
            {
                SubsectionNode subsection => (subsection.Id.Value, subsection.Heading),
                ClauseNode clause => (clause.Id.Value, clause.Text),
                _ => throw new InvalidOperationException("A text consists of subsections and clauses."),
            };
            var place = places.Find(other => other.Id == id) ?? Insert(id, node as ClauseNode, isSource, before);
            place.Words[language] = words;
            before = place;
        }
    }

    private Place Insert(Guid id, ClauseNode? clause, bool isSource, Place? before)
    {
        var place = new Place(id, clause, isSource);
        places.Insert(clause is null ? EndOf(before) : AfterIn(place.Parent, before), place);
        return place;
    }

    /// <summary>A new subsection stands after the whole subsection that it follows.</summary>
    private int EndOf(Place? before)
    {
        var index = before is null ? 0 : places.IndexOf(before) + 1;
        while (index < places.Count && places[index].Parent is not null) index++;
        return index;
    }

    /// <summary>A clause stays in its own subsection, even where the node it follows was moved out of it in the source language.</summary>
    private int AfterIn(Guid? parent, Place? before)
    {
        if (before is not null && (before.Id == parent || before.Parent == parent && !before.IsSubsection)) return places.IndexOf(before) + 1;
        return parent is null ? EndOf(before) : places.FindIndex(place => place.Id == parent) + 1;
    }

    private ImmutableArray<ParallelNode> Nodes(Guid? parent) =>
    [
        .. places.Where(place => place.Parent == parent).Select(place => new ParallelNode
        {
            Id = place.Id,
            IsSubsection = place.IsSubsection,
            Level = place.Level,
            InSource = place.InSource,
            Words = new(place.Words.GetValueOrDefault(Language.Zh), place.Words.GetValueOrDefault(Language.En)),
            Clauses = place.IsSubsection ? Nodes(place.Id) : [],
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
