using System.Text.RegularExpressions;

namespace ActionFramework.Consultation.Reading;

/// <summary>Bullets and numbers at the front of a line or of a listed sentence.</summary>
internal static partial class ListMarker
{
    public static int Length(string text) => Front().Match(text).Length;

    /// <summary>A number in front as its kind: "1." and "12." alike, "一、" and "三、" alike; nothing for a bullet.</summary>
    public static string Shape(string text) => text[..Length(text)].Trim() is var marker && Numerals().IsMatch(marker) ? Numerals().Replace(marker, "1") : "";

    /// <summary>Where numbered parts begin inside a paragraph.</summary>
    public static IEnumerable<int> Within(string text) => Inside().Matches(text).Select(match => match.Index);

    [GeneratedRegex(@"\d+|[一二三四五六七八九十]+")]
    private static partial Regex Numerals();

    [GeneratedRegex(@"^(?:(?:[#>]+|[-•●▪■◆◦○·‣∙–—*＊➢✓▲△▼★☆◇□▶►❖▸➤◉→]+)(?=[\s\p{L}])\s*|[（(](?:\d{1,3}|[一二三四五六七八九十]{1,3}|[a-z]|[ivx]{1,4})[)）]\s*|(?:\d{1,3}(?:\.\d{1,2})*|[a-z]|[ivx]{1,4})[)）]\s*|\d{1,3}(?:\.\d{1,2}){0,3}(?:[、．]\s*|\.(?=\s|\p{Lo}|[A-Z])\s*)|[a-z]\.\s+|[一二三四五六七八九十]{1,3}[、．.]\s*|[①-⑳]\s*|[【〔［\[]\d{1,3}[】〕］\]]\s*|\d{1,2}(?:\.\d{1,2}){1,2}\s+(?=[A-Z])|\d{1,2}(?:[ \u3000]{2,}|\t)(?=\p{L})|\p{Lu}\p{L}{3,15}\s\d{1,3}\s[-–—]\s(?=\p{Lu})|\[\d{1,2}:\d{2}(?::\d{2})?\]\s*|\d{1,2}:\d{2}(?::\d{2})?\s+(?=\p{L}))+")]
    private static partial Regex Front();

    [GeneratedRegex(@"(?<=^|[\s。；;：:，,])(?:[（(](?:\d{1,2}|[一二三四五六七八九十]{1,2}|[a-h]|[ivx]{1,4})[)）]|\d{1,2}[、．)）]|[①-⑳])|(?<=^|[。；;：:，,.!?]\s*)\d{1,2}\.(?=\s|\p{Lo})|(?<=[。；;：:，,]\s*)[一二三四五六七八九]是|(?<=[。；;：:]\s*)(?:第[一二三四五六七八九]|其[一二三四五六])(?=[，,、])")]
    private static partial Regex Inside();
}
