using ActionFramework.Consultation;

namespace ActionFramework.Web.Layout.Parts;

/// <summary>The shapes of the dispositions, in a box of 14 units; in components and in the editor's chip the same.</summary>
public static class DispositionGlyph
{
    private const string Ring = """<circle cx="7" cy="7" r="5.3" fill="none" stroke="currentColor" stroke-width="1.4"/>""";

    /// <summary>Null is the open one. <c>.tick</c> takes its stroke from the ground it stands on.</summary>
    public static string Of(DispositionCode? code) => code switch
    {
        DispositionCode.Adopted => """<circle cx="7" cy="7" r="6" fill="currentColor"/><path class="tick" d="M4 7.2l2.1 2.1L10 5.2" fill="none" stroke-width="1.6"/>""",
        DispositionCode.Partly => Ring + """<path d="M7 1.7a5.3 5.3 0 0 0 0 10.6z" fill="currentColor"/>""",
        DispositionCode.Reflected => Ring + """<circle cx="7" cy="7" r="2.5" fill="currentColor"/>""",
        DispositionCode.Declined => Ring + """<path d="M3.4 10.6l7.2-7.2" stroke="currentColor" stroke-width="1.5"/>""",
        DispositionCode.Merged => """<path d="M3 1.5v3.2L7 8v4.5M11 1.5v3.2L7 8" fill="none" stroke="currentColor" stroke-width="1.6"/>""",
        DispositionCode.Deferred => Ring + """<path d="M7 3.6V7l2.4 1.5" fill="none" stroke="currentColor" stroke-width="1.4"/>""",
        DispositionCode.Elsewhere => """<path d="M3 11L11 3M5.2 3H11v5.8" fill="none" stroke="currentColor" stroke-width="1.6"/>""",
        DispositionCode.Noted => """<path d="M2 4h10M2 7h10M2 10h6" stroke="currentColor" stroke-width="1.5"/>""",
        null => """<circle cx="7" cy="7" r="5.3" fill="none" stroke="currentColor" stroke-width="1.5" stroke-dasharray="2.4 1.75"/>""",
        _ => throw new ArgumentOutOfRangeException(nameof(code), code, "There are eight dispositions."),
    };
}
