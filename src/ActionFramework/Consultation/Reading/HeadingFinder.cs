using System.Text.RegularExpressions;

namespace ActionFramework.Consultation.Reading;

/// <summary>A line (or two, or the front of one) that names who speaks from there on.</summary>
/// <param name="FirstLine">Index of the line in which it begins.</param>
/// <param name="LastLine">Index of the line in which it ends.</param>
/// <param name="Span">The heading as printed.</param>
/// <param name="SpeechStart">Offset where the words begin.</param>
/// <param name="Speaker">Who.</param>
/// <param name="Form">Which layout; one that repeats is believed sooner.</param>
internal sealed record FoundHeading(int FirstLine, int LastLine, Span Span, int SpeechStart, Speaker Speaker, string Form);

/// <summary>Finds the headings of speakers by evidence: short line, form of a name, words of organisations, place, repeated layout.</summary>
internal sealed partial class HeadingFinder(string source, List<SourceLine> lines, HeadingForm form, ReadingWords words)
{
    private const int Enough = 5;

    // An organisation alone on its line heads a speech only where that is the layout, and nobody is named.
    private const string Bodies = "body";

    private KnownSpeakers known = new(form, []);

    public List<FoundHeading> Find()
    {
        var first = Headings();
        known = new KnownSpeakers(form, first.Select(heading => heading.Speaker));
        return lines.Any(line => line.Body.In(source).Split(':', '：') is { Length: > 1 } parts && known.Named(parts[0].Trim('【', '】')) is not null) ? Headings() : first;
    }

    private List<FoundHeading> Headings()
    {
        var found = new List<FoundHeading>();
        for (var at = 0; at < lines.Count;)
        {
            // What even a repeated layout would not save must not hide a heading that begins on the next line.
            var heading = lines[at].IsBlank || AtLine(at) is not { Speaker.Evidence: >= Enough - 1 } believable ? null : believable;
            if (heading is not null) found.Add(heading);
            at = heading is null ? at + 1 : heading.LastLine + 1;
        }
        var times = found.CountBy(heading => heading.Form).ToDictionary();
        var sure = found.Where(heading => heading.Speaker.Evidence + (times[heading.Form] > 1 ? 1 : 0) >= Enough).ToList();
        var named = sure.Any(heading => !heading.Speaker.Names.IsEmpty);
        var contact = lines.FindIndex(line => words.IsContactHeading(line.Text));
        return [.. sure.Where(heading => !heading.Speaker.Names.IsEmpty || ((heading.Form != Bodies || (!named && times[heading.Form] > 1)) && (contact < 0 || heading.FirstLine < contact)))];
    }

    private FoundHeading? AtLine(int at) => words.IsSetAside(lines[at].Text) ? null : Inline(at) ?? Standalone(at);

    private FoundHeading? Inline(int at)
    {
        var body = lines[at].Body;
        var text = body.In(source);
        foreach (Match cut in SpeechSigns().Matches(text).Take(3))
        {
            var head = text[..cut.Index].Trim(' ', '*', '_', '【', '】');
            if (words.IsLabel(head) || head.Length == 0) return null;
            var rest = text[(cut.Index + cut.Length)..].TrimStart(' ', '*', '_', '】');
            if (rest.Length > 0 && (Columns.Of(rest) < 12 || Columns.Of(head) > 80)) continue;
            if (rest.Length == 0 && Next(at) is not { IsProse: true } and not { IsItem: true }) continue;
            if (Speaks(head, rest.Length > 0 ? rest : Ahead(at)) is not { } speaker) continue;
            var start = body.Start + text.IndexOf(head, StringComparison.Ordinal);
            var sign = cut.Value.Trim() is ":" or "：" ? 2 : 0;
            return new FoundHeading(at, at, new Span(start, start + head.Length), body.Start + text.Length - rest.Length, speaker with { Evidence = speaker.Evidence + sign }, $"inline {cut.Value.Trim()}");
        }
        return null;
    }

    private Speaker? Speaks(string head, string speech)
    {
        if (words.IsModerator(head)) return new Speaker([], "", Enough);
        if (known.Named(head.Trim('【', '】')) is { } again) return again;
        return form.Read(head, speech) is { } speaker && (speaker.Evidence >= 3 || !speaker.Names.IsEmpty) ? speaker : null;
    }

    private FoundHeading? Standalone(int at)
    {
        var line = lines[at];
        var text = line.Body.In(source).Trim('*', '_', '#', ' ', '【', '】');
        if (line.EndsSentence || text.Length == 0 || words.IsLabelled(text)) return null;
        var start = line.Body.Start + line.Body.In(source).IndexOf(text, StringComparison.Ordinal);
        var one = form.Read(text, Ahead(at));
        var two = TwoLines(at, text);
        if (two is not null && (one is null || two.Value.Speaker.Evidence > one.Evidence))
        {
            var (speaker, last) = two.Value;
            return Followed(last, new FoundHeading(at, last, new Span(start, lines[last].Span.End), lines[last].Span.End, speaker, $"two lines {speaker.HasOrganisation}"));
        }
        if (one is { Names.IsEmpty: true } && Next(at) is not ({ IsProse: true } or { IsItem: true })) return null;
        return one is null ? null : Followed(at, new FoundHeading(at, at, new Span(start, start + text.Length), line.Span.End, one, one.Names.IsEmpty ? Bodies : $"line {one.HasOrganisation}"));
    }

    private (Speaker Speaker, int Last)? TwoLines(int at, string text)
    {
        if (Next(at) is not { EndsSentence: false, IsItem: false, Width: <= 80 } second || second.Index - at > 4) return null;
        if (words.IsSetAside(second.Text)) return null;
        var both = form.Read($"{text}\t{second.Text}", Ahead(second.Index));
        return both is { HasOrganisation: true, Names.IsEmpty: false } && OnOwnLines(both, text, second.Text) ? (both, second.Index) : null;
    }

    // The names fill one of the two lines and the organisation the other.
    private bool OnOwnLines(Speaker both, string first, string second) =>
        (form.Names(first).SequenceEqual(both.Names) && form.Names(second).IsEmpty) || (form.Names(second).SequenceEqual(both.Names) && form.Names(first).IsEmpty);

    private FoundHeading? Followed(int last, FoundHeading heading) => Next(last) switch
    {
        null => null,
        { IsProse: true } or { IsItem: true } => heading with { Speaker = heading.Speaker with { Evidence = heading.Speaker.Evidence + 1 } },
        var next when words.IsAskLabel(next.Text.TrimEnd(':', '：')) => heading,
        _ => heading with { Speaker = heading.Speaker with { Evidence = heading.Speaker.Evidence - 2 } },
    };

    private SourceLine? Next(int at) => lines.Skip(at + 1).FirstOrDefault(line => !line.IsBlank);

    private string Ahead(int at)
    {
        var start = lines[at].Span.End;
        return source.Substring(start, Math.Min(1200, source.Length - start));
    }

    [GeneratedRegex(@"[:：]\s*|(?<=[)）])\s*[—–-]+\s+|(?<=[)）])\s*[—–]+\s*|(?<=\*\*)\s+")]
    private static partial Regex SpeechSigns();
}
