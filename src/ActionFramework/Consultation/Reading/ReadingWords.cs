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
    private readonly HashSet<string> answererLabels = All(rules, rule => rule.Headings.AnswererLabels);
    private readonly HashSet<string> followUps = All(rules, rule => rule.Headings.FollowUps);
    private readonly HashSet<string> answers = All(rules, rule => rule.Headings.Answers);
    private readonly HashSet<string> rosterLabels = All(rules, rule => rule.Headings.RosterLabels);
    private readonly HashSet<string> askLabels = All(rules, rule => rule.Headings.AskLabels);
    private readonly HashSet<string> taskLabels = All(rules, rule => rule.Asks.TaskLabels);
    private readonly HashSet<string> offerLabels = All(rules, rule => rule.Headings.OfferLabels);
    private readonly HashSet<string> contactHeadings = All(rules, rule => rule.SetAside.ContactHeadings);
    private readonly RulePattern questions = Pattern(rules, rule => $"^(?:{rule.Headings.Questions})(?=[\\s\\u3000(（])[.:：\\s]*");
    private readonly RulePattern speech = Pattern(rules, rule => $"[,，]?\\s*(?:{rule.Headings.Speech})$");
    private readonly RulePattern leadsIn = Pattern(rules, rule => rule.Headings.LeadsIn);
    private readonly RulePattern contact = Pattern(rules, rule => rule.SetAside.Contact);
    private readonly RulePattern boilerplate = Pattern(rules, rule => rule.SetAside.Boilerplate);
    private readonly RulePattern salutation = Pattern(rules, rule => rule.SetAside.Salutation);
    private readonly RulePattern signOff = Pattern(rules, rule => rule.SetAside.SignOff);
    private readonly RulePattern date = Pattern(rules, rule => rule.SetAside.Date);

    /// <summary>Before a colon it names neither a speaker nor what he asks.</summary>
    public bool IsPlainLabel(string words) => labels.Contains(words.Trim());

    public bool IsLabel(string words) => IsPlainLabel(words) || IsNameLabel(words) || IsOrganisationLabel(words) || IsAskLabel(words) || IsOfferLabel(words);

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

    /// <summary>Over the column of a table that says what is to be done.</summary>
    public bool IsTaskLabel(string words) => taskLabels.Contains(words.Trim());

    public bool IsAnswererLabel(string words) => answererLabels.Contains(words.Trim());

    public bool IsAnswer(string words) => answers.Contains(words.Trim());

    public bool IsFollowUp(string words) => followUps.Contains(words.Trim());

    /// <summary>A line that announces a list of asks.</summary>
    public bool LeadsIn(string words) => leadsIn.IsMatch(words);

    /// <summary>A heading without what numbers the question in front of it.</summary>
    public string WithoutQuestion(string heading) => questions.Without(heading);

    /// <summary>A heading without the verb that reports it: "… writes".</summary>
    public string WithoutSpeech(string heading) => speech.Without(heading);

    /// <summary>Over, or before, the list of those who took part.</summary>
    public bool IsRosterLabel(string words) => rosterLabels.Contains(words.Trim());

    public bool IsSignerLabel(string words) => signerLabels.Contains(words.Trim());

    private static readonly string[] LabelSigns = ["/", "／", "、", "(", ")", "（", "）", "及", "与", "和", " and ", " or ", " & "];

    /// <summary>One of the words that head a column is such a label: "comment / proposed change".</summary>
    public static bool Heads(string column, Func<string, bool> isLabel) => isLabel(column) || column.Split(LabelSigns, StringSplitOptions.None).Any(isLabel);

    public bool IsContactHeading(string words) => contactHeadings.Contains(words.Trim().TrimEnd(':', '：'));

    public bool IsContact(string words) => contact.IsMatch(words);

    public bool IsBoilerplate(string words) => boilerplate.IsMatch(words);

    public bool IsSalutation(string words) => salutation.IsMatch(words);

    public bool IsSignOff(string words) => signOff.IsMatch(words);

    public bool IsDate(string words) => date.IsMatch(words);

    public bool IsSetAside(string words) => IsContactHeading(words) || IsSalutation(words) || IsSignOff(words) || IsDate(words) || IsBoilerplate(words);

    private static HashSet<string> All(IReadOnlyCollection<ReadingRules> rules, Func<ReadingRules, IEnumerable<string>> words) =>
        rules.SelectMany(words).ToHashSet(StringComparer.OrdinalIgnoreCase);

    private static RulePattern Pattern(IReadOnlyCollection<ReadingRules> rules, Func<ReadingRules, string> pattern) =>
        RulePattern.OfAny(rules.Select(pattern));
}
