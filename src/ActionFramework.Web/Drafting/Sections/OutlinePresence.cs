namespace ActionFramework.Web.Drafting.Sections;

/// <summary>Puts the others who are in a text where the outline shows them: at their subsection or clause, else at the section.</summary>
internal static class OutlinePresence
{
    public static Dictionary<Guid, IReadOnlyList<OutlinePerson>> Of(IEnumerable<PresentText> texts, PersonId self, DraftScene? scene)
    {
        var sections = scene?.Outline.Sections.SelectMany(part => part.Texts.Select(text => (text.Text, part.Id))).ToDictionary(pair => pair.Text.Value, pair => pair.Id) ?? [];
        var known = scene?.Outline.Sections.SelectMany(part => part.Clauses.Select(clause => clause.Id.Value).Prepend(part.Id)).ToHashSet() ?? [];
        return texts.Where(text => sections.ContainsKey(text.TextId))
            .SelectMany(text => text.People.Where(person => person.PersonId != self.Value).Select(person => (Node: person.NodeId is { } node && known.Contains(node) ? node : sections[text.TextId], person)))
            .GroupBy(place => place.Node)
            .ToDictionary(place => place.Key, place => (IReadOnlyList<OutlinePerson>)[.. place.DistinctBy(one => one.person.PersonId).Select(one => new OutlinePerson(one.person.Name, ColourOf(one.person)))]);
    }

    /// <summary>1–8; the hub says p1 … p8.</summary>
    private static int ColourOf(PresentPerson person) => int.TryParse(person.Colour.TrimStart('p'), out var colour) && colour is >= 1 and <= 8 ? colour : 8;
}
