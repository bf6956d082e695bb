namespace ActionFramework.Consultation.Reading;

/// <summary>The lines of a source or of a part of it, with the way from each to the next one that has words.</summary>
internal sealed class SourceLines
{
    private const int FarAhead = 1200;
    private readonly List<SourceLine> lines;
    private readonly int[] next;
    private int? fullLine;

    public SourceLines(string source)
        : this(source, new Span(0, source.Length))
    {
    }

    public SourceLines(string source, Span part)
    {
        Source = source;
        lines = SourceLine.Of(source, part);
        next = new int[lines.Count];
        for (var at = lines.Count - 2; at >= 0; at--) next[at] = lines[at + 1].IsBlank ? next[at + 1] : at + 1;
        Filled = lines.FindAll(line => !line.IsBlank);
    }

    public string Source { get; }

    public IReadOnlyList<SourceLine> All => lines;

    /// <summary>The lines that have words.</summary>
    public IReadOnlyList<SourceLine> Filled { get; }

    public int Count => lines.Count;

    /// <summary>Where lines are wrapped by hand, most long ones are about as long; a line of this width goes on in the next.</summary>
    public int FullLine => fullLine ??= Full(Filled);

    /// <summary>The paragraphs, without list markers: lines, joined where they are wrapped by hand.</summary>
    public IEnumerable<Span> Paragraphs()
    {
        Span? open = null;
        SourceLine? before = null;
        foreach (var line in lines)
        {
            var goesOn = open is not null && line is { IsBlank: false, IsItem: false } && before?.Width >= FullLine;
            if (!goesOn && open is { } done) yield return done;
            open = goesOn ? open!.Value with { End = line.Span.End } : line.IsBlank ? null : line.Body;
            before = line;
        }
        if (open is { } last) yield return last;
    }

    /// <summary>The line goes on with the one before, which was full and ended no sentence: it begins nothing.</summary>
    public bool GoesOn(int at) => at > 0 && !lines[at].IsItem && lines[at - 1] is { IsBlank: false, EndsSentence: false } before && before.Width >= FullLine;

    public SourceLine this[int at] => lines[at];

    public SourceLine? Next(int at) => next[at] > at ? lines[next[at]] : null;

    /// <summary>The words behind a line, as far as a speech is looked into.</summary>
    public ReadOnlyMemory<char> Ahead(int at) => Source.AsMemory(lines[at].Span.End, Math.Min(FarAhead, Source.Length - lines[at].Span.End));

    private static int Full(IReadOnlyList<SourceLine> filled)
    {
        var widths = filled.Where(line => line.Width > 40).Select(line => line.Width).Order().ToList();
        if (widths.Count < 3) return int.MaxValue;
        var usual = widths[widths.Count * 9 / 10];
        return usual <= 120 ? usual * 7 / 10 : int.MaxValue;
    }
}
