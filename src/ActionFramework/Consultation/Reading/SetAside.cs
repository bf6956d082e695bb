using ActionFramework.Consultation.Reading.Asks;
using ActionFramework.Consultation.Reading.Speakers;

namespace ActionFramework.Consultation.Reading;

/// <summary>Names what stands outside all speeches: masthead and introduction before the first speaker, headings, and what lies between.</summary>
internal sealed class SetAside(string source, ReadingWords words)
{
    /// <param name="lines">The whole source.</param>
    /// <param name="spoken">The speeches.</param>
    /// <param name="first">Where the first speaker begins.</param>
    /// <param name="blocks">With what they set aside themselves.</param>
    public IEnumerable<IgnoredSpan> Of(SourceLines lines, IReadOnlyCollection<Turn> spoken, int first, SpeechBlocks blocks)
    {
        var outside = Outside(lines, spoken).Select(line => new IgnoredSpan(line.Span.Start, line.Span.End, ReasonOf(line, line.Span.Start < first)));
        var headings = spoken.Where(turn => turn.HeadingApart).Select(turn => new IgnoredSpan(turn.Heading.Start, turn.Heading.End, IgnoredReason.Heading));
        return Joined(outside.Concat(headings).Concat(blocks.Ignored).OrderBy(span => span.Start));
    }

    // Both in source order, so that each is passed once.
    private static IEnumerable<SourceLine> Outside(SourceLines lines, IReadOnlyCollection<Turn> spoken)
    {
        var spans = spoken.SelectMany(turn => turn.Speech.Append(turn.Heading)).Where(span => !span.IsEmpty).OrderBy(span => span.Start).ToList();
        var (at, reach) = (0, 0);
        foreach (var line in lines.Filled)
        {
            for (; at < spans.Count && spans[at].Start < line.Span.End; at++) reach = Math.Max(reach, spans[at].End);
            if (reach <= line.Span.Start) yield return line;
        }
    }

    private IgnoredReason ReasonOf(SourceLine line, bool isBefore) =>
        words.IsContact(line.Text) || words.IsContactHeading(line.Text) ? IgnoredReason.Contact
        : isBefore ? line is { IsProse: true, EndsSentence: true } ? IgnoredReason.Introduction : IgnoredReason.Masthead
        : line.IsProse ? IgnoredReason.Boilerplate : IgnoredReason.Heading;

    // Neighbouring lines of one reason are one span, but for headings, which each stand alone.
    private List<IgnoredSpan> Joined(IEnumerable<IgnoredSpan> spans)
    {
        var joined = new List<IgnoredSpan>();
        var lastEnd = -1;
        foreach (var span in spans.Where(span => span.End > span.Start))
        {
            if (span.Start < lastEnd) continue;
            if (joined.Count > 0 && joined[^1].Reason == span.Reason && span.Reason != IgnoredReason.Heading && string.IsNullOrWhiteSpace(source[joined[^1].End..span.Start])) joined[^1] = joined[^1] with { End = span.End };
            else joined.Add(span);
            lastEnd = span.End;
        }
        return joined;
    }
}
