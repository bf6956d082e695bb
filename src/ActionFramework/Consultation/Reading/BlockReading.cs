namespace ActionFramework.Consultation.Reading;

/// <summary>Reads one paragraph: its sentences that ask, cut into asks, and the others as context.</summary>
internal sealed class BlockReading(string source, AskGrammar grammar, SentenceCutter cutter)
{
    public List<FoundStatement> Read(SpeechBlock block)
    {
        var sentences = cutter.Sentences(block.Span).ToList();
        var place = PlaceKind(block);
        var asks = new AskCutter(source, grammar, cutter);
        var read = new List<List<FoundStatement>>();
        foreach (var sentence in sentences) read.Add(Cut(asks, sentence.Span, sentence.Follows ? asks.Carried : null) is { Count: > 0 } byCue ? byCue : ByPlace(sentence.Span, place));
        // A place for suggestions asks although nothing in it says so: then its first sentence does.
        if (block.Kind is { } kind && place is not null && read.All(found => found.Count == 0) && read.Count > 0) read[0] = Cut(asks, sentences[0].Span, kind);
        return [.. read.Zip(sentences, (found, sentence) => found.Count > 0 ? found : [new FoundStatement(sentence.Span, StatementKind.Context, false)]).SelectMany(found => found)];
    }

    private StatementKind? PlaceKind(SpeechBlock block)
    {
        var text = block.Span.In(source);
        return grammar.NotAsks.IsMatch(text) || text.EndsWith('?') || text.EndsWith('？') ? null : block.Kind ?? (block.IsItem ? StatementKind.Recommendation : null);
    }

    // An item or a sentence under a label that begins like an order is one.
    private List<FoundStatement> ByPlace(Span sentence, StatementKind? place)
    {
        var text = Bare(sentence);
        return place is { } kind && grammar.BeginsWithVerb(text) && !grammar.Background.IsMatch(text) ? Cut(new AskCutter(source, grammar, cutter), sentence, kind) : [];
    }

    private static List<FoundStatement> Cut(AskCutter asks, Span sentence, StatementKind? kind) => asks.Read(sentence, kind);

    private string Bare(Span span)
    {
        var text = span.In(source);
        var rest = text[ListMarker.Length(text)..];
        return rest[grammar.ConnectivesLength(rest)..];
    }
}
