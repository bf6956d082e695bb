using System.Text.RegularExpressions;

namespace ActionFramework.Consultation.Reading.Asks;

/// <summary>The pieces by which two clauses are compared: pairs of neighbouring Han characters, and Latin words of four letters and more.</summary>
internal static partial class SharedWords
{
    public static IEnumerable<string> Of(string text)
    {
        foreach (Match run in HanRuns().Matches(text))
        {
            for (var at = 0; at + 1 < run.Length; at++) yield return run.Value.Substring(at, 2);
        }
        foreach (Match word in LatinWords().Matches(text)) yield return word.Value.ToUpperInvariant();
    }

    [GeneratedRegex(@"[\u3400-\u9FFF\uF900-\uFAFF]{2,}")]
    private static partial Regex HanRuns();

    [GeneratedRegex(@"[A-Za-z]{4,}")]
    private static partial Regex LatinWords();
}
