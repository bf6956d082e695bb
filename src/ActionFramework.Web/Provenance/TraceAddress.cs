using ActionFramework.Drafting;
using ActionFramework.Web.Layout;

namespace ActionFramework.Web.Provenance;

/// <summary>Where a point of the trace is repaired.</summary>
internal static class TraceAddress
{
    /// <summary>The clause in its section; the framework's draft for a clause that is gone.</summary>
    public static string Draft(FrameworkOutline outline, ClauseId clause) =>
        SectionOf(outline, clause) is { } section ? FrameworkAddress.Draft(outline.Id, section, clause) : FrameworkAddress.Draft(outline.Id);

    /// <summary>The clause with its history: who changed it, and when. A clause that is gone is put back from the comparison.</summary>
    public static string History(FrameworkOutline outline, ClauseId clause) =>
        SectionOf(outline, clause) is { } section ? FrameworkAddress.History(outline.Id, section, clause) : FrameworkAddress.Compare(outline.Id);

    private static SectionId? SectionOf(FrameworkOutline outline, ClauseId clause) =>
        outline.Sections.FirstOrDefault(part => part.Clauses.Any(each => each.Id == clause)) is { } part ? new(part.ParentId ?? part.Id) : null;
}
