using System.Text.RegularExpressions;
using Xunit;

namespace ActionFramework.Web.Tests.Layout;

public sealed partial class StylesTests
{
    private static readonly string Tokens = File.ReadAllText(Path.Combine(Sources.Web, "wwwroot/css/tokens.css"));

    [Fact]
    public void Colours_and_typefaces_come_from_the_tokens() => Assert.Empty(Sheets().SelectMany(file => Violations(Path.GetFileName(file), File.ReadAllText(file))));

    [Theory]
    [InlineData("a { color: #fff; }", "X.css: #fff")]
    [InlineData("a { color: rgb(0,0,0); }", "X.css: rgb(")]
    [InlineData("a { font-family: Arial; }", "X.css: font-family: Arial")]
    [InlineData("a { color: var(--rivre); }", "X.css: --rivre")]
    public void Each_other_way_is_found(string sheet, string violation) => Assert.Equal([violation], Violations("X.css", sheet));

    [Fact]
    public void Nothing_is_loaded_from_another_host() =>
        Assert.Empty(Sheets().Where(file => Elsewhere().IsMatch(File.ReadAllText(file))).Select(Path.GetFileName));

    private static IEnumerable<string> Sheets() => Directory.EnumerateFiles(Sources.Web, "*.css", SearchOption.AllDirectories)
        .Where(file => !file.Contains("/obj/", StringComparison.Ordinal) && !file.Contains("/bin/", StringComparison.Ordinal) && !file.EndsWith("tokens.css", StringComparison.Ordinal));

    private static IEnumerable<string> Violations(string name, string sheet)
    {
        var known = Declared().Matches(Tokens).Concat(Declared().Matches(sheet)).Select(match => match.Groups[1].Value).ToHashSet();
        return Literal().Matches(sheet).Select(match => $"{name}: {match.Value}")
            .Concat(Used().Matches(sheet).Select(match => match.Groups[1].Value).Where(token => !known.Contains(token) && !Given.Contains(token)).Select(token => $"{name}: {token}"));
    }

    // Set on the element by the component or the script that draws it.
    private static readonly string[] Given = ["--side", "--line-height", "--c", "--person"];

    [GeneratedRegex(@"#[0-9a-fA-F]{3,8}\b(?=[^{}]*[;}])|\brgba?\(|\bhsla?\(|font-family:(?!\s*(?:var\(|inherit))[^;}]*")]
    private static partial Regex Literal();

    [GeneratedRegex(@"(--[\w-]+)\s*:")]
    private static partial Regex Declared();

    [GeneratedRegex(@"var\((--[\w-]+)\)")]
    private static partial Regex Used();

    [GeneratedRegex(@"url\(\s*['""]?(https?:)?//")]
    private static partial Regex Elsewhere();
}
