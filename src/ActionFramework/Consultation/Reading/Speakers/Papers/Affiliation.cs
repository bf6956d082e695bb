using System.Text.RegularExpressions;

namespace ActionFramework.Consultation.Reading.Speakers.Papers;

/// <summary>For whom somebody writes, as his own words say it: "on behalf of …", "我代表……".</summary>
internal sealed class Affiliation(IReadOnlyCollection<ReadingRules> rules, NameForms forms)
{
    private readonly List<RulePattern> patterns = [.. rules.SelectMany(rule => rule.Headings.Represents.Select(pattern => new RulePattern(pattern.Replace("{ending}", RulePattern.AnyOf(rule.OrganisationEndings), StringComparison.Ordinal))))];

    /// <summary>The organisation, or nothing.</summary>
    public string In(string words) =>
        patterns.Select(pattern => pattern.Match(words)).FirstOrDefault(match => match.Success) is { } match ? forms.Bare(match.Groups["organisation"].Value) : "";
}
