namespace ActionFramework.Consultation.Reading.Speakers.Headings;

/// <summary>Organisations over what each of them sent, as a list: where that is the layout, a line over a list names one even if no word of it tells.</summary>
internal sealed class ListedBodies
{
    private const int Fewest = 3;
    private const int Widest = 90;

    private readonly HashSet<int> heads = [];
    private readonly SourceLines lines;
    private readonly HeadingForm form;

    public ListedBodies(SourceLines lines, HeadingForm form, ReadingWords words)
    {
        (this.lines, this.form) = (lines, form);
        var found = lines.Filled.Where(line => IsOverList(line) && !words.IsLabelled(line.Text) && !words.IsSetAside(line.Text)).ToList();
        var bodies = found.Count(line => form.Body(line.Text) is not null);
        if (found.Count >= Fewest && (bodies * 2 > found.Count || (bodies * 4 > found.Count && found.TrueForAll(line => IsProper(line.Text))))) heads = [.. found.Select(line => line.Index)];
    }

    public FoundHeading? At(int at)
    {
        if (!heads.Contains(at)) return null;
        var last = lines[at + 1].IsItem ? lines[at] : lines[at + 1];
        var names = last.Index > at && form.Read(last.Text) is { Names: [{ } first, ..] people } && form.Untitled(last.Text).Bare.StartsWith(first, StringComparison.Ordinal) ? people : [];
        return new FoundHeading(at, last.Index, new Span(lines[at].Span.Start, names.IsEmpty ? lines[at].Span.End : last.Span.End), last.Span.End, new Speaker(names, lines[at].Text, InlineHeadings.Enough), "list");
    }

    // Names are written with capitals, topics are not.
    private static bool IsProper(string text) =>
        text.Split([' ', ',', '’', '\''], StringSplitOptions.RemoveEmptyEntries) is var words && words.Length > 1 && words.All(word => word.Length < 4 || char.IsUpper(word[0]));

    // One line more may say what the organisation is.
    private bool IsOverList(SourceLine line) =>
        line is { IsItem: false, EndsSentence: false, Width: <= Widest } && (line.Index == 0 || lines[line.Index - 1].IsBlank) && line.Text[^1] is not (':' or '：')
        && lines.Next(line.Index) is { } next && next.Index == line.Index + 1 && (next.IsItem || (next is { EndsSentence: false, IsBlank: false } && lines.Next(next.Index) is { IsItem: true } item && item.Index == next.Index + 1));
}
