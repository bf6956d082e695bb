using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;

namespace ActionFramework.Consultation.Reading.Speakers;

/// <summary>Tells what looks like a person's name, and what like an organisation's, in all languages that have rules.</summary>
internal sealed partial class NameForms
{
    private const string Han = @"(?:[\u3400-\u4DBF\u4E00-\u9FFF\uF900-\uFAFF]|[\uD840-\uD888][\uDC00-\uDFFF])";
    private readonly RulePattern name;
    private readonly RulePattern titles;
    private readonly RulePattern post;
    private readonly RulePattern postBefore;
    private readonly RulePattern role;
    private readonly RulePattern beside;
    private readonly RulePattern wrapping;
    private readonly HashSet<string> notNames;
    private readonly HashSet<string> labels;
    private readonly RulePattern organisation;
    private readonly RulePattern events;
    private readonly HashSet<string> latinEndings;
    private readonly HashSet<string> generic;
    private readonly HashSet<string> countries;

    public NameForms(IReadOnlyCollection<ReadingRules> rules)
    {
        notNames = rules.SelectMany(rule => rule.People.NotNames).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var endings = rules.SelectMany(rule => rule.OrganisationEndings).ToList();
        generic = endings.Where(ending => ending[0] >= 128).ToHashSet(StringComparer.Ordinal);
        countries = rules.SelectMany(rule => rule.Countries).ToHashSet(StringComparer.Ordinal);
        latinEndings = endings.Where(ending => ending[0] < 128).ToHashSet(StringComparer.Ordinal);
        organisation = new RulePattern($"(?:{RulePattern.AnyOf(endings.Where(ending => ending[0] >= 128))})$");
        events = RulePattern.OfAny(rules.Select(rule => rule.Events));
        var titleWords = RulePattern.AnyOf(rules.SelectMany(rule => rule.People.Titles));
        var behind = $@"(?:\s+|(?<=[\u2E80-\uFFFD]))(?:{titleWords})";
        titles = new RulePattern($@"^(?:(?i:{titleWords})(?:\.\s*|\s+))+|(?:{behind})+$");
        var roles = string.Join('|', rules.Select(rule => rule.People.Role).Where(pattern => pattern.Length > 0).Append("(?!)"));
        role = new RulePattern($"^(?:{roles})$");
        wrapping = RulePattern.OfAny(rules.Select(rule => rule.Headings.Wrapping));
        labels = rules.SelectMany(rule => rule.Headings.SignerLabels).ToHashSet(StringComparer.OrdinalIgnoreCase);
        beside = RulePattern.OfAny(rules.Select(rule => rule.People.Beside), "^", "$");
        post = new RulePattern($@"(?<=[\u2E80-\uFFFD])(?:\s+\S{{0,8}}?|\s*)(?:{roles}|{titleWords})$");
        postBefore = new RulePattern($@"^(?:the\s+)?(?:{roles})(?:,\s*|\s+(?:of|at|for|from|with)\s+(?:the\s+)?)(?=\p{{Lu}})");
        var particles = RulePattern.AnyOf(rules.SelectMany(rule => rule.People.Particles));
        var latin = $@"\p{{Lu}}[\p{{L}}'’\-]*\.?(?:\s+(?:(?:{particles})\s+)*\p{{Lu}}[\p{{L}}'’\-]*\.?){{1,4}}";
        SpokenName = $@"{ChineseName(rules)}|{latin}";
        name = new RulePattern($"^(?:{SpokenName})$");
    }

    /// <summary>Pattern of one name, without titles.</summary>
    public string SpokenName { get; }

    /// <summary>The name without its titles; null where this is none.</summary>
    public string? NameIn(string words)
    {
        var bare = titles.Without(words.Trim()).Trim();
        if (IsTitledSurname(words.Trim(), bare)) return bare;
        if (bare.Length > 60 || !name.IsMatch(bare) || notNames.Contains(bare) || role.IsMatch(bare) || IsOrganisation(bare)) return null;
        if (bare[0] < 0x250 && bare.Split(' ').Any(word => notNames.Contains(word.TrimEnd('.')))) return null;
        return bare[0] < 0x250 ? bare : Inside().Replace(bare, "");
    }

    // Behind a title one word is enough: "Ms Strand".
    private bool IsTitledSurname(string words, string bare) => bare.Length < words.Length && words.EndsWith(bare, StringComparison.Ordinal) && Surname().IsMatch(bare) && !notNames.Contains(bare);

    /// <summary>What its place makes a name although nothing in it does: few letters, no known word.</summary>
    public string? NameByPlace(string words) => Untitled(words) is var bare && Unknown().IsMatch(bare) && !notNames.Contains(bare) && !role.IsMatch(bare) && !IsOrganisation(bare) ? bare : null;

    /// <summary>A heading without the words that say what follows: "Statement by …", "……的意见".</summary>
    public string Unwrapped(string heading) => wrapping.Without(heading);

