using System.Globalization;

namespace ActionFramework.Web.Layout.Parts;

/// <summary>What stands on a person's avatar, and on which of the eight colours where no order of arrival gives one.</summary>
public static class PersonSign
{
    private const int Colours = 8;

    /// <summary>A Han name's first character (a surname), else the initials of the first and last word; "?" for nothing.</summary>
    public static string Of(string name)
    {
        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (words is []) return "?";
        var first = StringInfo.GetNextTextElement(words[0]);
        if (words is [_] || first[0] >= 0x2E80) return first.ToUpperInvariant();
        return (first + StringInfo.GetNextTextElement(words[^1])).ToUpperInvariant();
    }

    /// <summary>The same person has the same colour on every screen and in every process.</summary>
    public static int ColourOf(PersonId person) => (person.Value.ToByteArray()[^1] % Colours) + 1;
}
