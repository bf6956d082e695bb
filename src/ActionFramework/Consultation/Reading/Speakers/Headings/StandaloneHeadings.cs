using System.Text.RegularExpressions;

namespace ActionFramework.Consultation.Reading.Speakers.Headings;

/// <summary>Reads headings that stand on a line, or on two, above the words.</summary>
internal sealed partial class StandaloneHeadings(SourceLines lines, HeadingForm form, ReadingWords words)
{
    private const int Longest = 100;
    private const int FarApart = 4;

    public FoundHeading? At(int at)
    {
        var line = lines[at];
        if (line.EndsSentence || line.Width > Longest) return null;
        var text = Stamp().Replace(line.Body.In(lines.Source), "").Trim('*', '_', '#', ' ', '【', '】');
        if (text.Length == 0 || words.IsLabelled(text)) return null;
        var start = line.Body.Start + line.Body.In(lines.Source).IndexOf(text, StringComparison.Ordinal);
        var one = form.Read(text, lines.Ahead(at));
        var two = TwoLines(at, text);
        if (two is { } both && (one is null || both.Speaker.Evidence > one.Evidence))
            return Followed(both.Last, new FoundHeading(at, both.Last, new Span(start, lines[both.Last].Span.End), lines[both.Last].Span.End, both.Speaker, $"two lines {both.Speaker.HasOrganisation}") { Numbering = ListMarker.Shape(line.Text) });
        if (one is null || (one.Names.IsEmpty && lines.Next(at) is not ({ IsProse: true } or { IsItem: true } or { EndsSentence: true }))) return null;
        return Followed(at, new FoundHeading(at, at, new Span(start, start + text.Length), line.Span.End, one, FoundHeading.LineForm(one)) { Numbering = ListMarker.Shape(line.Text) });
    }

    private (Speaker Speaker, int Last)? TwoLines(int at, string text)
    {
        if (lines.Next(at) is not { EndsSentence: false, IsItem: false, Width: <= 80 } second || second.Index - at > FarApart) return null;
        if (words.IsSetAside(second.Text) || words.IsLabelled(second.Text)) return null;
        // An organisation or a country over somebody with his post: it is for the upper one that he speaks.
        if (second.Index == at + 1 && lines.Next(second.Index) is { IsProse: true } && form.Body(text) is { } body && form.Read(second.Text) is { HasOrganisation: true, Names.IsEmpty: false } person) return (person with { Organisation = body.Organisation, Evidence = person.Evidence + 3 }, second.Index);
        var both = form.Read($"{form.Unwrapped(text)}\t{form.Unwrapped(second.Text)}", lines.Ahead(second.Index));
        return both is { HasOrganisation: true, Names.IsEmpty: false } && OnOwnLines(both, text, second.Text) ? (both, second.Index) : null;
    }

    // The names stand on one of the two lines and the organisation on the other.
    private static bool OnOwnLines(Speaker both, string first, string second) =>
        (Holds(first, both.Names[0]) && second.Contains(both.Organisation, StringComparison.Ordinal)) || (Holds(second, both.Names[0]) && first.Contains(both.Organisation, StringComparison.Ordinal));

    private static bool Holds(string line, string name) => line.Contains(name, StringComparison.Ordinal) || line.Replace(" ", "", StringComparison.Ordinal).Replace("\u3000", "", StringComparison.Ordinal).Contains(name, StringComparison.Ordinal);

    private FoundHeading? Followed(int last, FoundHeading heading) => lines.Next(last) switch
    {
        null => null,
        { IsProse: true } or { IsItem: true } or { EndsSentence: true } => Weighed(heading, 1),
        var next when words.IsAskLabel(next.Text.TrimEnd(':', '：')) => heading,
        _ => Weighed(heading, -2),
    };

    private static FoundHeading Weighed(FoundHeading heading, int evidence) => heading with { Speaker = heading.Speaker with { Evidence = heading.Speaker.Evidence + evidence } };

    // In a chat the time stands behind whoever writes.
    [GeneratedRegex(@"\s+(?:(?:\d{4}[-/.年])?\d{1,2}[-/.月]\d{1,2}日?,?\s+)?\d{1,2}:\d{2}(?::\d{2})?$")]
    private static partial Regex Stamp();
}
