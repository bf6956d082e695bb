using System.Globalization;

namespace ActionFramework.Web.Drafting.Beside;

/// <summary>An expert's words as a card shows them: exact, and where they are shortened, it says so.</summary>
internal static class Quotation
{
    private const int Longest = 120;

    public static string Short(string text)
    {
        var elements = StringInfo.ParseCombiningCharacters(text);
        return elements.Length <= Longest ? text : text[..elements[Longest]] + "……";
    }

    /// <summary>Han characters make it Chinese, for fonts and line breaking.</summary>
    public static string LanguageOf(string text) => text.EnumerateRunes().Any(rune => rune.Value is >= 0x3400 and <= 0x9FFF or >= 0x20000 and <= 0x323AF) ? "zh-Hans" : "en";
}
