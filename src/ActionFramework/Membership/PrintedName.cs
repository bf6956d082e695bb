namespace ActionFramework.Membership;

/// <summary>What a person or an organisation may be called: at most 200 UTF-16 units on one line.</summary>
public static class PrintedName
{
    public const int Longest = 200;

    public static bool IsFit(string name) => name.Trim() is { Length: <= Longest } trimmed && !trimmed.Any(char.IsControl);
}
