using ActionFramework.Drafting;
using ActionFramework.Provenance;
using ActionFramework.Web.Layout;

namespace ActionFramework.Web.Provenance;

/// <summary>Where a point of the trace is repaired.</summary>
internal static class TraceAddress
{
    /// <summary>The clause in its section; the framework's draft for a clause that is gone.</summary>
    public static string Draft(FrameworkOutline outline, ClauseId clause, Language? language = null) =>
        SectionOf(outline, clause) is { } section ? FrameworkAddress.Draft(outline.Id, section, clause, language) : FrameworkAddress.Draft(outline.Id);

    /// <summary>The clause with its history: who changed it, and when. A clause that is gone is put back from the comparison.</summary>
    public static string History(FrameworkOutline outline, ChangedClause changed) =>
        SectionOf(outline, changed.Clause) is { } section ? FrameworkAddress.History(outline.Id, section, changed.Clause, changed.Language) : FrameworkAddress.Compare(outline.Id);

    /// <summary>How the words of a suggestion came into the clause, step by step; null for a clause that is gone.</summary>
    public static string? Replay(FrameworkOutline outline, ClausePoint words, Language language) =>
        SectionOf(outline, words.Clause) is { } section ? FrameworkAddress.Replay(outline.Id, section, words.Clause, words.Suggestion, language) : null;

    private static SectionId? SectionOf(FrameworkOutline outline, ClauseId clause) =>
        outline.Sections.FirstOrDefault(part => part.Clauses.Any(each => each.Id == clause)) is { } part ? new(part.ParentId ?? part.Id) : null;
}
