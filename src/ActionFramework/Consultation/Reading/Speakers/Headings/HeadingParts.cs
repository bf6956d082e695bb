using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace ActionFramework.Consultation.Reading.Speakers.Headings;

/// <summary>A piece of a heading between two signs, and what it may be.</summary>
/// <param name="Start">In the heading.</param>
/// <param name="End">Exclusive.</param>
/// <param name="Names">The people, if it may name some.</param>
/// <param name="IsTitled">A title makes the name sure.</param>
/// <param name="IsOrganisation">It has an organisation's word.</param>
/// <param name="IsBeside">A post, a title, or how somebody took part: neither name nor organisation.</param>
/// <param name="Weight">Against the name: how it was told.</param>
/// <param name="IsBracketed">A bracket opens before it.</param>
internal sealed record HeadingPart(int Start, int End, ImmutableArray<string> Names, bool IsTitled, bool IsOrganisation, bool IsBeside, int Weight, bool IsBracketed)
{
    public bool MayBeNames => !Names.IsEmpty;
}

/// <summary>Cuts a heading into parts: at plain signs first, then at spaces between Chinese words, then at "of" and "from". Made for one source, whose words it remembers: the same part is met in many cuts.</summary>
internal sealed partial class HeadingParts(NameForms forms)
{
    private readonly record struct Words(ImmutableArray<string> Names, bool IsTitled, bool IsOrganisation, bool IsBeside);

    private readonly Dictionary<string, Words> read = [];

    private static readonly Regex[] Signs = [PlainSigns(), ChineseSpaces(), Belonging()];

    public IEnumerable<List<HeadingPart>> Cuts(string line)
    {
        var count = 0;
        foreach (var signs in Signs)
        {
            var pieces = Pieces(line, signs);
            if (pieces.Count == count) continue;
            count = pieces.Count;
            yield return [.. pieces.SelectMany(piece => Made(line, piece))];
        }
    }

    /// <summary>All parts are names, but for posts behind them; else nothing.</summary>
    public ImmutableArray<string> Names(string words)
    {
        var names = ImmutableArray.CreateBuilder<string>();
        foreach (var part in Between().Split(words.Trim()).Where(part => part.Length > 0))
        {
            if (forms.NameIn(part) is { } name) names.Add(name);
            else if (names.Count == 0 || !forms.IsBeside(part)) return [];
        }
        return names.ToImmutable();
    }

    private static List<Span> Pieces(string line, Regex signs)
    {
        var pieces = new List<Span>();
        var start = 0;
        foreach (Match sign in signs.Matches(line))
        {
            pieces.Add(new Span(start, sign.Index).Trimmed(line));
            start = sign.Index + sign.Length;
        }
        pieces.Add(new Span(start, line.Length).Trimmed(line));
        return pieces.FindAll(piece => !piece.IsEmpty);
    }

    private HeadingPart[] Made(string line, Span piece)
    {
        var text = piece.In(line);
        var words = Read(text);
        // Behind "of" and "from" stands an organisation.
        var names = words.IsBeside || BehindOf().IsMatch(line[..piece.Start]) ? [] : words.Names;
        if (!words.IsBeside && names.IsEmpty && Joined(line, piece) is { } joined) return joined;
        // What stands before a bracket may be a name that no rule knows.
        var byPlace = !words.IsBeside && names.IsEmpty && piece.Start == 0 && line.AsSpan(piece.End).TrimStart() is ['(' or '（', ..] ? forms.NameByPlace(text) : null;
        return [new HeadingPart(piece.Start, piece.End, byPlace is null ? names : [byPlace], words.IsTitled, words.IsOrganisation, words.IsBeside, byPlace is null ? 0 : -3, line.AsSpan(0, piece.Start).TrimEnd() is [.., '(' or '（' or '[' or '［'])];
    }

    private Words Read(string text)
    {
        if (read.TryGetValue(text, out var words)) return words;
        var beside = forms.IsBeside(text);
        return read[text] = new Words(beside ? [] : Names(text), forms.HasTitle(text), forms.IsOrganisation(text), beside);
    }

    // In Chinese the person may follow the organisation without any sign: a title behind the name makes that sure.
    private HeadingPart[]? Joined(string line, Span piece)
    {
        var text = piece.In(line);
        var bare = forms.Untitled(text);
        if (bare.Length < 4 || bare[^1] < '\u2E80' || !text.StartsWith(bare, StringComparison.Ordinal) || (bare == text && forms.IsOrganisation(text))) return null;
        for (var length = bare.Contains('·') ? Math.Min(14, bare.Length - 2) : Math.Min(4, bare.Length - 2); length >= 2; length--)
        {
            if (char.IsLowSurrogate(bare[^length]) || bare[^length] < '\u2E80' || forms.NameIn(bare[^length..]) is not { } name || !forms.IsOrganisation(forms.WithoutPost(bare[..^length].Trim()))) continue;
            var cut = piece.Start + bare.Length - length;
            return [new HeadingPart(piece.Start, cut, [], false, true, false, 0, false), new HeadingPart(cut, piece.End, [name], bare != text, false, false, bare == text ? -2 : 0, false)];
        }
        return null;
    }

    private const string Plain = @"\s*[、，,;；|｜/／:：()（）\[\]［］]\s*|\s+[—–\-]+\s+|[—–]{1,2}|\t+|\u3000+(?![\u3400-\u9FFF](?![\u3400-\u9FFF]))|(?<=\S) {2,}(?![\u3400-\u9FFF](?![\u3400-\u9FFF]))";

    [GeneratedRegex(@"\s(?:of|from|at|for)\s+(?:the\s+)?$")]
    private static partial Regex BehindOf();

    [GeneratedRegex(Plain)]
    private static partial Regex PlainSigns();

    [GeneratedRegex(Plain + @"|(?<=[\u2E80-\uFFFD])\s+|\s+(?=[\u2E80-\uFFFD])")]
    private static partial Regex ChineseSpaces();

    [GeneratedRegex(Plain + @"|(?<=[\u2E80-\uFFFD])\s+|\s+(?=[\u2E80-\uFFFD])|\s+(?:of|from|at|for)\s+(?:the\s+)?|^(?:for|on behalf of)\s+(?:the\s+)?")]
    private static partial Regex Belonging();

    [GeneratedRegex(@"\s*[、，,;；/／&]\s*|(?<=[\u2E80-\uFFFD]{2})[ \t]+(?=[\u2E80-\uFFFD]{2})|(?<=[\u2E80-\uFFFD])[ \t]+(?=[A-Za-z])|(?<=[A-Za-z])[ \t]+(?=[\u2E80-\uFFFD])|(?<=[\u2E80-\uFFFD]{2})\u3000+(?=[\u2E80-\uFFFD]{2})|(?<=[\u2E80-\uFFFD]{2})[和与及](?=[\u2E80-\uFFFD]{2})|\s+and\s+")]
    private static partial Regex Between();
}
