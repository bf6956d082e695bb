using System.Collections.Immutable;
using ActionFramework.Consultation.Reading.Speakers.Headings;
using ActionFramework.Consultation.Reading.Speakers.Papers;
using ActionFramework.Consultation.Reading.Speakers.Reports;

namespace ActionFramework.Consultation.Reading.Speakers;

/// <summary>Tells who speaks where, trying the layouts from the plainest to the least plain.</summary>
internal sealed class TurnFinder
{
    private const int Sparse = 2;
    private const int ShortestProse = 40;
    private const int FirstWords = 6;

    private readonly NameForms forms;
    private readonly ReadingWords words;
    private readonly Affiliation affiliation;
    private readonly ReportingSentences sentences;
    private readonly MeetingHolder holder;

    public TurnFinder(IReadOnlyCollection<ReadingRules> rules, ReadingWords words)
    {
        this.words = words;
        forms = new NameForms(rules);
        affiliation = new Affiliation(rules, forms);
        sentences = new ReportingSentences(rules, forms, new HeadingForm(forms, new HeadingParts(forms)));
        holder = new MeetingHolder(rules, forms, words);
    }

    public ImmutableArray<Turn> Find(SourceLines lines, Func<Span, SentenceCutter> cutters)
    {
        var form = new HeadingForm(forms, new HeadingParts(forms));
        if (new TableRows(lines, form, words).Find() is { IsEmpty: false } rows) return rows;
        if (new AttributedItems(lines, form).Find() is { IsEmpty: false } items) return items;
        var labelled = new LabelledForms(lines, form, forms, words, affiliation).Find();
        var roster = Roster.Of(lines, form, words);
        var holds = holder.Of(lines);
        var headed = Headed(lines, form, roster).Select(turn => Named(lines.Source, turn, cutters)).SelectMany(turn => Concluded(lines.Source, turn, holds)).ToImmutableArray();
        if (!labelled.IsEmpty && labelled.Count(IsAttributed) >= headed.Count(IsAttributed)) return labelled;
        var spoken = headed.Count(turn => turn.Speech.Any(speech => !speech.IsEmpty));
        // Where most paragraphs stand under a heading of their own, no sentence need tell who speaks.
        var reported = spoken > 1 && spoken * Sparse >= lines.Filled.Count(line => line.IsProse) && headed.All(turn => turn.Speaker.HasOrganisation) ? [] : new ReportedSpeakers(sentences, forms, Introduced(lines, form, roster), holds).Find(lines, cutters);
        var letter = new Letter(lines, form, forms, words, affiliation).Find();
        if (letter is { Speaker.IsAnybody: true } && Known(headed) < 2 && Known(reported) < 2 && (lines.Filled.Any(line => words.IsSalutation(line.Text)) || (spoken == 1 && IsAddressed(lines.Source, headed[0])))) return [letter];
        if (spoken > 0 && (spoken >= reported.Length || Known(headed) > Known(reported)) && Known(headed) >= Known(reported)) return [.. headed, .. Unclaimed(lines, headed, letter?.Speaker)];
        if (letter is not null && ((reported.Length < 2 && !(letter.Speaker.Names.IsEmpty && reported.Any(turn => !turn.Speaker.Names.IsEmpty))) || (!letter.Speaker.Names.IsEmpty && reported.All(turn => turn.Speaker.Names.IsEmpty)))) return [letter];
        return reported.IsEmpty ? Nobody(lines) : [.. reported, .. Unclaimed(lines, reported, null)];
    }

    private static int Known(ImmutableArray<Turn> turns) => turns.Where(IsAttributed).Select(turn => turn.Speaker.Names[0]).Distinct().Count();

    private KnownSpeakers Introduced(SourceLines lines, HeadingForm form, Roster roster) =>
        new(form, InlineHeadings.Chair(lines, form, words) is { } chair ? [.. roster.Speakers, chair] : roster.Speakers);