    public string Untitled(string words) => titles.Without(words.Trim()).Trim();

    /// <summary>The organisation without posts, titles and the signs around it.</summary>
    public string Bare(string organisation) => WithoutPost(WithoutRemark(organisation).Trim(' ', ',', '，', '\u3000', '-', '–', '—', '|', ':', '：', '、', ';', '；', '/', '.', '*'));

    /// <summary>The organisation without a bracket that says how much it sent, or that it is sealed.</summary>
    public string WithoutRemark(string organisation) =>
        Remark().Match(organisation) is { Success: true } bracket && bracket.Groups[1].Value.Split(',', '，', '、', ';', '；').All(IsBeside) ? organisation[..bracket.Index] : organisation;

    /// <summary>The organisation without the post that is printed behind it, or in front: "Secretary, …", "Head of Policy at …".</summary>
    public string WithoutPost(string organisation) =>
        post.Match(organisation) is { Success: true, Index: var at } && IsOrganisation(organisation[..at]) ? organisation[..at].TrimEnd()
        : postBefore.Match(organisation) is { Success: true, Length: var length } && IsOrganisation(organisation[length..]) ? organisation[length..]
        : organisation;

    /// <summary>A post, a title, a label or a way of taking part, which is neither a name nor an organisation.</summary>
    public bool IsBeside(string words) => words.Trim() is var bare && (labels.Contains(bare) || role.IsMatch(bare) || beside.IsMatch(bare) || titles.Without(bare + " ").Trim().Length == 0);

    public bool HasTitle(string words) => titles.IsMatch(words.Trim());

    public bool IsOrganisation(string words)
    {
        var bare = Brackets().Replace(words, "").Trim();
        if (bare.Length is < 2 or > 120 || events.IsMatch(words)) return false;
        return countries.Contains(Lowered(bare)) || organisation.IsMatch(bare) || Words().Matches(bare).Any(word => latinEndings.Contains(Lowered(word.Value))) || (Acronym().IsMatch(bare) && !notNames.Contains(bare));
    }

    // A masthead, or a country over its statement, is often all in capitals.
    private static string Lowered(string words) =>
        words.Length > 3 && !words.Any(char.IsLower) ? CultureInfo.InvariantCulture.TextInfo.ToTitleCase(words.ToLowerInvariant()) : words;

    public bool IsCountry(string words) => countries.Contains(words);

    /// <summary>Only a word for organisations: which one is meant was said before.</summary>
    public bool IsGeneric(string organisation) => generic.Contains(organisation);

    private static string ChineseName(IReadOnlyCollection<ReadingRules> rules)
    {
        var surnames = rules.SelectMany(rule => rule.People.Surnames.EnumerateRunes()).Distinct().ToLookup(rune => rune.IsBmp, rune => rune.ToString());
        var single = string.Join('|', surnames[false].Append($"[{string.Concat(surnames[true])}]").Where(one => one != "[]"));
        var compound = RulePattern.AnyOf(rules.SelectMany(rule => rule.People.CompoundSurnames));
        var given = RulePattern.AnyOf(rules.SelectMany(rule => rule.People.GivenNames));
        return $@"(?:{given}){{1,2}}|(?:{compound}|{single})(?:(?![的了们等在]){Han}){{1,2}}|[老小](?:{single})|(?:{compound}|{single}|{Han}{{2}})[ \u3000]{{1,3}}{Han}(?!{Han})|{Han}{{1,6}}[·•・‧]{Han}{{1,10}}?(?:[·•・‧]{Han}{{1,10}}?)?";
    }

    [GeneratedRegex(@"\s*[（(][^（）()]*[)）]\s*$")]
    private static partial Regex Brackets();

    [GeneratedRegex(@"\s*[（(]([^（）()]*)[)）]\s*$")]
    private static partial Regex Remark();

    [GeneratedRegex(@"(?<=[\u2E80-\uFFFD])[ \u3000]+(?=[\u2E80-\uFFFD])")]
    private static partial Regex Inside();

    [GeneratedRegex(@"^(?:(?:[\u3400-\u9FFF]|[\uD840-\uD888][\uDC00-\uDFFF]){2,5}|\p{Lu}[\p{L}'’\-]+(?: \p{Lu}[\p{L}'’\-]+){0,3})$")]
    private static partial Regex Unknown();

    [GeneratedRegex(@"^\p{Lu}[\p{L}'’\-]+$")]
    private static partial Regex Surname();

    [GeneratedRegex(@"[\p{L}]+")]
    private static partial Regex Words();

    [GeneratedRegex(@"^[A-Z][A-Za-z]{0,9}[A-Z][A-Za-z]{0,3}(?:[\-/&][A-Z]\w{1,9})*(?: [A-Z][a-z]+)?$")]
    private static partial Regex Acronym();
}
