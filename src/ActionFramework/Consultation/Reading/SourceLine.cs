namespace ActionFramework.Consultation.Reading;

/// <summary>A span of the source without the white space around it; offsets count UTF-16 units.</summary>
internal readonly record struct Span(int Start, int End)
{
    public int Length => End - Start;

    public bool IsEmpty => End <= Start;

    public string In(string source) => source[Start..End];

    public Span Trimmed(string source)
    {
        var (start, end) = (Start, End);
        while (start < end && IsBlank(source[start])) start++;
        while (end > start && IsBlank(source[end - 1])) end--;
        return new Span(start, end);
    }

    private static bool IsBlank(char letter) => char.IsWhiteSpace(letter) || letter is '\uFEFF' or '\u200B' or '\u200E' or '\u200F' or '\u00AD';
}

/// <summary>A line of the source, trimmed, with what its form says about it.</summary>
/// <param name="Index">Among all lines, blank ones too.</param>
/// <param name="Span">Trimmed; empty for a blank line.</param>
/// <param name="Text">The words of the span.</param>
/// <param name="Body">Behind a list marker, if there is one.</param>
internal sealed record SourceLine(int Index, Span Span, string Text, Span Body)
{
    /// <summary>Empty, or a rule of dashes.</summary>
    public bool IsBlank { get; } = !Text.Any(letter => char.IsLetterOrDigit(letter) || char.IsSurrogate(letter));

    public bool IsItem => Body.Start > Span.Start;

    /// <summary>In columns: a Han character takes two.</summary>
    public int Width { get; } = Columns.Of(Text);

    /// <summary>As much of it as an introduction may take.</summary>
    public string Opening => Text[..Math.Min(Text.Length, 400)];

    public bool EndsSentence => Ends(Text);

    public static bool Ends(string text) => text.Length > 0 && "。！？；.!?;…”\"".Contains(text[^1]);

    /// <summary>Long enough, or closed enough, to be somebody's words.</summary>
    public bool IsProse => Width >= 50 || (EndsSentence && Width >= 12);

    public static List<SourceLine> Of(string source, Span part)
    {
        var lines = new List<SourceLine>();
        var start = part.Start;
        for (var at = part.Start; at <= part.End; at++)
        {
            if (at < part.End && source[at] is not ('\n' or '\r' or '\f' or '\v' or '\u2028' or '\u2029')) continue;
            var span = new Span(start, at).Trimmed(source);
            var text = span.In(source);
            lines.Add(new SourceLine(lines.Count, span, text, new Span(span.Start + ListMarker.Length(text), span.End)));
            if (at + 1 < part.End && source[at] == '\r' && source[at + 1] == '\n') at++;
            start = at + 1;
        }
        return lines;
    }
}

internal static class Columns
{
    public static int Of(string text) => text.Sum(letter => letter >= '\u2E80' && !char.IsLowSurrogate(letter) ? 2 : 1);
}
