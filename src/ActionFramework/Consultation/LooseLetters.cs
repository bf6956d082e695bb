namespace ActionFramework.Consultation;

/// <summary>White space and punctuation: what stands between two requests and belongs to neither.</summary>
public static class LooseLetters
{
    public static bool IsLoose(char letter) => char.IsWhiteSpace(letter) || "，,；;、。.：:！!？?".Contains(letter, StringComparison.Ordinal);

    public static string TrimLooseStart(this string text) => text[text.TakeWhile(IsLoose).Count()..];

    public static string TrimLooseEnd(this string text) => text[..^text.Reverse().TakeWhile(IsLoose).Count()];
}
