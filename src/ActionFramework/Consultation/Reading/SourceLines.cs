namespace ActionFramework.Consultation.Reading;

/// <summary>The lines of a source or of a part of it, with the way from each to the next one that has words.</summary>
internal sealed class SourceLines
{
    private const int FarAhead = 1200;
    private readonly List<SourceLine> lines;
    private readonly int[] next;

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

    public SourceLine this[int at] => lines[at];

    public SourceLine? Next(int at) => next[at] > at ? lines[next[at]] : null;

    /// <summary>The words behind a line, as far as a speech is looked into.</summary>
    public ReadOnlyMemory<char> Ahead(int at) => Source.AsMemory(lines[at].Span.End, Math.Min(FarAhead, Source.Length - lines[at].Span.End));
}
