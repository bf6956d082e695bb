namespace ActionFramework.Web.Layout.Parts;

/// <summary>Which of the eleven theme colours of css/tokens.css goes with what.</summary>
public static class Palette
{
    private static readonly string[] Tokens = ["T01", "T02", "T03", "T04", "T05", "T06", "T07", "T08", "T09", "X01", "X02"];

    /// <summary>Organisations, authors and the like have no colour of their own: they get the palette in order.</summary>
    public static string TokenAt(int index) => Tokens[index % Tokens.Length];

    /// <summary>A theme's token is its code; another template's code gets one that stays the same everywhere.</summary>
    public static string TokenOf(string code) => Tokens.Contains(code) ? code : TokenAt(code.Sum(letter => letter));
}
