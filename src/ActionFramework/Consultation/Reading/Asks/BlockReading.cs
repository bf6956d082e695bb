namespace ActionFramework.Consultation.Reading.Asks;

/// <summary>Reads one paragraph: its sentences that ask, cut into asks, and the others as context.</summary>
internal sealed class BlockReading(string source, AskGrammar grammar, SentenceCutter cutter, OwnSubject own)
{
    private const int LongestLead = 40;

    public List<FoundStatement> Read(SpeechBlock block)
    {
        var sentences = cutter.Sentences(block.Span).ToList();
        var place = PlaceKind(block);
        var asks = new AskCutter(source, grammar, cutter, own);
        var read = new List<List<FoundStatement>>();
        foreach (var sentence in sentences) read.Add(asks.Read(sentence.Span, sentence.Follows && Carries(sentence.Span) ? asks.Carried : null) is { Count: > 0 } byCue ? byCue : ByPlace(sentence.Span, place));
        if (place is { } kind && read.TrueForAll(found => found.Count == 0) && Asking(block, sentences) is var at and >= 0) read[at] = asks.Read(BehindLead(sentences[at].Span), kind);
        return [.. read.Zip(sentences, (found, sentence) => found.Count > 0 ? found : [new FoundStatement(sentence.Span, StatementKind.Context, false)]).SelectMany(found => found)];
    }

    private StatementKind? PlaceKind(SpeechBlock block)
    {
        var text = block.Span.In(source);
        return grammar.AsksNothing(text) || text.EndsWith('?') || text.EndsWith('？') ? null : block.Kind ?? (block.IsItem ? StatementKind.Recommendation : null);
    }

    // An item or a sentence under a label that begins like an order is one.
    private List<FoundStatement> ByPlace(Span sentence, StatementKind? place)
    {
        // "Article 3: add …" – where to change something stands before its colon.
        var asked = grammar.BeginsWithVerb(Bare(sentence)) ? sentence : BehindLead(sentence);
        var text = Bare(asked);
        return place is { } kind && grammar.BeginsWithVerb(text) && !grammar.Background.IsMatch(text) && !grammar.Facts.IsMatch(text) ? new AskCutter(source, grammar, cutter, own).Read(asked, kind) : [];
    }

    // What was begun goes on in a numbered piece, and in one that begins like an order.
    private bool Carries(Span piece) =>
        ListMarker.Length(piece.In(source)) > 0 || grammar.ConnectivesLength(piece.In(source)) > 0 || (Bare(piece) is var text && (grammar.BeginsWithVerb(text) || (grammar.FragmentsExtend && !grammar.Facts.IsMatch(text))));

    // A place for asks asks although nothing in it says so: then the first of its sentences does that does not report how things are.
    private int Asking(SpeechBlock block, List<Sentence> sentences) =>
        block.Kind is null || (grammar.FragmentsExtend && sentences.Count > 1) ? -1 : sentences.FindIndex(sentence => Bare(sentence.Span) is { Length: > 3 } text && !grammar.Facts.IsMatch(text));

    // "Mooring fields: …" – what an item is about stands before its colon.
    private Span BehindLead(Span sentence)
    {
        var colon = sentence.In(source).AsSpan().IndexOfAny(':', '：');
        return colon is > 0 and < LongestLead && new Span(sentence.Start + colon + 1, sentence.End).Trimmed(source) is { Length: > 3 } rest ? rest : sentence;
    }

    private string Bare(Span span)
    {
        var text = span.In(source);
        var rest = text[ListMarker.Length(text)..];
        return rest[grammar.ConnectivesLength(rest)..];
    }
}
