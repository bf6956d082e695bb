namespace ActionFramework.Consultation.Reading.Asks;

/// <summary>Finds what is to be done in a table of tasks: the cell under the column that a row above it calls so.</summary>
internal sealed class TaskRows(string source, ReadingWords words)
{
    private static readonly char[] Signs = ['|', '｜', '\t'];
    private (char Sign, int Column)? head;

    /// <returns>The task; empty for the row over the tasks and for one without any; null where a line is no row.</returns>
    public Span? Of(SourceLine line)
    {
        if (Headed(line) is { } found)
        {
            head = found;
            return default(Span);
        }
        if (head is not { } known) return null;
        var cells = Cells(line.Span, known.Sign);
        if (cells.Count == 1) head = null;
        return cells.Count == 1 ? null : cells.ElementAtOrDefault(known.Column);
    }

    private (char Sign, int Column)? Headed(SourceLine line)
    {
        foreach (var sign in Signs)
        {
            var cells = Cells(line.Span, sign);
            if (cells.Count > 2 && cells.FindIndex(cell => words.IsTaskLabel(cell.In(source))) is var at and >= 0) return (sign, at);
        }
        return null;
    }

    private List<Span> Cells(Span line, char sign)
    {
        var cells = new List<Span>();
        var start = line.Start;
        for (var at = line.Start; at <= line.End; at++)
        {
            if (at < line.End && source[at] != sign) continue;
            cells.Add(new Span(start, at).Trimmed(source));
            start = at + 1;
        }
        return cells;
    }
}
