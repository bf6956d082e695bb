using System.Collections.Immutable;

namespace ActionFramework.Consultation.Reading;

/// <summary>Reads forms in which lines "name: …" and "organisation: …" stand over the words.</summary>
internal sealed class LabelledForms(string source, List<SourceLine> lines, HeadingForm form, ReadingWords words)
{
    private readonly record struct Field(int Line, bool IsName, Span Value);

    public ImmutableArray<Turn> Find()
    {
        var groups = Groups();
        if (!groups.Any(group => group.Any(field => !field.IsName))) return [];
        return [.. groups.Select((group, at) => Made(group, at + 1 < groups.Count ? groups[at + 1][0].Line : lines.Count))];
    }

    private List<List<Field>> Groups()
    {
        var groups = new List<List<Field>>();
        foreach (var field in lines.SelectMany(Fields))
        {
            var fits = groups.Count > 0 && field.Line - groups[^1][^1].Line <= 3 && groups[^1].All(other => other.IsName != field.IsName);
            if (fits) groups[^1].Add(field);
            else groups.Add([field]);
        }
        return groups;
    }

    private IEnumerable<Field> Fields(SourceLine line)
    {
        var cut = line.Text.AsSpan().IndexOfAny(':', '：');
        if (cut < 1 || line.Width > 120) yield break;
        var label = line.Text[..cut].Trim('*', ' ', '#', '-');
        var value = new Span(line.Span.Start + cut + 1, line.Span.End).Trimmed(source);
        if (value.IsEmpty) yield break;
        if (words.IsOrganisationLabel(label)) yield return new Field(line.Index, false, value);
        else if (words.IsNameLabel(label) && !form.Names(Plain(value.In(source))).IsEmpty) yield return new Field(line.Index, true, value);
    }

    private static string Plain(string value) => value.Split('<', '（', '(')[0].Trim(' ', '*');

    private Turn Made(List<Field> group, int nextLine)
    {
        var names = group.Where(field => field.IsName).SelectMany(field => form.Names(Plain(field.Value.In(source)))).ToImmutableArray();
        var organisation = group.Where(field => !field.IsName).Select(field => field.Value.In(source).Trim('*', ' ')).FirstOrDefault("");
        var start = group.Min(field => field.Value.Start);
        var speech = group[^1].Line + 1 < nextLine ? new Span(lines[group[^1].Line + 1].Span.Start, lines[nextLine - 1].Span.End) : default;
        return new Turn
        {
            Speaker = new Speaker(names, organisation, 9),
            Heading = new Span(start, group.Max(field => field.Value.End)),
            Speech = speech.IsEmpty ? [] : [speech],
        };
    }
}
