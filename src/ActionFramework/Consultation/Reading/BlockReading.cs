namespace ActionFramework.Consultation.Reading;

/// <summary>Reads one paragraph: its sentences that ask, cut into asks, and the others as context.</summary>
internal sealed class BlockReading(string source, AskGrammar grammar, SentenceCutter cutter)
{
    public List<FoundStatement> Read(SpeechBlock block)
    {
        var sentences = cutter.Sentences(block.Span).ToList();
        var byCue = Pass(sentences, null);
        if (byCue.Any(found => found.Kind != StatementKind.Context)) return byCue;
        return PlaceAsks(block) is { } kind ? Pass(WithVerb(sentences), kind, sentences) : byCue;
    }

    // Without any cue, a place for suggestions asks all the same, and so does an item that begins like an order.
    private StatementKind? PlaceAsks(SpeechBlock block)
    {
        var text = block.Span.In(source);
        if (grammar.NotAsks.IsMatch(text) || text.EndsWith('?') || text.EndsWith('？')) return null;
        return block.Kind ?? (block.IsItem && grammar.BeginsWithVerb(text) && !grammar.Background.IsMatch(text) ? StatementKind.Recommendation : null);
    }

    private List<Sentence> WithVerb(List<Sentence> sentences)
    {
        var orders = sentences.Where(sentence => grammar.BeginsWithVerb(Bare(sentence.Span))).ToList();
        return orders.Count > 0 ? orders : sentences.Take(1).ToList();
    }

    private string Bare(Span span)
    {
        var text = span.In(source);
        var rest = text[ListMarker.Length(text)..];
        return rest[grammar.ConnectivesLength(rest)..];
    }

    private List<FoundStatement> Pass(List<Sentence> asking, StatementKind kind, List<Sentence> all) =>
        [.. all.SelectMany(sentence => asking.Contains(sentence) ? Cut(new AskCutter(source, grammar, cutter), sentence.Span, kind) : [Context(sentence.Span)])];

    private List<FoundStatement> Pass(List<Sentence> sentences, StatementKind? kind)
    {
        var found = new List<FoundStatement>();
        var asks = new AskCutter(source, grammar, cutter);
        foreach (var sentence in sentences) found.AddRange(Cut(asks, sentence.Span, sentence.Follows ? asks.Carried : kind));
        return found;
    }

    private static List<FoundStatement> Cut(AskCutter asks, Span sentence, StatementKind? kind)
    {
        var found = asks.Read(sentence, kind);
        return found.Count > 0 ? found : [Context(sentence)];
    }

    private static FoundStatement Context(Span sentence) => new(sentence, StatementKind.Context, false);
}
