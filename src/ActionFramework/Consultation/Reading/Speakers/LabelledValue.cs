namespace ActionFramework.Consultation.Reading.Speakers;

/// <summary>A label with what stands behind it: "name: …". A line may hold several, apart by wide spaces or bars.</summary>
internal readonly record struct LabelledValue(string Label, Span Value)
{
    private const int WidestLine = 120;

    public static IEnumerable<LabelledValue> Of(string source, SourceLine line)
    {
        if (line.Width > WidestLine || line.Text.AsSpan().IndexOfAny(':', '：') < 1) yield break;
        foreach (var part in Parts(source, line.Body))
        {
            var cut = part.In(source).AsSpan().IndexOfAny(':', '：');
            if (cut < 1) continue;
            var value = new Span(part.Start + cut + 1, part.End).Trimmed(source);
            if (!value.IsEmpty) yield return new LabelledValue(source[part.Start..(part.Start + cut)].Trim('*', ' ', '#', '-'), value);
        }
    }

    private static IEnumerable<Span> Parts(string source, Span line)
    {
        var start = line.Start;
        for (var at = line.Start; at < line.End; at++)
        {
            if (source[at] is not ('\t' or '\u3000' or '|' or '｜' or '；' or ';') && !(source[at] == ' ' && source[at + 1] == ' ')) continue;
            yield return new Span(start, at).Trimmed(source);
            start = at + 1;
        }
        yield return new Span(start, line.End).Trimmed(source);
    }
}
