using ActionFramework.Drafting;
using ActionFramework.Web.Layout;

namespace ActionFramework.Web.Provenance;

/// <summary>Where a point of the trace is repaired.</summary>
internal static class TraceAddress
{
    /// <summary>The clause in its section; the framework's draft for a clause that is gone.</summary>
    public static string Draft(FrameworkOutline outline, ClauseId clause) =>
        outline.Sections.FirstOrDefault(part => part.Clauses.Any(each => each.Id == clause)) is { } part
            ? FrameworkAddress.Draft(outline.Id, new(part.ParentId ?? part.Id), clause)
            : FrameworkAddress.Draft(outline.Id);
}
