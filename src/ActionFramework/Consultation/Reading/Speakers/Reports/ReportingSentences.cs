using System.Collections.Immutable;
using System.Text.RegularExpressions;
using ActionFramework.Consultation.Reading.Speakers.Headings;

namespace ActionFramework.Consultation.Reading.Speakers.Reports;

/// <summary>Tells of one sentence whose words it reports.</summary>
internal sealed class ReportingSentences
{
    private const int Sure = 3;

    private readonly HeadingForm form;
    private readonly List<RulePattern> patterns;
    private readonly List<RulePattern> openings;
    private readonly List<RulePattern> again;
    private readonly List<RulePattern> goesOn;
    private readonly List<RulePattern> introductions;
    private readonly RulePattern chair;
    private readonly RulePattern nobody;
    private readonly RulePattern meeting;
    private readonly RulePattern ending = new(@"(?<=\S\s*)[（(](?<said>[^（）()]{2,80}(?:[（(][^（）()]{1,30}[)）][^（）()]{0,20})?)[)）][。.;；]?$");
    private readonly RulePattern same = new("^(?:idem|ibid\\.?|同上|同前)$");

    public ReportingSentences(IReadOnlyCollection<ReadingRules> rules, NameForms names, HeadingForm form)
    {
        this.form = form;
        patterns = [.. rules.SelectMany(rule => rule.Headings.Reported.Select(pattern => Made(pattern, rule, names)))];
        openings = [.. rules.SelectMany(rule => rule.Headings.ReportedOpening.Select(pattern => Made(pattern, rule, names)))];
        again = [.. rules.Where(rule => rule.Headings.ReportedAgain.Length > 0).Select(rule => Made(rule.Headings.ReportedAgain, rule, names))];
        introductions = [.. rules.Where(rule => rule.Headings.Introduces.Length > 0).Select(rule => Made(rule.Headings.Introduces, rule, names))];
        chair = RulePattern.OfAny(rules.Select(rule => $"(?:The\\s+)?(?i:{RulePattern.AnyOf(rule.Headings.Moderators)}),?\\s*(?={rule.Headings.Says.Replace("{speech}", rule.Headings.Speech, StringComparison.Ordinal)})"), "^");
        nobody = RulePattern.OfAny(rules.Select(rule => rule.Headings.Nobody), "^");
        meeting = RulePattern.OfAny(rules.Select(rule => rule.Headings.MeetingSays));
        goesOn = [.. rules.Select(rule => rule.Headings.GoesOn).Where(pattern => pattern.Length > 0).Select(pattern => new RulePattern(pattern))];
    }

    /// <summary>Who is named with an organisation, or which organisation is. <paramref name="begins"/>: the sentence begins its paragraph.</summary>
    public Turn? Speaker(string source, Span sentence, bool begins)
    {
        var text = Words(source, sentence);
        var said = Named(patterns, text);
        if ((said ?? (begins ? Named(openings, text) : null)) is not { } match) return null;
        var (people, organisation) = (match.Groups["names"], match.Groups["organisation"]);
        if (organisation.Success && nobody.IsMatch(organisation.Value)) return null;
        var names = people.Success ? form.Names(people.Value) : [];
        if (names.IsEmpty && people.Success) names = [people.Value];
        var start = people.Success && organisation.Success ? Math.Min(people.Index, organisation.Index) : people.Success ? people.Index : organisation.Index;
        var end = Math.Max(people.Index + people.Length, organisation.Index + organisation.Length);
        return Made(new Speaker(names, organisation.Success ? form.Organisation(organisation.Value) : "", 9), sentence, start, end < text.Length && text[end] is ')' or '）' ? end + 1 : end) with { Leads = said is null || match.Groups["leads"].Success };
    }

    /// <summary>What the meeting wants is said by whoever holds it.</summary>
    public Turn? Meeting(string source, Span sentence, string holder) =>
        holder.Length > 0 && meeting.Match(sentence.In(source)) is { Success: true } match
            ? Made(new Speaker([], holder, 9), sentence, match.Index, match.Index + match.Length) with { Leads = true, Speech = [new Span(sentence.Start + match.Length, sentence.End)], Asks = match.Groups["asks"].Success }
            : null;

