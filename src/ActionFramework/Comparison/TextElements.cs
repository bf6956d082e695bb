using System.Globalization;
using System.Text;

namespace ActionFramework.Comparison;

/// <summary>Text cut into what a reader takes for one character: surrogate pairs, combining marks and joined emoji stay whole.</summary>
internal static class TextElements
{
    public static IEnumerable<string> Of(string text)
    {
        for (var start = 0; start < text.Length;)
        {
            var length = StringInfo.GetNextTextElementLength(text, start);
            yield return text.Substring(start, length);
            start += length;
        }
    }

    /// <summary>The length in UTF-16 units of the elements that both texts begin with, and of those that both then end with.</summary>
    public static (int Prefix, int Suffix) Common(string older, string newer)
    {
        var (left, right) = (Of(older).ToArray(), Of(newer).ToArray());
        var most = Math.Min(left.Length, right.Length);
        var before = 0;
        while (before < most && left[before] == right[before]) before++;
        var after = 0;
        while (after < most - before && left[^(after + 1)] == right[^(after + 1)]) after++;
        return (left[..before].Sum(element => element.Length), left[^after..].Sum(element => element.Length));
    }

    /// <summary>Belongs to a word that is written with spaces around it, or to a number. Han, kana and the scripts of the Mekong countries have no such spaces.</summary>
    public static bool IsOfWord(string element) =>
        Rune.TryGetRuneAt(element, 0, out var rune) && Rune.IsLetterOrDigit(rune) && !IsUnspaced(rune.Value);

    private static bool IsUnspaced(int value) => value is
        >= 0x0E00 and <= 0x0EFF     // Thai, Lao
        or >= 0x1000 and <= 0x109F  // Myanmar
        or >= 0x1780 and <= 0x17FF  // Khmer
        or >= 0x2E80 and <= 0xA4CF  // radicals, kana, bopomofo, Han, Yi
        or >= 0xA9E0 and <= 0xA9FF or >= 0xAA60 and <= 0xAA7F
        or >= 0xAC00 and <= 0xD7FF  // Hangul, compared by syllable
        or >= 0xF900 and <= 0xFAFF
        or >= 0xFF66 and <= 0xFFDC
        or >= 0x1B000 and <= 0x1B16F
        or >= 0x20000 and <= 0x3FFFF;
}
