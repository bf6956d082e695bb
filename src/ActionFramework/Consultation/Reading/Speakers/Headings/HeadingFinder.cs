namespace ActionFramework.Consultation.Reading.Speakers.Headings;

/// <summary>Finds the headings of speakers by evidence: short line, form of a name, words of organisations, place, repeated layout.</summary>
internal sealed class HeadingFinder(SourceLines lines, HeadingForm form, ReadingWords words, Roster roster, IReadOnlyList<Speaker> introduced)
{
    private const int Enough = InlineHeadings.Enough;

    // What a layout is worth that heads speeches for sure elsewhere in the source.
    private const int SureLayout = 3;

    private readonly StandaloneHeadings standalone = new(lines, form, words);
    private readonly ListedBodies bodies = new(lines, form, words);

    public List<FoundHeading> Find()
    {
        var first = Headings(new KnownSpeakers(form, []));
        var known = new KnownSpeakers(form, [.. first.Select(heading => heading.Speaker), .. roster.Speakers, .. introduced, .. InlineHeadings.Chair(lines, form, words) is { } chair ? [chair] : Array.Empty<Speaker>()]);
        return lines.Filled.Any(line => StartsWithKnown(line, known)) ? Headings(known) : first;
    }

    private bool StartsWithKnown(SourceLine line, KnownSpeakers known)
    {
        var cut = line.Text.AsSpan().IndexOfAny(':', '：');
        return cut > 0 && cut < KnownSpeakers.Longest && known.Recalled(words.WithoutQuestion(line.Text[..cut]).Trim('【', '】', '*', ' ')) is not null;
    }

    private List<FoundHeading> Headings(KnownSpeakers known)
    {
        var inline = new InlineHeadings(lines, form, words, known);
        var found = new List<FoundHeading>();
        for (var at = 0; at < lines.Count;)
        {
            // What even a repeated layout would not save must not hide a heading that begins on the next line.
            var heading = lines[at].IsBlank || lines.GoesOn(at) || roster.Holds(at) || words.IsSetAside(lines[at].Text) || (bodies.At(at) ?? inline.At(at) ?? standalone.At(at)) is not { Speaker.Evidence: >= Enough - SureLayout } believable ? null : believable;
            if (heading is not null) found.Add(heading);
            at = heading is null ? at + 1 : heading.LastLine + 1;
        }
        return Believed(found);
    }

    private List<FoundHeading> Believed(List<FoundHeading> found)
    {
        var times = found.CountBy(heading => heading.Form).ToDictionary();
        var sureForms = found.Where(heading => heading.Speaker.Evidence >= Enough).CountBy(heading => heading.Form).Where(count => count.Value > 1).Select(count => count.Key).ToHashSet();
        var sure = found.FindAll(heading => heading.Speaker.Evidence + (sureForms.Contains(heading.Form) && heading is { IsNamed: true } ? SureLayout : times[heading.Form] > 1 ? 1 : 0) >= Enough);
        var people = sure.FindAll(heading => heading.IsNamed);
        var contact = lines.Filled.FirstOrDefault(line => words.IsContactHeading(line.Text))?.Index ?? int.MaxValue;
        return found.FindAll(heading => heading.IsNamed
            ? people.Contains(heading) || (people.Count > 1 && heading.Speaker.Evidence + 1 >= Enough)
            : IsBelievedBody(heading, people) || (sure.Contains(heading) && (!heading.IsBody || (times[heading.Form] > Math.Max(1, people.Count))) && heading.FirstLine < contact));
    }

    // Among named speakers an organisation heads a speech where it is numbered as they are, or speaks at once: "Secretariat" over "The Secretariat thanked …".
    private bool IsBelievedBody(FoundHeading heading, List<FoundHeading> people) =>
        heading.IsBody && people.Count > 0
        && (people.Exists(other => other.Numbering.Length > 0 && other.Numbering == heading.Numbering)
            || (lines.Next(heading.LastLine) is { IsProse: true } next && next.Text.IndexOf(heading.Speaker.Organisation, StringComparison.Ordinal) is >= 0 and < 5));
}
