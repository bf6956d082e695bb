using System.Globalization;
using ActionFramework.Consultation;

namespace ActionFramework.Web.Consultation;

/// <summary>Where a text may be cut in two: never inside a character as people count them.</summary>
internal static class CutPlaces
{
    /// <summary>After punctuation or white space, since that is where requests part; where there is none, or when asked <paramref name="fine"/>, between any two characters.</summary>
    public static IReadOnlyList<int> In(string text, bool fine)
    {
        int[] all = [.. StringInfo.ParseCombiningCharacters(text).Skip(1)];
        int[] afterMarks = [.. all.Where(at => LooseLetters.IsLoose(text[at - 1]) && !LooseLetters.IsLoose(text[at]))];
        return fine || afterMarks.Length == 0 ? all : afterMarks;
    }
}
