using System.Collections.Immutable;
using ActionFramework.Consultation.Reading.Speakers.Headings;

namespace ActionFramework.Consultation.Reading.Speakers.Papers;

/// <summary>Reads a table written as text, one speaker a row, by the words of its first row.</summary>
internal sealed class TableRows(SourceLines lines, HeadingForm form, ReadingWords words)
{
    private readonly string source = lines.Source;

    private static readonly char[] Signs = ['\t', '|', '｜', ',', ';'];

    private sealed record Columns(char Sign, int Line, int Count, int Name, int Organisation, int Text, int Kind);

    public ImmutableArray<Turn> Find()
    {
        if (Head() is not { } head) return [];
        var rows = lines.Filled.SkipWhile(line => line.Index <= head.Line).TakeWhile(line => line.Text.Contains(head.Sign, StringComparison.Ordinal));
        return Continued([.. rows.Select(line => Row(line, head)).OfType<Turn>()]);
    }

    // A row without anybody in it goes on with whoever stands above.
    private static ImmutableArray<Turn> Continued(List<Turn> rows)
    {
        var turns = new List<(Turn Turn, List<Span> Speech)>();
        foreach (var row in rows)
        {
            if (turns.Count > 0 && !row.Speaker.IsAnybody) turns[^1].Speech.AddRange(row.Speech);
            else turns.Add((row, [.. row.Speech]));
        }
        return [.. turns.Select(turn => turn.Turn with { Speech = [.. turn.Speech] })];
    }

    private Columns? Head() => lines.Filled.SelectMany(line => Signs.Where(sign => line.Text.Contains(sign)).Select(sign => Named(line, sign))).FirstOrDefault(columns => columns is not null);

    private Columns? Named(SourceLine line, char sign)
    {
        var names = Cells(line.Span, sign).Select(cell => cell.In(source)).ToList();
        if (names.Count < 2) return null;
        var text = names.FindLastIndex(name => ReadingWords.Heads(name, words.IsAskLabel));
        var columns = new Columns(sign, line.Index, names.Count, names.FindIndex(name => ReadingWords.Heads(name, words.IsNameLabel)), names.FindIndex(name => ReadingWords.Heads(name, words.IsOrganisationLabel)), text, 0);
        return text >= 0 && (columns.Name >= 0 || columns.Organisation >= 0) ? columns : null;
    }

    private Turn? Row(SourceLine line, Columns head)
    {
        var cells = Cells(line.Span, head.Sign).ToList();
        if (line.IsBlank || cells.Count <= Math.Max(head.Text, Math.Max(head.Name, head.Organisation)) || cells[head.Text].IsEmpty) return null;
        var last = head.Text == head.Count - 1 ? new Span(cells[head.Text].Start, cells[^1].End) : cells[head.Text];
        var people = head.Name < 0 ? default : cells[head.Name];
        var organisation = head.Organisation < 0 ? default : cells[head.Organisation];
        if (people.In(source).All(letter => letter is '-' or ':' or ' ') && organisation.In(source).All(letter => letter is '-' or ':' or ' ')) return null;
        // One column may hold both: "Union (A. Lopez)".
        var speaker = (head.Organisation < 0 || head.Name < 0) && form.Read((head.Name < 0 ? organisation : people).In(source)) is { HasOrganisation: true } both && (head.Name >= 0 || !both.Names.IsEmpty) ? both
            : head.Name == head.Organisation ? form.Read(people.In(source)) ?? new Speaker([], people.In(source), 9) : new Speaker(Names(people), organisation.In(source), 9);
        return new Turn
        {
            Speaker = speaker,
            Heading = Around(people, organisation),
            Speech = [last],
            Asks = true,
        };
    }

    private ImmutableArray<string> Names(Span cell) =>
        form.Names(cell.In(source)) is { IsEmpty: false } names ? names : cell.In(source).Count(char.IsLetter) > 1 ? [cell.In(source)] : [];

    private static Span Around(Span people, Span organisation) =>
        people.IsEmpty ? organisation
        : organisation.IsEmpty ? people
        : new Span(Math.Min(people.Start, organisation.Start), Math.Max(people.End, organisation.End));

    private IEnumerable<Span> Cells(Span line, char sign)
    {
        var framed = sign is '|' or '｜' && !line.IsEmpty && source[line.Start] == sign;
        var start = framed ? line.Start + 1 : line.Start;
        var end = framed && line.Length > 1 && source[line.End - 1] == sign ? line.End - 1 : line.End;
        for (var at = start; at <= end; at++)
        {
            if (at < end && source[at] != sign) continue;
            yield return new Span(start, at).Trimmed(source);
            start = at + 1;
        }
    }
}
