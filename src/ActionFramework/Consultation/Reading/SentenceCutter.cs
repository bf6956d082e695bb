using System.Text.RegularExpressions;

namespace ActionFramework.Consultation.Reading;

/// <summary>A sentence, or one numbered or semicolon-parted piece of one; <paramref name="Follows"/>: it goes on with what was begun before it.</summary>
internal readonly record struct Sentence(Span Span, bool Follows);

/// <summary>The rules for sentences of one language, ready to be matched.</summary>
internal sealed class SentenceMarks(SentenceRules rules)
{
    public string Ends => rules.Ends;
    public string Breaks => rules.Breaks;
    public HashSet<string> Abbreviations { get; } = rules.Abbreviations.ToHashSet(StringComparer.OrdinalIgnoreCase);
    public HashSet<string> Lettered { get; } = rules.Lettered.ToHashSet(StringComparer.OrdinalIgnoreCase);
    public RulePattern? BreaksAt { get; } = rules.BreaksAt.Length > 0 ? new RulePattern(rules.BreaksAt) : null;
}

/// <summary>Cuts a paragraph into sentences and a sentence into clauses; what stands in brackets, quotation marks or title marks is never cut.</summary>
internal sealed class SentenceCutter(string source, SentenceMarks rules)
{
    private const string Opening = "（(《〈“「『[【‘";
    private const string Closing = "）)》〉”」』]】’";

    public IEnumerable<Sentence> Sentences(Span paragraph)
    {
        var numbered = ListMarker.Within(paragraph.In(source)).Select(at => paragraph.Start + at).ToHashSet();
        var (start, follows, carried) = (paragraph.Start, false, false);
        foreach (var at in Outside(paragraph))
        {
            var isNumber = numbered.Contains(at) && at > start;
            if (isNumber && Piece(start, at, follows) is { } before) yield return before;
            if (isNumber) (start, follows, carried) = (at, true, true);
            if (!Ends(at, paragraph.End) && source[at] is not ('；' or ';')) continue;
            if (Piece(start, AfterQuote(at + 1, paragraph.End), follows) is { } piece) yield return piece;
            follows = source[at] is '；' or ';' || (carried && (numbered.Contains(at + 1) || numbered.Contains(at + 2) || numbered.Contains(at + 3)));
            start = AfterQuote(at + 1, paragraph.End);
        }
        if (Piece(start, paragraph.End, follows) is { } rest) yield return rest;
    }

    public IEnumerable<Span> Clauses(Span sentence)
    {
        var start = sentence.Start;
        var further = rules.BreaksAt?.Matches(sentence.In(source)).Select(match => sentence.Start + match.Index).ToHashSet() ?? [];
        foreach (var at in Outside(sentence))
        {
            if (!further.Contains(at) && (!rules.Breaks.Contains(source[at]) || IsInsideNumber(at))) continue;
            yield return new Span(start, at).Trimmed(source);
            start = further.Contains(at) ? at : at + 1;
        }
        yield return new Span(start, sentence.End).Trimmed(source);
    }

    private Sentence? Piece(int start, int end, bool follows) => new Span(start, end).Trimmed(source) is { IsEmpty: false } span ? new Sentence(span, follows) : null;

    private int AfterQuote(int at, int end) => at < end && source[at] is '”' or '」' or '"' or '）' && source[at - 1] != '"' ? at + 1 : at;

    private bool Ends(int at, int end)
    {
        if (!rules.Ends.Contains(source[at])) return false;
        if (source[at] != '.') return true;
        if (at + 1 < end && !char.IsWhiteSpace(source[at + 1]) && source[at + 1] is not ('"' or '”' or ')' or '’')) return false;
        var word = at;
        while (word > 0 && (char.IsLetter(source[word - 1]) || source[word - 1] == '.')) word--;
        var before = source[word..at];
        var isNumber = before.Length == 0 && at > 0 && char.IsDigit(source[at - 1]) && (at < 3 || char.IsWhiteSpace(source[at - 2]) || char.IsWhiteSpace(source[at - 3])) && at + 2 < end && char.IsUpper(source[at + 2]) && IsLineStart(at);
        return !isNumber && !rules.Abbreviations.Contains(before) && !(before.Length == 1 && char.IsUpper(before[0]) && !rules.Lettered.Contains(WordBefore(word)));
    }

    private string WordBefore(int at)
    {
        var end = at;
        while (end > 0 && source[end - 1] == ' ') end--;
        var start = end;
        while (start > 0 && char.IsLetter(source[start - 1])) start--;
        return source[start..end];
    }

    private bool IsLineStart(int at)
    {
        while (at > 0 && char.IsDigit(source[at - 1])) at--;
        while (at > 0 && source[at - 1] is ' ' or '\t') at--;
        return at == 0 || source[at - 1] is '\n' or ':' or ';' or '；' or '：';
    }

    private bool IsInsideNumber(int at) =>
        source[at] is ',' or ':' && at > 0 && at + 1 < source.Length && char.IsDigit(source[at - 1]) && char.IsDigit(source[at + 1]);

    /// <summary>Offsets outside brackets; a bracket that never closes opens nothing.</summary>
    private IEnumerable<int> Outside(Span span)
    {
        for (var at = span.Start; at < span.End; at++)
        {
            yield return at;
            var kind = Opening.IndexOf(source[at]);
            if (kind < 0) continue;
            var close = source.IndexOf(Closing[kind], at + 1, Math.Min(span.End - at - 1, 400));
            if (close > 0 && !(Opening[kind] is '“' or '「' && source.AsSpan(at + 1, close - at - 1).IndexOfAny('。', '！', '？') >= 0)) at = close;
        }
    }
}
