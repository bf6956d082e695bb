using System.Resources;
using System.Xml.Linq;
using MudBlazor;
using Xunit;

namespace ActionFramework.Web.Tests;

public sealed class WordsTests
{
    private const string Chinese = ".zh-Hans.resx";

    [Fact]
    public void Every_word_is_there_in_both_languages() => Assert.Empty(Files().SelectMany(file => Gaps(file, Keys(file), Keys(file.Replace(".resx", Chinese)))));

    [Fact]
    public void A_gap_is_found() => Assert.Equal(["X.resx: Close has no Chinese", "X.resx: Open has no English"], Gaps("X.resx", ["Close", "Both"], ["Open", "Both"]));

    [Fact]
    public void No_word_is_empty() => Assert.Empty(Files().SelectMany(file => new[] { file, file.Replace(".resx", Chinese) }).SelectMany(Empty));

    [Fact]
    public void MudBlazor_has_a_Chinese_entry_for_each_of_its_words()
    {
        var theirs = new ResourceManager("MudBlazor.Resources.LanguageResource", typeof(MudButton).Assembly).GetResourceSet(System.Globalization.CultureInfo.InvariantCulture, true, true)!;
        var ours = Keys(Path.Combine(Sources.Web, "Layout/Preferences/MudWords" + Chinese));
        Assert.Equal(theirs.Cast<System.Collections.DictionaryEntry>().Select(entry => (string)entry.Key).Order(), ours.Order());
    }

    private static IEnumerable<string> Files() => Directory.EnumerateFiles(Sources.Web, "*.resx", SearchOption.AllDirectories)
        .Where(file => !file.EndsWith(Chinese, StringComparison.Ordinal) && !file.Contains("/bin/", StringComparison.Ordinal) && !file.Contains("/obj/", StringComparison.Ordinal));

    private static string[] Keys(string file) =>
        File.Exists(file) ? [.. XDocument.Load(file).Descendants("data").Select(entry => entry.Attribute("name")!.Value)] : [];

    private static IEnumerable<string> Empty(string file) => XDocument.Load(file).Descendants("data")
        .Where(entry => string.IsNullOrWhiteSpace(entry.Element("value")?.Value)).Select(entry => $"{file}: {entry.Attribute("name")!.Value}");

    private static IEnumerable<string> Gaps(string file, string[] english, string[] chinese) =>
    [
        .. english.Except(chinese).Select(key => $"{Path.GetFileName(file)}: {key} has no Chinese"),
        .. chinese.Except(english).Select(key => $"{Path.GetFileName(file)}: {key} has no English"),
    ];
}
