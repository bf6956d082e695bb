using System.Text.RegularExpressions;

namespace ActionFramework.Consultation.Reading.Speakers;

/// <summary>For whom somebody writes, as his own words say it: "on behalf of …", "我代表……".</summary>
internal sealed class Affiliation(IReadOnlyCollection<ReadingRules> rules, HeadingForm form)
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(2);
    private readonly List<Regex> patterns = [.. rules.SelectMany(rule => rule.Headings.Represents).Select(pattern => new Regex(pattern, RegexOptions.CultureInvariant, Limit))];

    /// <summary>The organisation, or nothing.</summary>
    public string In(string words) =>
        patterns.Select(pattern => pattern.Match(words)).FirstOrDefault(match => match.Success) is { } match ? form.Organisation(match.Groups["organisation"].Value) : "";
}
