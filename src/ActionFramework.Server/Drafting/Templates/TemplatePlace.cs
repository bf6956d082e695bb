using System.Collections.Immutable;
using System.Globalization;
using ActionFramework.Drafting;
using YamlDotNet.RepresentationModel;

namespace ActionFramework.Server.Drafting;

/// <summary>The problems of one template file as they are found, each with its line.</summary>
internal sealed class TemplateProblems(string file)
{
    private readonly List<TemplateProblem> found = [];

    public ImmutableArray<TemplateProblem> All => [.. found.OrderBy(problem => problem.Line)];

    public void Add(int line, string path, TemplateFault fault, string what = "", string expected = "") =>
        found.Add(new(file, line, path, fault, what, expected));
}

/// <summary>A mapping of a template file with its line and path. Asking for what is not there notes a problem and goes on, so that one reading finds them all.</summary>
internal sealed class TemplatePlace(YamlMappingNode node, string path, TemplateProblems problems)
{
    public int Line => (int)node.Start.Line;

    public static TemplatePlace? Read(YamlNode node, string path, TemplateProblems problems)
    {
        if (node is YamlMappingNode mapping) return new(mapping, path, problems);
        problems.Add((int)node.Start.Line, path, TemplateFault.WrongShape, node.ToString(), "mapping");
        return null;
    }

    public void Wrong(string key, TemplateFault fault, string what = "", string expected = "") =>
        problems.Add(Find(key) is { } child ? (int)child.Start.Line : Line, PathOf(key), fault, what, expected);

    public void Allow(params ReadOnlySpan<string> keys)
    {
        foreach (var (key, _) in node.Children)
            if (!keys.Contains(key.ToString())) problems.Add((int)key.Start.Line, PathOf(key.ToString()), TemplateFault.UnknownKey, key.ToString());
    }

    public bool Has(string key) => Find(key) is not null;

    public string Words(string key)
    {
        switch (Find(key))
        {
            case YamlScalarNode { Value: { Length: > 0 } words }: return words.Trim();
            case YamlScalarNode or null: Wrong(key, TemplateFault.MissingKey, key); return "";
            default: Wrong(key, TemplateFault.WrongShape, key, "words"); return "";
        }
    }

    /// <summary>Words in each of the languages, and in no other.</summary>
    public Bilingual InEach(string key, IReadOnlyCollection<Language> languages)
    {
        if (Map(key) is not { } words) return new(null, null);
        words.Allow([.. languages.Select(CodeOf)]);
        return new(words.In(Language.Zh, languages), words.In(Language.En, languages));
    }

    public TemplatePlace? Map(string key)
    {
        if (Find(key) is { } child) return Read(child, PathOf(key), problems);
        Wrong(key, TemplateFault.MissingKey, key);
        return null;
    }

    public IEnumerable<TemplatePlace> Maps(string key) =>
        List(key).Select((child, index) => Read(child, string.Create(CultureInfo.InvariantCulture, $"{PathOf(key)}[{index}]"), problems)).OfType<TemplatePlace>();

    public IEnumerable<string> WordList(string key) => List(key).Select(child => child.ToString());

    public static string CodeOf(Language language) => language == Language.Zh ? "zh" : "en";

    private IEnumerable<YamlNode> List(string key)
    {
        switch (Find(key))
        {
            case YamlSequenceNode list: return list.Children;
            case null: return [];
            default: Wrong(key, TemplateFault.WrongShape, key, "list"); return [];
        }
    }

    private string? In(Language language, IReadOnlyCollection<Language> languages)
    {
        if (!languages.Contains(language)) return null;
        if (Find(CodeOf(language)) is YamlScalarNode { Value: { Length: > 0 } words }) return words.Trim();
        problems.Add(Line, path, TemplateFault.MissingLanguage, "", CodeOf(language));
        return null;
    }

    private YamlNode? Find(string key) => node.Children.TryGetValue(new YamlScalarNode(key), out var child) ? child : null;

    private string PathOf(string key) => path.Length == 0 ? key : $"{path}.{key}";
}
