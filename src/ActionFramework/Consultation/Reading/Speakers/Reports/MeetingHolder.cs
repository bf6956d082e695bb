namespace ActionFramework.Consultation.Reading.Speakers.Reports;

/// <summary>The organisation that holds a meeting or sends a paper: it stands at the head, or the first sentences name it.</summary>
internal sealed class MeetingHolder(IReadOnlyCollection<ReadingRules> rules, NameForms forms, ReadingWords words)
{
    private const int HeadLines = 8;
    private const int FirstWords = 4;

    private readonly List<RulePattern> patterns =
        [.. rules.Where(rule => rule.Headings.HeldBy.Length > 0).Select(rule => new RulePattern(rule.Headings.HeldBy.Replace("{ending}", RulePattern.AnyOf(rule.OrganisationEndings), StringComparison.Ordinal)))];

    /// <summary>The organisation, or nothing.</summary>
    public string Of(SourceLines lines) =>
        lines.Filled.Take(HeadLines).TakeWhile(line => !line.IsProse).FirstOrDefault(line => !line.IsItem && !words.IsLabelled(line.Text) && forms.IsOrganisation(line.Text))?.Text
        ?? lines.Filled.Where(line => line.IsProse).Take(FirstWords).Select(line => In(line.Opening)).FirstOrDefault(holder => holder.Length > 0, "");

    private string In(string sentence) =>
        patterns.Select(pattern => pattern.Match(sentence)).FirstOrDefault(match => match.Success) is { } match ? forms.Bare(match.Groups["organisation"].Value) : "";
}
