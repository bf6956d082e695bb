using ActionFramework.Drafting;

namespace ActionFramework.Web.Drafting;

/// <summary>Somebody who is in a section now. <paramref name="Colour"/>: 1–8, as everywhere on the screen.</summary>
public sealed record OutlinePerson(string Name, int Colour);

/// <summary>A place in the framework to go to.</summary>
public sealed record OutlineSpot(SectionId Section, SubsectionId? Subsection);

/// <summary>One row of the outline pane: a section or a subsection, with what goes on in it. A closed section shows what goes on in its subsections as well.</summary>
public sealed record OutlineRow
{
    public required Guid Id { get; init; }
    public required OutlineSpot Spot { get; init; }
    public required SectionKind Kind { get; init; }
    public required string Number { get; init; }
    public required string Heading { get; init; }

    /// <summary>Of the heading, where it is not the wanted one.</summary>
    public Language? Foreign { get; init; }
    public required bool HasSubsections { get; init; }
    public required bool IsOpen { get; init; }
    public required int Count { get; init; }
    public required IReadOnlyList<OutlinePerson> People { get; init; }

    public bool IsSection => Spot.Subsection is null;

    public int Level => IsSection ? 1 : 2;

    /// <param name="outline">The framework.</param>
    /// <param name="language">Of the text that is shown; headings that it lacks come in the other one.</param>
    /// <param name="open">The sections whose subsections are shown.</param>
    /// <param name="counts">Suggestions by section, subsection or clause.</param>
    /// <param name="people">People by section, subsection or clause.</param>
    public static IReadOnlyList<OutlineRow> Of(
        FrameworkOutline outline, Language language, IReadOnlySet<Guid> open, IReadOnlyDictionary<Guid, int> counts, IReadOnlyDictionary<Guid, IReadOnlyList<OutlinePerson>> people)
    {
        var parts = outline.Sections.ToLookup(part => part.ParentId ?? part.Id);
        return
        [
            .. from part in outline.Sections
               where part.ParentId is not { } section || open.Contains(section)
               let nodes = NodesOf(part, parts, isClosed: !open.Contains(part.Id)).ToList()
               select new OutlineRow
               {
                   Id = part.Id,
                   Spot = new(new(part.ParentId ?? part.Id), part.ParentId is null ? null : new(part.Id)),
                   Kind = part.Kind,
                   Number = part.Number.Best(language),
                   Heading = part.Heading.Best(language),
                   Foreign = part.Heading.In(language) is null ? Other(language) : null,
                   HasSubsections = parts[part.Id].Skip(1).Any(),
                   IsOpen = open.Contains(part.Id),
                   Count = nodes.Sum(node => counts.GetValueOrDefault(node)),
                   People = [.. nodes.SelectMany(node => people.GetValueOrDefault(node) ?? []).Distinct()],
               },
        ];
    }

    private static IEnumerable<Guid> NodesOf(OutlineSection part, ILookup<Guid, OutlineSection> parts, bool isClosed) =>
        (part.ParentId is null && isClosed ? parts[part.Id] : [part]).SelectMany(one => one.Clauses.Select(clause => clause.Id.Value).Prepend(one.Id));

    private static Language Other(Language language) => language == Language.Zh ? Language.En : Language.Zh;
}
