using System.Collections.Immutable;
using ActionFramework.Consultation;
using ActionFramework.Drafting;
using ActionFramework.Membership;
using ActionFramework.Web.Layout.Parts;
using ActionFramework.Web.Layout.Preferences;

namespace ActionFramework.Web.Layout;

/// <summary>What the search finds: a place to go, what stands there, and what it is called.</summary>
/// <param name="Kind">clause, suggestion or person; also the key of its word.</param>
/// <param name="Id">Of the clause, suggestion or person: two people may bear one name.</param>
public sealed record SearchHit(string Kind, Guid Id, string Label, string Text, string Address)
{
    private const int MostOfAKind = 8;

    /// <summary>Clauses by number or words (of both languages and of stubs), suggestions and their people by words; every word typed must be there, in any case.</summary>
    public static ImmutableArray<SearchHit> Find(string wanted, FrameworkOutline outline, ImmutableArray<Suggestion> suggestions, IReadOnlyList<Member> members, bool mayTag)
    {
        var words = wanted.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (words is []) return [];
        return
        [
            .. Clauses(outline).Where(hit => Has(hit.Searched, words)).Take(MostOfAKind).Select(hit => hit.Hit),
            .. suggestions.Where(each => Has($"{each.Number} {each.Text} {string.Join(' ', each.Names)} {each.Organisation}", words)).Take(MostOfAKind)
                .Select(each => new SearchHit("suggestion", each.Id.Value, $"{each.Number} {Enumerated.Of(each.Names)} {each.Organisation}", each.Text, FrameworkAddress.Suggestion(outline.Id, each.Id, mayTag))),
            .. members.Where(member => Has($"{member.Name} {member.DisplayName} {member.Organisation}", words)).Take(MostOfAKind)
                .Select(member => new SearchHit("person", member.Person.Value, member.DisplayName, member.Organisation ?? member.Name, FrameworkAddress.Members(outline.Id))),
        ];
    }

    private static IEnumerable<(string Searched, SearchHit Hit)> Clauses(FrameworkOutline outline) =>
        from section in outline.Sections
        from clause in section.Clauses
        let text = (clause.Text.Written() ?? clause.Stub).ForReader()
        select ($"{clause.Citation.Zh} {clause.Citation.En} {section.Heading.Zh} {section.Heading.En} {clause.Text.Zh} {clause.Text.En} {clause.Stub.Zh} {clause.Stub.En}",
            new SearchHit("clause", clause.Id.Value, $"{clause.Citation.ForReader()} {section.Heading.ForReader()}", text, FrameworkAddress.Draft(outline.Id, SectionId.From(section.ParentId ?? section.Id), clause.Id)));

    private static bool Has(string searched, string[] words) => words.All(word => searched.Contains(word, StringComparison.OrdinalIgnoreCase));
}
