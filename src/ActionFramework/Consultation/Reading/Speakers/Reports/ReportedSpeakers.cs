using System.Collections.Immutable;
using ActionFramework.Consultation.Reading.Speakers.Headings;

namespace ActionFramework.Consultation.Reading.Speakers.Reports;

/// <summary>Reads minutes that name each speaker inside the sentence that reports him; who goes on in the next paragraph, or speaks again under his surname, is told as well.</summary>
/// <param name="sentences">Tells of one sentence whose words it reports.</param>
/// <param name="forms">Tells names from organisations.</param>
/// <param name="known">Who was introduced before the minutes begin; grows with them.</param>
/// <param name="holder">Who holds the meeting; may be empty.</param>
internal sealed class ReportedSpeakers(ReportingSentences sentences, NameForms forms, KnownSpeakers known, string holder)
{
    private readonly List<Turn> turns = [];
    private readonly List<string> organisations = [holder];
    private Speaker? leader;
    private bool isOpen;
    private bool isListing;

    public ImmutableArray<Turn> Find(SourceLines lines, Func<Span, SentenceCutter> cutters)
    {
        foreach (var paragraph in lines.Paragraphs())
        {
            var item = WithMarker(lines.Source, paragraph);
            isOpen = Take(lines.Source, cutters(paragraph).Sentences(paragraph)) || (isListing && item.Start < paragraph.Start && GoesOn(item));
            isListing = isOpen && (lines.Source[paragraph.End - 1] is ':' or '：' || (isListing && item.Start < paragraph.Start));
        }
        return [.. turns];
    }

    // Answers whether the paragraph is somebody's.
    private bool Take(string source, IEnumerable<Sentence> paragraph)
    {
        var (quoted, begins, mine, from) = (-1, true, false, 0);
        foreach (var sentence in paragraph)
        {
            var text = sentence.Span.In(source);
            if (begins) from = sentence.Span.Start;
            if (sentences.Attributed(source, sentence.Span, known, turns.Count > 0 ? turns[^1].Speaker : null) is { } said)
            {
                // The bracket tells whose all the words before it were.
                turns.Add(said with { Speech = [new Span(from, said.Heading.Start - 1)] });
                Remember(said);
                (from, quoted, mine, begins) = (sentence.Span.End, -1, true, false);
            }
            else if (TurnOf(source, sentence.Span, begins) is { } turn && (begins || !IsBare(turn.Speaker)) && (turn.Asks || !mine || !IsOwn(turn, turns[^1])))
            {
                turns.Add(quoted < 0 ? turn : turn with { Speech = [new Span(quoted, sentence.Span.End)] });
                Remember(turn);
                (quoted, mine) = (-1, true);
            }
            else if (mine) turns[^1] = Longer(turns[^1], sentence.Span);
            else if (begins && isOpen && sentences.GoesOn(text, turns[^1].Speaker)) mine = GoesOn(sentence.Span);
            else if (quoted < 0 && text[0] is '“' or '"') quoted = sentence.Span.Start;
            begins = false;
        }
        return mine;
    }

    private Turn? TurnOf(string source, Span sentence, bool begins) =>
        sentences.Meeting(source, sentence, holder) ?? sentences.Chair(source, sentence, leader)
        ?? (sentences.Again(source, sentence, known) is { } again ? again with { Leads = again.Speaker == leader }
            : sentences.Speaker(source, sentence, begins) is { } turn && Full(turn.Speaker) is { } speaker ? turn with { Speaker = speaker } : null);

    private void Remember(Turn turn)
    {
        known.Add(turn.Speaker);
        if (turn is { Leads: true, Speaker.Names.IsEmpty: false }) leader = turn.Speaker;
        if (turn.Speaker.HasOrganisation && !organisations.Contains(turn.Speaker.Organisation)) organisations.Add(turn.Speaker.Organisation);
    }

    // "The centre's director …": which centre, the head of the minutes or an earlier speaker tells.
    private Speaker? Full(Speaker speaker)
    {
        var named = speaker.Organisation;
        if (!speaker.HasOrganisation) return speaker;
        if (organisations.Find(other => other.Length > named.Length && EndsWith(other, named)) is { } full) return speaker with { Organisation = full };
        return !forms.IsGeneric(named) ? speaker : speaker.Names.IsEmpty ? null : speaker with { Organisation = "" };
    }

    private static bool EndsWith(string organisation, string end) =>
        organisation.EndsWith(end, StringComparison.Ordinal) && (end[0] >= '\u2E80' || organisation[^(end.Length + 1)] == ' ');

    private bool GoesOn(Span span)
    {
        turns[^1] = turns[^1] with { Speech = [.. turns[^1].Speech, span] };
        return true;
    }

    private static Span WithMarker(string source, Span paragraph) =>
        new Span(paragraph.Start == 0 ? 0 : source.LastIndexOfAny(['\n', '\r'], paragraph.Start - 1) + 1, paragraph.End).Trimmed(source);

    // An organisation that is named while its own speaker is reported is no new speaker.
    private static bool IsOwn(Turn turn, Turn before) =>
        turn.Speaker is { Names.IsEmpty: true, Organisation: var named } && (before.Speaker.Organisation.Contains(named, StringComparison.OrdinalIgnoreCase) || IsShortFor(named, before.Speaker.Organisation));

    // "镇政府" of 草海镇人民政府: its letters, in order.
    private static bool IsShortFor(string named, string organisation)
    {
        var at = 0;
        foreach (var letter in organisation)
        {
            if (at < named.Length && letter == named[at] && letter >= '\u2E80') at++;
        }
        return at == named.Length;
    }

    // Only called "the commission": inside a paragraph it is spoken of.
    private static bool IsBare(Speaker speaker) =>
        speaker is { Names.IsEmpty: true, Organisation: var named } && !named.Contains(' ', StringComparison.Ordinal) && named[0] < '\u2E80' && named.Any(char.IsLower);

    private static Turn Longer(Turn turn, Span sentence) => turn with { Speech = [.. turn.Speech[..^1], new Span(turn.Speech[^1].Start, sentence.End)] };
}
