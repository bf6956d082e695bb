using System.Text.RegularExpressions;

namespace ActionFramework.Consultation.Reading;

/// <summary>The fixed words of all languages' rules, looked up together: a file may mix them.</summary>
internal sealed class ReadingWords(IReadOnlyCollection<ReadingRules> rules)
{
    private readonly HashSet<string> labels = All(rules, rule => rule.Headings.Labels);
    private readonly HashSet<string> moderators = All(rules, rule => rule.Headings.Moderators);
    private readonly HashSet<string> nameLabels = All(rules, rule => rule.Headings.NameLabels);
    private readonly HashSet<string> organisationLabels = All(rules, rule => rule.Headings.OrganisationLabels);
    private readonly HashSet<string> signerLabels = All(rules, rule => rule.Headings.SignerLabels);
    private readonly HashSet<string> askLabels = All(rules, rule => rule.Headings.AskLabels);
    private readonly HashSet<string> offerLabels = All(rules, rule => rule.Headings.OfferLabels);
    private readonly HashSet<string> contactHeadings = All(rules, rule => rule.SetAside.ContactHeadings);
    private readonly Regex contact = Pattern(rules, rule => rule.SetAside.Contact);
    private readonly Regex boilerplate = Pattern(rules, rule => rule.SetAside.Boilerplate);
    private readonly Regex salutation = Pattern(rules, rule => rule.SetAside.Salutation);
    private readonly Regex signOff = Pattern(rules, rule => rule.SetAside.SignOff);
    private readonly Regex date = Pattern(rules, rule => rule.SetAside.Date);

    public bool IsLabel(string words) => labels.Contains(words.Trim()) || IsNameLabel(words) || IsOrganisationLabel(words) || IsAskLabel(words) || IsOfferLabel(words);

    /// <summary>A label, or a label with its value: "time: …".</summary>
    public bool IsLabelled(string words)
    {
        var cut = words.AsSpan().IndexOfAny(':', '：');
        var label = cut < 0 ? words : words[..cut];
        return IsLabel(label) || IsModerator(label);
    }

    public bool IsModerator(string words) => moderators.Contains(words.Trim());

    public bool IsNameLabel(string words) => nameLabels.Contains(words.Trim());

    public bool IsOrganisationLabel(string words) => organisationLabels.Contains(words.Trim());

    public bool IsAskLabel(string words) => askLabels.Contains(words.Trim());

    public bool IsOfferLabel(string words) => offerLabels.Contains(words.Trim());

    public bool IsSignerLabel(string words) => signerLabels.Contains(words.Trim());

    /// <summary>One of the words that head a column is such a label: "comment / proposed change".</summary>
    public static bool Heads(string column, Func<string, bool> isLabel) => isLabel(column) || column.Split('/', '／', '、', '(', ')', '（', '）', '及', '与', '和').Any(isLabel);

    public bool IsContactHeading(string words) => contactHeadings.Contains(words.Trim().TrimEnd(':', '：'));

    public bool IsContact(string words) => contact.IsMatch(words);

    public bool IsBoilerplate(string words) => boilerplate.IsMatch(words);

    public bool IsSalutation(string words) => salutation.IsMatch(words);

    public bool IsSignOff(string words) => signOff.IsMatch(words);

    public bool IsDate(string words) => date.IsMatch(words);

    public bool IsSetAside(string words) => IsContactHeading(words) || IsSalutation(words) || IsSignOff(words) || IsDate(words) || IsBoilerplate(words);

    private static HashSet<string> All(IReadOnlyCollection<ReadingRules> rules, Func<ReadingRules, IEnumerable<string>> words) =>
        rules.SelectMany(words).ToHashSet(StringComparer.OrdinalIgnoreCase);

    private static Regex Pattern(IReadOnlyCollection<ReadingRules> rules, Func<ReadingRules, string> pattern) =>
        new(string.Join('|', rules.Select(rule => $"(?:{pattern(rule)})")), RegexOptions.CultureInvariant, TimeSpan.FromSeconds(2));
}
