using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace ActionFramework.Consultation.Reading.Speakers;

/// <summary>Tells what looks like a person's name, and what like an organisation's, in all languages that have rules.</summary>
internal sealed partial class NameForms
{
    private const string Han = @"(?:[\u3400-\u4DBF\u4E00-\u9FFF\uF900-\uFAFF]|[\uD840-\uD888][\uDC00-\uDFFF])";
    private readonly Regex name;
    private readonly Regex titles;
    private readonly Regex post;
    private readonly Regex postBefore;
    private readonly Regex role;
    private readonly Regex beside;
    private readonly HashSet<string> notNames;
    private readonly Regex organisation;
    private readonly HashSet<string> latinEndings;

    public NameForms(IReadOnlyCollection<ReadingRules> rules)
    {
        notNames = rules.SelectMany(rule => rule.People.NotNames).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var endings = rules.SelectMany(rule => rule.OrganisationEndings).ToList();
        latinEndings = endings.Where(ending => ending[0] < 128).ToHashSet(StringComparer.Ordinal);
        organisation = new Regex($"(?:{Any(endings.Where(ending => ending[0] >= 128))})$");
        var titleWords = Any(rules.SelectMany(rule => rule.People.Titles));
        var behind = $@"(?:\s+|(?<=[\u2E80-\uFFFD]))(?:{titleWords})";
        titles = new Regex($@"^(?:(?i:{titleWords})(?:\.\s*|\s+))+|(?:{behind})+$", RegexOptions.CultureInvariant);
        var roles = string.Join('|', rules.Select(rule => rule.People.Role).Where(pattern => pattern.Length > 0).Append("(?!)"));
        role = new Regex($"^(?:{roles})$", RegexOptions.CultureInvariant);
        beside = new Regex($"^(?:{string.Join('|', rules.Select(rule => rule.People.Beside).Where(pattern => pattern.Length > 0).Append("(?!)"))})$", RegexOptions.CultureInvariant);
        post = new Regex($@"(?<=[\u2E80-\uFFFD])\s*(?:{roles}|{titleWords})$", RegexOptions.CultureInvariant);
        postBefore = new Regex($@"^(?:the\s+)?(?:{roles})(?:,\s*|\s+(?:of|at|for|from|with)\s+(?:the\s+)?)(?=\p{{Lu}})", RegexOptions.CultureInvariant);
        var particles = Any(rules.SelectMany(rule => rule.People.Particles));
        var latin = $@"\p{{Lu}}[\p{{L}}'’\-]*\.?(?:\s+(?:(?:{particles})\s+)*\p{{Lu}}[\p{{L}}'’\-]*\.?){{1,4}}";
        SpokenName = $@"{ChineseName(rules)}|{latin}";
        name = new Regex($"^(?:{SpokenName})$", RegexOptions.CultureInvariant);
    }

    /// <summary>Pattern of one name, without titles.</summary>
    public string SpokenName { get; }

    /// <summary>The name without its titles; null where this is none.</summary>
    public string? NameIn(string words)
    {
        var bare = titles.Replace(words.Trim(), "").Trim();
        if (bare.Length > 60 || !name.IsMatch(bare) || notNames.Contains(bare) || role.IsMatch(bare) || IsOrganisation(bare)) return null;
        if (bare[0] < 0x250 && bare.Split(' ').Any(word => notNames.Contains(word.TrimEnd('.')))) return null;
        return bare[0] < 0x250 ? bare : Inside().Replace(bare, "");
    }

    /// <summary>What its place makes a name although nothing in it does: few letters, no known word.</summary>
    public string? NameByPlace(string words) => Untitled(words) is var bare && Unknown().IsMatch(bare) && !notNames.Contains(bare) && !role.IsMatch(bare) && !IsOrganisation(bare) ? bare : null;

    public string Untitled(string words) => titles.Replace(words.Trim(), "").Trim();

    /// <summary>The organisation without the post that is printed behind it, or in front: "Secretary, …", "Head of Policy at …".</summary>
    public string WithoutPost(string organisation) =>
        post.Match(organisation) is { Success: true, Index: var at } && IsOrganisation(organisation[..at]) ? organisation[..at].TrimEnd()
        : postBefore.Match(organisation) is { Success: true, Length: var length } && IsOrganisation(organisation[length..]) ? organisation[length..]
        : organisation;

    /// <summary>A post, a title or a way of taking part, which is neither a name nor an organisation.</summary>
    public bool IsBeside(string words) => words.Trim() is var bare && (role.IsMatch(bare) || beside.IsMatch(bare) || titles.Replace(bare + " ", "").Trim().Length == 0);

    public bool HasTitle(string words) => titles.IsMatch(words.Trim());

    public bool IsOrganisation(string words)
    {
        var bare = Brackets().Replace(words, "").Trim();
        if (bare.Length is < 2 or > 120) return false;
        return organisation.IsMatch(bare) || Words().Matches(bare).Any(word => latinEndings.Contains(word.Value)) || (Acronym().IsMatch(bare) && !notNames.Contains(bare));
    }

    private static string ChineseName(IReadOnlyCollection<ReadingRules> rules)
    {
        var surnames = rules.SelectMany(rule => rule.People.Surnames.EnumerateRunes()).Distinct().ToLookup(rune => rune.IsBmp, rune => rune.ToString());
        var single = string.Join('|', surnames[false].Append($"[{string.Concat(surnames[true])}]").Where(one => one != "[]"));
        var compound = Any(rules.SelectMany(rule => rule.People.CompoundSurnames));
        return $@"(?:{compound}|{single}){Han}{{1,2}}|(?:{compound}|{single}|{Han}{{2}})[ \u3000]{{1,3}}{Han}(?!{Han})|{Han}{{1,6}}[·•・‧]{Han}{{1,10}}(?:[·•・‧]{Han}{{1,10}})?";
    }

    private static string Any(IEnumerable<string> words)
    {
        var alternatives = words.OrderByDescending(word => word.Length).Select(Regex.Escape).ToImmutableArray();
        return alternatives.IsEmpty ? "(?!)" : string.Join('|', alternatives);
    }

    [GeneratedRegex(@"\s*[（(][^（）()]*[)）]\s*$")]
    private static partial Regex Brackets();

    [GeneratedRegex(@"(?<=[\u2E80-\uFFFD])[ \u3000]+(?=[\u2E80-\uFFFD])")]
    private static partial Regex Inside();

    [GeneratedRegex(@"^(?:(?:[\u3400-\u9FFF]|[\uD840-\uD888][\uDC00-\uDFFF]){2,5}|\p{Lu}[\p{L}'’\-]+(?: \p{Lu}[\p{L}'’\-]+){0,3})$")]
    private static partial Regex Unknown();

    [GeneratedRegex(@"[\p{L}]+")]
    private static partial Regex Words();

    [GeneratedRegex(@"^[A-Z][A-Za-z]{0,9}[A-Z][A-Za-z]{0,3}(?:[\-/&][A-Z]\w{1,9})*(?: [A-Z][a-z]+)?$")]
    private static partial Regex Acronym();
}
