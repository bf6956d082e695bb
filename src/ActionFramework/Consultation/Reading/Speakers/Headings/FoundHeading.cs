namespace ActionFramework.Consultation.Reading.Speakers.Headings;

/// <summary>A line (or two, or the front of one) that names who speaks from there on.</summary>
/// <param name="FirstLine">Index of the line in which it begins.</param>
/// <param name="LastLine">Index of the line in which it ends.</param>
/// <param name="Span">The heading as printed.</param>
/// <param name="SpeechStart">Offset where the words begin.</param>
/// <param name="Speaker">Who.</param>
/// <param name="Form">Which layout; one that repeats is believed sooner.</param>
internal sealed record FoundHeading(int FirstLine, int LastLine, Span Span, int SpeechStart, Speaker Speaker, string Form)
{
    /// <summary>The kind of number in front, if there is one: headings numbered alike belong to one layout.</summary>
    public string Numbering { get; init; } = "";

    /// <summary>It names who leads the meeting.</summary>
    public bool Leads { get; init; }

    // An organisation alone on its line heads a speech only where that is the layout, and nobody is named.
    private const string Bodies = "body";

    public static string LineForm(Speaker speaker) => speaker.Names.IsEmpty ? Bodies : $"line {speaker.HasOrganisation}";

    public bool IsBody => Form == Bodies;

    public bool IsNamed => !Speaker.Names.IsEmpty;
}
