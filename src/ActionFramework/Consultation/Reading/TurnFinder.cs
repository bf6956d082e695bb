using System.Collections.Immutable;

namespace ActionFramework.Consultation.Reading;

/// <summary>Tells who speaks where, trying the layouts from the plainest to the least plain.</summary>
internal sealed class TurnFinder(IReadOnlyCollection<ReadingRules> rules, NameForms forms, HeadingForm form, ReadingWords words)
{
    public ImmutableArray<Turn> Find(string source, List<SourceLine> lines, Func<Span, SentenceCutter> cutters)
    {
        if (new TableRows(source, lines, form, words).Find() is { IsEmpty: false } rows) return rows;
        if (new LabelledForms(source, lines, form, words).Find() is { IsEmpty: false } labelled) return labelled;
        var headed = Headed(source, lines);
        var reported = headed.Length > 1 ? [] : new ReportedSpeakers(rules, forms, form).Find(source, lines, cutters);
        if (!headed.IsEmpty && headed.Length >= reported.Length) return headed;
        if (new Signature(source, lines, form, forms, words).Find() is { } signed && reported.Length < 2) return [signed];
        return reported.IsEmpty ? Nobody(lines) : reported;
    }

    private ImmutableArray<Turn> Headed(string source, List<SourceLine> lines)
    {
        var found = new HeadingFinder(source, lines, form, words).Find();
        return
        [
            .. found.Select((heading, at) => new Turn
            {
                Speaker = heading.Speaker,
                Heading = heading.Span,
                Speech = [new Span(heading.SpeechStart, at + 1 < found.Count ? lines[found[at + 1].FirstLine].Span.Start : source.Length).Trimmed(source)],
            }),
        ];
    }

    // Words without a speaker are somebody's all the same; a person fills in whose.
    private static ImmutableArray<Turn> Nobody(List<SourceLine> lines) =>
        lines.FirstOrDefault(line => line.IsProse || line.IsItem) is not { } first ? []
        : [new Turn { Speaker = new Speaker([], "", 0), Heading = new Span(first.Span.Start, first.Span.Start), Speech = [new Span(first.Span.Start, lines[^1].Span.End)], HeadingApart = false }];
}
