using System.Collections.Immutable;

namespace ActionFramework.Consultation.Reading.Speakers;

/// <summary>Reads minutes that name each speaker inside the sentence that reports him; who goes on in the next paragraph, or speaks again under his surname, is told as well.</summary>
internal sealed class ReportedSpeakers(IReadOnlyCollection<ReadingRules> rules, NameForms names, HeadingForm form)
{
    private readonly ReportingSentences sentences = new(rules, names, form);

    public ImmutableArray<Turn> Find(SourceLines lines, Func<Span, SentenceCutter> cutters, Roster roster, Speaker? chair)
    {
        var known = new KnownSpeakers(form, roster.Speakers);
        if (chair is not null) known.Add(chair);
        var turns = new List<Turn>();
        var isOpen = false;
        foreach (var paragraph in lines.Paragraphs())
        {
            isOpen = Take(lines.Source, cutters(paragraph).Sentences(paragraph), turns, known, isOpen);
        }
        return [.. turns];
    }

    // Answers whether the paragraph is somebody's.
    private bool Take(string source, IEnumerable<Sentence> paragraph, List<Turn> turns, KnownSpeakers known, bool isOpen)
    {
        var (quoted, begins, mine) = (-1, true, false);
        foreach (var sentence in paragraph)
        {
            var text = sentence.Span.In(source);
            if (Turns(source, sentence.Span, known, begins) is { } turn && (begins || !IsBare(turn.Speaker)) && !(mine && IsOwn(turn, turns[^1])))
            {
                turns.Add(quoted < 0 ? turn : turn with { Speech = [new Span(quoted, sentence.Span.End)] });
                known.Add(turn.Speaker);
                (quoted, mine) = (-1, true);
            }
            else if (mine) turns[^1] = Longer(turns[^1], sentence.Span);
            else if (begins && isOpen && sentences.GoesOn(text, turns[^1].Speaker))
            {
                turns[^1] = turns[^1] with { Speech = [.. turns[^1].Speech, sentence.Span] };
                mine = true;
            }
            else if (quoted < 0 && text[0] is '“' or '"') quoted = sentence.Span.Start;
            begins = false;
        }
        return mine;
    }

    private Turn? Turns(string source, Span sentence, KnownSpeakers known, bool begins) => sentences.Again(source, sentence, known) ?? sentences.Speaker(source, sentence, begins);

    // An organisation that is named while its own speaker is reported is no new speaker.
    private static bool IsOwn(Turn turn, Turn before) =>
        turn.Speaker is { Names.IsEmpty: true, Organisation: var named } && before.Speaker.Organisation.Contains(named, StringComparison.OrdinalIgnoreCase);

    // Only called "the commission": inside a paragraph it is spoken of.
    private static bool IsBare(Speaker speaker) =>
        speaker is { Names.IsEmpty: true, Organisation: var named } && !named.Contains(' ', StringComparison.Ordinal) && named[0] < '\u2E80' && named.Any(char.IsLower);

    private static Turn Longer(Turn turn, Span sentence) => turn with { Speech = [.. turn.Speech[..^1], new Span(turn.Speech[^1].Start, sentence.End)] };
}
