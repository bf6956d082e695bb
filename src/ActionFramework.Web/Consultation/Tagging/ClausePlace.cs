using System.Collections.Immutable;
using ActionFramework.Drafting;
using ActionFramework.Web.Layout;
using ActionFramework.Web.Layout.Preferences;

namespace ActionFramework.Web.Consultation.Tagging;

/// <summary>A clause with the heading it stands under, as the desk names it.</summary>
public sealed record ClausePlace(OutlineClause Clause, OutlineSection Section)
{
    private const int MostFound = 12;

    public string Number => Clause.Citation.ForReader();

    public string Heading => Section.Heading.ForReader();

    /// <summary>Where it is written in, with its suggestions beside the text.</summary>
    public string AddressIn(FrameworkId framework) => FrameworkAddress.Suggestions(framework, new(Section.ParentId ?? Section.Id), Clause.Id);

    /// <summary>What the clause says in either language, or while nobody has written it, what goes into it.</summary>
    public Bilingual Words => Clause.Text.Written() ?? Clause.Stub;

    /// <summary>Nothing is written yet: the words are the template's hint.</summary>
    public bool IsStub => Clause.Text.Written() is null;

    public static ImmutableArray<ClausePlace> Of(FrameworkOutline outline) =>
        [.. outline.Sections.SelectMany(section => section.Clauses, (section, clause) => new ClausePlace(clause, section))];

    /// <summary>Clauses in which every wanted word stands – in number, heading, text or stub, of either language; those whose number begins so come first.</summary>
    public static ImmutableArray<ClausePlace> Find(ImmutableArray<ClausePlace> places, string wanted)
    {
        var words = wanted.Split([' ', '\u3000'], StringSplitOptions.RemoveEmptyEntries);
        return words is [] ? [] : [.. places.Where(place => place.Has(words)).OrderBy(place => place.IsNumbered(words[0]) ? 0 : 1).Take(MostFound)];
    }

    private bool IsNumbered(string word) => Clause.Citation.Zh?.StartsWith(word, StringComparison.Ordinal) is true || Clause.Citation.En?.StartsWith(word, StringComparison.OrdinalIgnoreCase) is true;

    private bool Has(string[] words)
    {
        Bilingual[] own = [Clause.Citation, Clause.Number, Section.Number, Section.Heading, Clause.Text, Clause.Stub];
        return words.All(word => own.Any(each => Stands(each.Zh, word) || Stands(each.En, word)));
    }

    private static bool Stands(string? text, string word) => text?.Contains(word, StringComparison.OrdinalIgnoreCase) is true;
}
