using System.Text.RegularExpressions;

namespace ActionFramework.Web.Api;

/// <summary>Words of the API for values of the domain: lower case, and snake_case for codes.</summary>
internal static partial class ApiWords
{
    public static bool TryRead<TEnum>(string? word, out TEnum value) where TEnum : struct, Enum
    {
        foreach (var known in Enum.GetValues<TEnum>().Where(known => string.Equals(Of(known), word, StringComparison.Ordinal)))
        {
            value = known;
            return true;
        }
        value = default;
        return false;
    }

    public static string Of<TEnum>(TEnum value) where TEnum : struct, Enum => value.ToString().ToLowerInvariant();

    public static string Code<TEnum>(TEnum value) where TEnum : struct, Enum => Humps().Replace(value.ToString(), "_$0").ToLowerInvariant();

    [GeneratedRegex("(?<!^)[A-Z]")]
    private static partial Regex Humps();
}
