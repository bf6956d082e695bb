using System.Text.RegularExpressions;
using ActionFramework.Web.Layout.Preferences;
using MudBlazor;
using Xunit;

namespace ActionFramework.Web.Tests.Layout;

public sealed partial class WorkbenchThemeTests
{
    private static readonly string Stylesheet = File.ReadAllText(Path.Combine(Sources.Root, "src/ActionFramework.Web/wwwroot/css/tokens.css"));

    [Fact]
    public void The_theme_holds_the_values_of_the_stylesheet()
    {
        Assert.Empty(Differences(WorkbenchTheme.Light, Tokens(":root {")));
        Assert.Empty(Differences(WorkbenchTheme.Dark, Tokens("[data-theme=dark] {")));
    }

    [Fact]
    public void A_difference_is_found() =>
        Assert.Equal(["desk: #000000, not #F3F1EB"], Differences(new Dictionary<string, string> { ["desk"] = "#000000" }, Tokens(":root {")));

    [Fact]
    public void The_dark_sheet_names_every_colour_of_the_light_one()
    {
        string[] sameInBoth = ["seal", "on-seal", "ui-zh", "ui-en", "doc-zh", "doc-en", "ui", "doc"];
        Assert.Equal(Tokens(":root {").Keys.Except(sameInBoth).Order(), Tokens("[data-theme=dark] {").Keys.Order());
    }

    [Fact]
    public void Every_role_of_type_has_a_family_of_ours_and_no_capitals()
    {
        var roles = typeof(Typography).GetProperties().Select(role => (BaseTypography)role.GetValue(WorkbenchTheme.Theme.Typography)!);
        Assert.All(roles, role => Assert.True(role is { FontFamily: ["var(--ui)"] or ["var(--doc)"], TextTransform: "none", LetterSpacing: "normal" }));
    }

    private static IEnumerable<string> Differences(IReadOnlyDictionary<string, string> theme, Dictionary<string, string> tokens) =>
        theme.Where(token => tokens[token.Key] != token.Value).Select(token => $"{token.Key}: {token.Value}, not {tokens[token.Key]}");

    private static Dictionary<string, string> Tokens(string selector)
    {
        var block = Stylesheet[(Stylesheet.IndexOf(selector, StringComparison.Ordinal) + selector.Length)..];
        return Declaration().Matches(block[..block.IndexOf('}', StringComparison.Ordinal)]).ToDictionary(match => match.Groups[1].Value, match => match.Groups[2].Value);
    }

    [GeneratedRegex(@"--([\w-]+):\s*([^;]+);")]
    private static partial Regex Declaration();
}