    /// <summary>Whom a bracket at the end of the sentence names: "… (Ms Lee, Lake Desk).", and again "(Ms Lee)" or "(idem)".</summary>
    public Turn? Attributed(string source, Span sentence, KnownSpeakers known, Speaker? before)
    {
        if (ending.Match(Words(source, sentence)) is not { Success: true } match) return null;
        var said = match.Groups["said"];
        var speaker = same.IsMatch(said.Value) ? before : known.Recalled(said.Value) ?? (form.Read(said.Value) is { HasOrganisation: true, Names.IsEmpty: false, Evidence: >= Sure } read ? read : null);
        return speaker is null ? null : Made(speaker, sentence, said.Index, said.Index + said.Length);
    }

    /// <summary>Whom the words introduce, to be known again by the name alone.</summary>
    public IEnumerable<Speaker> Introduced(string words) =>
        introductions.SelectMany(pattern => pattern.Matches(words)).Select(match => new Speaker(form.Names(match.Groups["names"].Value), form.Organisation(match.Groups["organisation"].Value), 9)).Where(speaker => !speaker.Names.IsEmpty);

    /// <summary>Who was named before and speaks again: "Ms Lee replied that …".</summary>
    public Turn? Again(string source, Span sentence, KnownSpeakers known) =>
        First(again, Words(source, sentence))?.Groups["names"] is { } name && known.Recalled(name.Value) is { } speaker ? Made(speaker, sentence, name.Index, name.Index + name.Length) : null;

    /// <summary>"The chair said …".</summary>
    public Turn? Chair(string source, Span sentence, Speaker? leader) =>
        leader is not null && chair.Match(Words(source, sentence)) is { Success: true } match ? Made(leader, sentence, 0, match.Length) with { Leads = true } : null;

    /// <summary>A paragraph that goes on with the speaker of the one before: "She also …", "The Agency …".</summary>
    public bool GoesOn(string text, Speaker speaker) =>
        First(goesOn, text) is { } match && (!match.Groups["organisation"].Success || speaker.Organisation.Contains(match.Groups["organisation"].Value, StringComparison.Ordinal));

    private static string Words(string source, Span sentence) => sentence.In(source).Replace('\n', ' ').Replace('\r', ' ');

    private static Turn Made(Speaker speaker, Span sentence, int start, int end) =>
        new() { Speaker = speaker, Heading = new Span(sentence.Start + start, sentence.Start + end), Speech = [sentence], HeadingApart = false };

    // Behind a title one word names somebody; more words must look like a name.
    private Match? Named(List<RulePattern> named, string text) =>
        named.SelectMany(pattern => pattern.Matches(text)).FirstOrDefault(match => (match.Groups["names"] is not { Success: true } people || !people.Value.Contains(' ') || !form.Names(people.Value).IsEmpty));

    private static Match? First(List<RulePattern> patterns, string text) => patterns.Select(pattern => pattern.Match(text)).FirstOrDefault(match => match.Success);

    private static RulePattern Made(string pattern, ReadingRules rules, NameForms names) => new(
        (pattern.StartsWith('^') && rules.Headings.ReportedLead.Length > 0 ? $"^(?:{rules.Headings.ReportedLead})?{pattern[1..]}" : pattern)
            .Replace("{people}", "(?:(?:{titles})\\.?\\s+)*(?<names>(?!The\\b){name}(?:,?\\s+and\\s+(?:(?:{titles})\\.?\\s+)*{name}|,\\s+(?:{titles})\\.?\\s+{name})*)", StringComparison.Ordinal)
            .Replace("{says}", rules.Headings.Says, StringComparison.Ordinal)
            .Replace("{nobody}", rules.Headings.Nobody, StringComparison.Ordinal)
            .Replace("{predicate}", rules.Headings.Predicate, StringComparison.Ordinal)
            .Replace("{country}", RulePattern.AnyOf(rules.Countries), StringComparison.Ordinal)
            .Replace("{foreign}", rules.People.Foreign.Length > 0 ? rules.People.Foreign : "(?!)", StringComparison.Ordinal)
            .Replace("{name}", $"(?:{names.SpokenName})", StringComparison.Ordinal)
            .Replace("{titles}", RulePattern.AnyOf(rules.People.Titles), StringComparison.Ordinal)
            .Replace("{role}", rules.People.Role, StringComparison.Ordinal)
            .Replace("{ending}", RulePattern.AnyOf(rules.OrganisationEndings), StringComparison.Ordinal)
            .Replace("{speech}", rules.Headings.Speech, StringComparison.Ordinal));
}
