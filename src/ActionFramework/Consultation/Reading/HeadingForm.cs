using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace ActionFramework.Consultation.Reading;

/// <summary>One reading of a line as a speaker's heading, with the evidence for it.</summary>
internal sealed record Speaker(ImmutableArray<string> Names, string Organisation, int Evidence)
{
    public bool HasOrganisation => Organisation.Length > 0;
}

/// <summary>Reads names and an organisation out of one line, in whichever order and with whichever signs between them.</summary>
internal sealed partial class HeadingForm(NameForms forms)
{
    private const int Longest = 90;

    /// <summary>The best reading; null where no part is a name or an organisation. <paramref name="speech"/>: what follows, in which an organisation may be named again.</summary>
    public Speaker? Read(string line, string speech)
    {
        if (Columns.Of(line) > Longest || Digits().IsMatch(line)) return null;
        return Readings(line.Replace("【", "", StringComparison.Ordinal).Replace("】", "", StringComparison.Ordinal)).Select(speaker => Weigh(speaker, speech)).MaxBy(speaker => speaker.Evidence);
    }

    private IEnumerable<Speaker> Readings(string line)
    {
        if (Bracketed().Match(line) is { Success: true } match)
        {
            foreach (var speaker in Pair(match.Groups[1].Value, match.Groups[2].Value)) yield return speaker;
            if (forms.NameByPlace(match.Groups[1].Value) is { } name && forms.IsOrganisation(match.Groups[2].Value)) yield return new Speaker([name], match.Groups[2].Value.Trim(), -3);
        }
        foreach (Match cut in Separators().Matches(line))
        {
            foreach (var speaker in Pair(line[..cut.Index], line[(cut.Index + cut.Length)..])) yield return speaker;
        }
        foreach (var speaker in Joined(line)) yield return speaker;
        if (Names(line) is { IsEmpty: false } alone) yield return new Speaker(alone, "", 0);
        else if (forms.IsOrganisation(line)) yield return new Speaker([], line.Trim(), 0);
    }

    private IEnumerable<Speaker> Pair(string left, string right)
    {
        if (Names(left) is { IsEmpty: false } first && Organisation(right) is { } behind) yield return new Speaker(first, behind, forms.HasTitle(left) ? 2 : 1);
        if (Names(right) is { IsEmpty: false } last && Organisation(left) is { } before) yield return new Speaker(last, before, forms.HasTitle(right) ? 1 : 0);
    }

    // In Chinese the person may follow the organisation without any sign: a title behind the name makes that sure.
    private IEnumerable<Speaker> Joined(string line)
    {
        var bare = forms.Untitled(line);
        var longest = bare.Contains('·') ? 14 : 4;
        for (var length = 2; length <= longest && length + 2 <= bare.Length; length++)
        {
            if (bare[^length] < '\u2E80' || char.IsLowSurrogate(bare[^length]) || forms.NameIn(bare[^length..]) is not { } name) continue;
            var organisation = forms.WithoutPost(bare[..^length].Trim());
            if (forms.IsOrganisation(organisation)) yield return new Speaker([name], organisation, bare == line.Trim() ? -2 : 0);
        }
    }

    /// <summary>The words without titles, and whether there were any.</summary>
    public (string Bare, bool Titled) Untitled(string words) => (forms.Untitled(words), forms.HasTitle(words));

    /// <summary>All parts are names; else nothing.</summary>
    public ImmutableArray<string> Names(string words)
    {
        var names = ImmutableArray.CreateBuilder<string>();
        foreach (var part in Between().Split(words.Trim()).Where(part => part.Length > 0))
        {
            if (forms.NameIn(part) is { } name) names.Add(name);
            else if (names.Count == 0 || !(forms.IsTitle(part) || forms.IsRole(part))) return [];
        }
        return names.ToImmutable();
    }

    /// <summary>The organisation without posts and titles; null where the words are names only.</summary>
    public string? Organisation(string words)
    {
        var parts = Separators().Split(words).Select(part => part.Trim()).Where(part => part.Length > 0).ToList();
        if (parts.Count == 0 || parts.All(part => forms.NameIn(part) is not null)) return null;
        var bare = words.Trim();
        if (parts.Count > 1 && (forms.IsRole(parts[0]) || (forms.IsTitle(parts[0].Split(' ')[0]) && !forms.IsOrganisation(parts[0])))) bare = bare[bare.IndexOf(parts[1], StringComparison.Ordinal)..];
        if (parts.Count > 1 && (forms.IsTitle(parts[^1]) || forms.IsRole(parts[^1]))) bare = bare[..bare.LastIndexOf(parts[^1], StringComparison.Ordinal)];
        bare = bare.Trim(' ', ',', '，', '\u3000', '-', '–', '—', '|', ':', '：');
        return bare.Length > 1 ? forms.WithoutPost(bare) : null;
    }

    private Speaker Weigh(Speaker speaker, string speech)
    {
        var evidence = speaker.Evidence + (speaker.Names.IsEmpty ? 0 : speaker.Names.Length > 1 ? 3 : 2);
        if (speaker.HasOrganisation && forms.IsOrganisation(speaker.Organisation)) evidence += 3;
        if (speaker.HasOrganisation && Known(speaker.Organisation).Any(name => speech.Contains(name, StringComparison.Ordinal))) evidence += 3;
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

    [GeneratedRegex(@"\s*[、，,;；|｜/／:：]\s*|\s+[—–\-]+\s+|[—–]{1,2}|[\t\u3000]+|(?<=[\u2E80-\uFFFD])\s+|\s+(?=[\u2E80-\uFFFD])|\s{2,}|\s+(?:of|from)\s+(?:the\s+)?")]
    private static partial Regex Separators();

    [GeneratedRegex(@"\s*[、，,;；/／&]\s*|(?<=[\u2E80-\uFFFD]{2})[ \t]+(?=[\u2E80-\uFFFD]{2})|(?<=[\u2E80-\uFFFD])[ \t]+(?=[A-Za-z])|(?<=[A-Za-z])[ \t]+(?=[\u2E80-\uFFFD])|(?<=[\u2E80-\uFFFD]{2})\u3000+(?=[\u2E80-\uFFFD]{2})|(?<=[\u2E80-\uFFFD]{2})[和与及](?=[\u2E80-\uFFFD]{2})|\s+and\s+")]
    private static partial Regex Between();

    [GeneratedRegex(@"\d{3,}|\d\s*[年月日:：]")]
    private static partial Regex Digits();

    [GeneratedRegex(@"[。！？!?；]|建议|希望|应当|\b(?:should|recommend|is|are|will|would|that)\b")]
    private static partial Regex Clausal();
}
