using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace ActionFramework.Consultation.Reading.Speakers.Headings;

/// <summary>Reads names and an organisation out of one line, in whichever order and with whichever signs between them.</summary>
internal sealed partial class HeadingForm(NameForms forms, HeadingParts parts)
{
    private const int Longest = 100;
    private const int MostNames = 5;

    /// <summary>The best reading; null where no part is a name or an organisation. <paramref name="speech"/>: what follows, in which an organisation may be named again.</summary>
    public Speaker? Read(string line, ReadOnlyMemory<char> speech)
    {
        if (line.Length > Longest || Columns.Of(line) > Longest || Digits().IsMatch(line)) return null;
        var bare = forms.Unwrapped(line);
        if (bare.Length < line.Length) return Read(bare, speech) is { } wrapped ? wrapped with { Evidence = wrapped.Evidence + 2 } : null;
        return parts.Cuts(line).SelectMany(cut => Readings(line, cut)).Append(Alone(line)).OfType<Speaker>().Select(speaker => Weighed(speaker, speech)).MaxBy(speaker => speaker.Evidence);
    }

    public Speaker? Read(string line) => Read(line, default);

    /// <summary>Without the words that say what follows.</summary>
    public string Unwrapped(string heading) => forms.Unwrapped(heading);

    /// <summary>The words without titles, and whether there were any.</summary>
    public (string Bare, bool Titled) Untitled(string words) => (forms.Untitled(words), forms.HasTitle(words));

    /// <summary>All parts are names, but for posts behind them; else nothing.</summary>
    public ImmutableArray<string> Names(string words) => parts.Names(words);

    /// <summary>The organisation without posts, titles and the signs around it.</summary>
    public string Organisation(string words) => forms.Bare(words);

    // Neighbouring parts that may be names are tried as the people; what is left, if it stands together, is where they are from.
    private IEnumerable<Speaker> Readings(string line, List<HeadingPart> cut)
    {
        for (var first = 0; first < cut.Count; first++)
        {
            for (var last = first; last < cut.Count && last - first < MostNames && (cut[last].MayBeNames || (last > first && cut[last].IsBeside)) && (last == first || cut[last].IsBeside || !cut[last].IsBracketed); last++)
            {
                if (!cut[last].IsBeside && Reading(line, cut, first, last) is { } reading) yield return reading;
            }
        }
    }

    private Speaker? Reading(string line, List<HeadingPart> cut, int first, int last)
    {
        var before = cut[..first].FindAll(part => !part.IsBeside);
        var behind = cut[(last + 1)..].FindAll(part => !part.IsBeside);
        if (before.Count > 0 && (behind.Count > 0 || Belongs().IsMatch(line[..cut[first].Start]))) return null;
        var people = cut[first..(last + 1)].FindAll(part => part.MayBeNames);
        var rest = before.Count > 0 ? before : behind;
        var organisation = rest.Count == 0 ? "" : Organisation(Printed(line, rest[0].Start, rest[^1].End));
        if (rest.Count > 0 && (organisation.Length < 2 || rest.TrueForAll(part => part is { MayBeNames: true, IsBracketed: false } && part.Names[0][0] >= '\u2E80'))) return null;
        var evidence = (people.Exists(part => part.IsTitled) || cut[Math.Max(0, first - 1)..Math.Min(cut.Count, last + 2)].Exists(part => part.IsBeside) ? 2 : 0) + (behind.Count > 0 ? 1 : 0) + (behind.Count == 1 && behind[0].IsBracketed && line[^1] is ')' or '）' ? 1 : 0)
            - (people.Exists(part => part.IsTitled) && people.Exists(part => !part.IsTitled) ? 2 : 0) + people.Sum(part => part.Weight) - (rest.Exists(part => part is { MayBeNames: true, IsTitled: true }) ? 4 : rest.Exists(part => part.MayBeNames && !part.IsOrganisation) ? 1 : 0) + (rest.Exists(part => part.IsOrganisation) && !forms.IsOrganisation(organisation) ? 2 : 0);
        return new Speaker([.. people.SelectMany(part => part.Names)], organisation, evidence);
    }

    /// <summary>An organisation and nothing else; null where it is none, or a sentence.</summary>
    public Speaker? Body(string line) => Alone(line) is { } body && !Clausal().IsMatch(line) ? body : null;

    // What stands in brackets behind an organisation may be part of its name, but not how much it said.
    private Speaker? Alone(string line) => forms.IsOrganisation(line) ? new Speaker([], forms.WithoutRemark(line).Trim(), 0) : null;

    // A bracket that opens inside the organisation closes in it.
    private static string Printed(string line, int start, int end)
    {
        var printed = line[start..end];
        var opened = printed.LastIndexOfAny(['(', '（', '[', '［']);
        return opened >= 0 && printed.IndexOfAny([')', '）', ']', '］'], opened) < 0 && end < line.Length && line[end] is ')' or '）' or ']' or '］' ? line[start..(end + 1)] : printed;
    }

    private Speaker Weighed(Speaker speaker, ReadOnlyMemory<char> speech)
    {
        var evidence = speaker.Evidence + (speaker.Names.IsEmpty ? 0 : speaker.Names.Length > 1 ? 3 : 2);
        if (speaker.HasOrganisation && forms.IsOrganisation(speaker.Organisation)) evidence += 3;
        if (speaker.HasOrganisation && Known(speaker.Organisation).Any(name => speech.Span.Contains(name, StringComparison.Ordinal))) evidence += 3;
        if (Clausal().IsMatch(speaker.Organisation)) evidence -= 4;
        // Two capitalised words alone may be a subject as well as a person.
        if (speaker is { HasOrganisation: false, Names: [{ } name, ..] } && name[0] < 0x250) evidence--;
        return speaker with { Evidence = evidence };
    }

    private static IEnumerable<string> Known(string organisation)
    {
        var bracket = Bracketed().Match(organisation);
        return bracket.Success ? [bracket.Groups[1].Value, bracket.Groups[2].Value] : [organisation];
    }

    [GeneratedRegex(@"^(.+?)\s*[（(\[［]([^（）()\[\]［］]{2,})[)）\]］]$")]
    private static partial Regex Bracketed();

    // "Residents of Sandy Lane": what stands behind "of" is nobody's name.
    [GeneratedRegex(@"\b(?:of|from|at)\s+(?:the\s+)?$")]
    private static partial Regex Belongs();

    [GeneratedRegex(@"\d{3,}|\d\s*[年月日:：]")]
    private static partial Regex Digits();

    [GeneratedRegex(@"[。！？!?；]|建议|希望|应当|\b(?:should|recommend|is|are|will|would|that)\b")]
    private static partial Regex Clausal();
}