    // Under "[Nepal]" the first sentence says which ministry speaks, and who.
    private Turn Named(string source, Turn turn, Func<Span, SentenceCutter> cutters)
    {
        if (turn is not { Speaker: { Names.IsEmpty: true, HasOrganisation: true, Organisation: var heading }, Speech: [{ IsEmpty: false } speech] }) return turn;
        var first = new Span(speech.Start, Math.Min(speech.End, speech.Start + ShortestProse * 4)).Trimmed(source);
        if (cutters(first).Sentences(first).Select(sentence => sentences.Speaker(source, sentence.Span, begins: true)).FirstOrDefault() is not { Speaker: { HasOrganisation: true } speaker }) return turn;
        return speaker.Organisation.StartsWith(heading, StringComparison.Ordinal) || (!speaker.Names.IsEmpty && forms.IsCountry(heading)) ? turn with { Speaker = speaker } : turn;
    }

    // "Ministry of Lakes:" alone on its line, over the only words there are, is whom a letter is for.
    private static bool IsAddressed(string source, Turn turn) => turn.Speaker.Names.IsEmpty && turn.Heading.End + 1 < source.Length && source[turn.Heading.End] is ':' or '：' && source[turn.Heading.End + 1] is '\n' or '\r';

    private static bool IsAttributed(Turn turn) => turn.Speaker is { HasOrganisation: true, Names.IsEmpty: false };

    private ImmutableArray<Turn> Headed(SourceLines lines, HeadingForm form, Roster roster)
    {
        var found = new HeadingFinder(lines, form, words, roster, [.. lines.Filled.Where(line => line.IsProse).Take(FirstWords).SelectMany(line => sentences.Introduced(line.Opening))]).Find();
        var answerer = InlineHeadings.Answerer(lines, form, words);
        return
        [
            .. answerer is { } known && found.Count > 0 && found[0].Span.Start > known.Span.End ? [new Turn { Speaker = known.Speaker, Heading = known.Span, Speech = [] }] : Array.Empty<Turn>(),
            .. found.Select((heading, at) => new Turn
            {
                Speaker = heading.Speaker,
                Heading = heading.Span,
                Leads = heading.Leads,
                Speech = [new Span(heading.SpeechStart, at + 1 < found.Count ? lines[found[at + 1].FirstLine].Span.Start : lines.Source.Length).Trimmed(lines.Source)],
            }),
        ];
    }

    // Behind the last speech the meeting may say what it wants.
    private IEnumerable<Turn> Concluded(string source, Turn turn, string holds)
    {
        if (holds.Length == 0 || turn.Speech.IsEmpty) return [turn];
        var speech = turn.Speech[^1];
        var concludes = new SourceLines(source, speech).Filled.Select(line => sentences.Meeting(source, line.Body, holds)).OfType<Turn>().FirstOrDefault();
        if (concludes is null) return [turn];
        var own = new Span(speech.Start, concludes.Heading.Start).Trimmed(source);
        return [turn with { Speech = [.. turn.Speech[..^1], own] }, concludes with { Speech = [new Span(concludes.Speech[0].Start, speech.End)] }];
    }

    // What stands beside the speeches is read too: a speaker whom no rule knows must not cost what he asks. Before the first speech they are his who signs.
    private IEnumerable<Turn> Unclaimed(SourceLines lines, ImmutableArray<Turn> claimed, Speaker? signer) =>
        lines.Paragraphs().Where(paragraph => IsSpoken(paragraph.In(lines.Source)) && !claimed.Any(turn => turn.Covers(paragraph)))
            .Select(paragraph => new Turn { Speaker = signer is not null && paragraph.End < claimed.Min(turn => turn.Start) ? signer : new Speaker([], "", 0), Heading = new Span(paragraph.Start, paragraph.Start), Speech = [paragraph], HeadingApart = false, IsUnclaimed = true });

    private bool IsSpoken(string paragraph) =>
        paragraph.Length > ShortestProse && SourceLine.Ends(paragraph) && !words.IsSetAside(paragraph) && !words.IsLabelled(paragraph) && !words.IsContact(paragraph);

    // Words without a speaker are somebody's all the same; a person fills in whose.
    private static ImmutableArray<Turn> Nobody(SourceLines lines) =>
        lines.Filled.FirstOrDefault(line => line.IsProse || line.IsItem) is not { } first ? []
        : [new Turn { Speaker = new Speaker([], "", 0), Heading = new Span(first.Span.Start, first.Span.Start), Speech = [new Span(first.Span.Start, lines.Filled[^1].Span.End)], HeadingApart = false }];
}
