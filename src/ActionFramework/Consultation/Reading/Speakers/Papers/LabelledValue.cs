namespace ActionFramework.Consultation.Reading.Speakers.Papers;

/// <summary>A label with what stands behind it: "name: …". A line may hold several, apart by wide spaces or bars.</summary>
internal readonly record struct LabelledValue(string Label, Span Value)
{
    private const int WidestLine = 120;
    private const int LongestLabel = 12;

    public static IEnumerable<LabelledValue> Of(string source, SourceLine line)
    {
        if (line.Width > WidestLine || line.Text.AsSpan().IndexOfAny(':', '：') < 1) yield break;
        foreach (var part in Parts(source, line.Body))
        {
            var cut = part.In(source).AsSpan().IndexOfAny(':', '：');
            if (cut < 1) continue;
            var closed = source[part.Start] is '（' or '(' && source[part.End - 1] is '）' or ')' ? part.End - 1 : part.End;
            var value = new Span(part.Start + cut + 1, closed).Trimmed(source);
            if (!value.IsEmpty) yield return new LabelledValue(source[part.Start..(part.Start + cut)].Trim('*', ' ', '#', '-', '（', '('), value);
        }
    }

    // A comma parts them only where a label follows: "Ana Li, phone: …".
    private static bool Parts(string source, int at, Span line) => source[at] switch
    {
        '\t' or '\u3000' or '|' or '｜' or '；' or ';' => true,
        ' ' => source[at + 1] == ' ',
        '，' or ',' => source.AsSpan(at + 1, Math.Min(LongestLabel, line.End - at - 1)) is var behind && behind.IndexOfAny(':', '：') is var colon && colon > 0 && behind[..colon].IndexOfAny('，', ',') < 0,
        _ => false,
    };

    private static IEnumerable<Span> Parts(string source, Span line)
    {
        var start = line.Start;
        for (var at = line.Start; at < line.End; at++)
        {
            if (!Parts(source, at, line) || source.AsSpan(start, at - start).TrimEnd() is [.., ':' or '：']) continue;
            yield return new Span(start, at).Trimmed(source);
            start = at + 1;
        }
        yield return new Span(start, line.End).Trimmed(source);
    }
}
