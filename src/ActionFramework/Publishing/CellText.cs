using System.Text.RegularExpressions;

namespace ActionFramework.Publishing;

/// <summary>Text as a cell of an Office Open XML sheet can hold it: what XML cannot say is written _xHHHH_ (ECMA-376, ST_Xstring), and no cell exceeds 32,767 units.</summary>
internal static partial class CellText
{
    private const int Most = 32_767;
    private const string Shortened = "……";

    public static string Escaped(string text)
    {
        var lines = text.Replace("\r\n", "\n", StringComparison.Ordinal);
        var escaped = Unsayable().Replace(LooksEscaped().Replace(Whole(lines), "_x005F_"), match => $"_x{(int)match.Value[0]:X4}_");
        return escaped.Length <= Most ? escaped : Whole(escaped[..(Most - Shortened.Length - 1)]) + Shortened;
    }

    // Half a surrogate pair is no character.
    private static string Whole(string text) => string.Concat(text.EnumerateRunes());

    [GeneratedRegex("_(?=x[0-9A-Fa-f]{4}_)")]
    private static partial Regex LooksEscaped();

    [GeneratedRegex(@"[\x00-\x08\x0B-\x1F\uFFFE\uFFFF]")]
    private static partial Regex Unsayable();
}
