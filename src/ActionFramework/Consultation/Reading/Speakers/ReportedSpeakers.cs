using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace ActionFramework.Consultation.Reading.Speakers;

/// <summary>Reads minutes that name each speaker inside the sentence that reports him.</summary>
internal sealed class ReportedSpeakers
{
    private readonly HeadingForm form;
    private readonly List<Regex> patterns;

    public ReportedSpeakers(IReadOnlyCollection<ReadingRules> rules, NameForms names, HeadingForm form)
    {
        this.form = form;
        patterns = [.. rules.SelectMany(rule => rule.Headings.Reported.Select(pattern => Made(pattern, rule, names)))];
    }

    public ImmutableArray<Turn> Find(SourceLines lines, Func<Span, SentenceCutter> cutters)
    {
        var source = lines.Source;
        var turns = new List<Turn>();
        foreach (var paragraph in lines.Filled.Select(line => line.Body))
        {
            Turn? current = null;
            var quoted = -1;
            foreach (var sentence in cutters(paragraph).Sentences(paragraph))
            {
                if (SpeakerOf(source, sentence.Span) is { } turn)
                {
                    turns.Add(current = quoted < 0 ? turn : turn with { Speech = [new Span(quoted, turn.Speech[0].End)] });
                    quoted = -1;
                }
                else if (current is not null) turns[^1] = current = current with { Speech = [new Span(current.Speech[0].Start, sentence.Span.End)] };
                else if (quoted < 0 && source[sentence.Span.Start] is '“' or '"') quoted = sentence.Span.Start;
            }
        }
        return [.. turns];
    }

    private Turn? SpeakerOf(string source, Span sentence)
    {
        var text = sentence.In(source);
        if (patterns.Select(pattern => pattern.Match(text)).FirstOrDefault(match => match.Success) is not { } match) return null;
        var (people, organisation) = (match.Groups["names"], match.Groups["organisation"]);
        var names = people.Success ? form.Names(people.Value) : [];
        if (names.IsEmpty && people.Success) names = [people.Value];
        var start = people.Success && organisation.Success ? Math.Min(people.Index, organisation.Index) : people.Success ? people.Index : organisation.Index;
        var end = Math.Max(people.Index + people.Length, organisation.Index + organisation.Length);
        return new Turn
        {
            Speaker = new Speaker(names, organisation.Success ? form.Organisation(organisation.Value) : "", 9),
            Heading = new Span(sentence.Start + start, sentence.Start + (end < text.Length && text[end] is ')' or '）' ? end + 1 : end)),
            Speech = [sentence],
            HeadingApart = false,
        };
    }

    private static Regex Made(string pattern, ReadingRules rules, NameForms names) => new(
        pattern.Replace("{name}", $"(?:{names.SpokenName})", StringComparison.Ordinal)
            .Replace("{titles}", Any(rules.People.Titles), StringComparison.Ordinal)
            .Replace("{role}", rules.People.Role, StringComparison.Ordinal)
            .Replace("{ending}", Any(rules.OrganisationEndings), StringComparison.Ordinal)
            .Replace("{speech}", rules.Headings.Speech, StringComparison.Ordinal),
        RegexOptions.CultureInvariant, TimeSpan.FromSeconds(2));

    private static string Any(IEnumerable<string> words) => string.Join('|', words.OrderByDescending(word => word.Length).Select(Regex.Escape));
}
