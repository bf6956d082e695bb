using System.Collections.Frozen;
using System.Text;

namespace ActionFramework.Consultation.Ranking;

/// <summary>A term of a text: two neighbouring Han characters, or a Latin word or number, with its place.</summary>
internal readonly record struct Term(string Text, int Start, int End);

/// <summary>Cuts a text into the terms it is ranked by. Compatibility forms are folded for this alone; the text itself stays as it is.</summary>
internal static class RankedTerms
{
    // Signs of grammar: a pair with one of them is no word, but for those below.
    private const string Particles = "的了和与及等在为是以其之所从对于或并中将被把由向到而则也都个些这那各";

    private static readonly FrozenSet<string> Words = FrozenSet.Create(StringComparer.Ordinal,
        "参与", "应对", "对应", "对接", "对话", "对策", "面对", "中心", "中国", "中小", "集中", "中期", "中和", "方向", "导向", "原则", "规则", "准则",
        "行为", "作为", "目的", "标的", "和平", "和谐", "共和", "平等", "等级", "所有", "场所", "个人", "个体", "合并", "自由", "将来", "对象", "对外");

    // The same in English: no reason to anybody.
    private static readonly FrozenSet<string> Grammar = FrozenSet.Create(StringComparer.Ordinal,
        "the", "and", "for", "with", "from", "into", "onto", "upon", "about", "over", "under", "between", "through", "during", "against", "within", "without",
        "this", "that", "these", "those", "they", "them", "their", "there", "who", "whom", "whose", "which", "what", "when", "where", "how", "why",
        "its", "his", "her", "our", "your", "you", "are", "was", "were", "been", "being", "will", "would", "should", "shall", "may", "might", "can", "could", "must",
        "not", "nor", "but", "all", "any", "each", "every", "also", "than", "then", "such", "other", "some", "more", "most", "has", "have", "had", "does", "did");

    // "在……的基础上" speaks of no infrastructure.
    private const string OnTheGroundsOf = "基础上";

    /// <summary>In the form that terms are cut from; places in it are its own, since compatibility forms differ in length. What is left out leaves its width behind.</summary>
    public static string Folded(string text) =>
        text.Normalize(NormalizationForm.FormKC).ToLowerInvariant().Replace(OnTheGroundsOf, new string(' ', OnTheGroundsOf.Length), StringComparison.Ordinal);

    /// <summary>The terms of a folded text, in its order.</summary>
    public static IEnumerable<Term> Of(string folded)
    {
        var letters = Letters(folded).ToList();
        for (var at = 0; at < letters.Count; at++)
        {
            var one = letters[at];
            if (!one.IsHan)
            {
                if (!Grammar.Contains(one.Text)) yield return new Term(Stem(one.Text), one.Start, one.End);
            }
            else if (at + 1 < letters.Count && letters[at + 1] is { IsHan: true } next && next.Start == one.End && IsWord(one.Text, next.Text))
                yield return new Term(one.Text + next.Text, one.Start, next.End);
        }
    }

    private static bool IsWord(string one, string next) => (!IsParticle(one) && !IsParticle(next)) || Words.Contains(one + next);

    private static bool IsParticle(string letter) => Particles.Contains(letter, StringComparison.Ordinal);

    private readonly record struct Letter(string Text, int Start, int End, bool IsHan);

    private static IEnumerable<Letter> Letters(string text)
    {
        for (var at = 0; at < text.Length;)
        {
            var rune = Rune.GetRuneAt(text, at);
            var end = at + rune.Utf16SequenceLength;
            if (IsHan(rune)) yield return new Letter(text[at..end], at, end, true);
            else if (Rune.IsLetterOrDigit(rune))
            {
                while (end < text.Length && char.IsAsciiLetterOrDigit(text[end])) end++;
                if (end - at > 2) yield return new Letter(text[at..end], at, end, false);
            }
            at = end;
        }
    }

    private static bool IsHan(Rune rune) => rune.Value is (>= 0x3400 and <= 0x9FFF) or (>= 0xF900 and <= 0xFAFF) or (>= 0x20000 and <= 0x323AF);

    // Enough for English plurals and the common endings of its verbs; both sides are cut alike.
    private static string Stem(string word) => word switch
    {
        [.. var front, 'i', 'e', 's'] when front.Length > 2 => front + "y",
        [.. var front, 'i', 'n', 'g'] when front.Length > 3 => front,
        [.. var front, 'e', 'd'] when front.Length > 3 => front,
        [.., 's', 's'] => word,
        [.. var front, 's'] when front.Length > 2 => front.TrimEnd('e'),
        [.. var front, 'e'] when front.Length > 3 => front,
        _ => word,
    };
}
