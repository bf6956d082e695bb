namespace ActionFramework.Consultation.Reading.Asks;

/// <summary>A span with its kind, before it is given to a contributor.</summary>
internal readonly record struct FoundStatement(Span Span, StatementKind Kind, bool Doubtful);

/// <summary>Reads the clauses of one sentence from left to right and cuts the asks out of them.</summary>
internal sealed class AskCutter(string source, AskGrammar grammar, SentenceCutter cutter, OwnSubject own)
{
    // What a clause of a few words asks behind another ask is said of that one: "…, write them together then".
    private const int Afterthought = 6;

    private readonly AskEdges edges = new(source, grammar);
    private readonly AskKinds kinds = new(grammar, own);
    private readonly List<FoundStatement> asks = [];
    private FoundStatement? open;
    private StatementKind? pending;
    private bool mannerOpen;
    private bool tail;
    private Span? manner;
    private bool cited;
    private bool ownBefore;
    private int? head;

    /// <summary>The kind that a following piece of the sentence goes on with.</summary>
    public StatementKind? Carried { get; private set; }

    /// <param name="sentence">The span to read.</param>
    /// <param name="kind">What the sentence asks without a cue of its own, because of what stands before or over it.</param>
    public List<FoundStatement> Read(Span sentence, StatementKind? kind)
    {
        (open, pending, mannerOpen, tail, manner, cited, ownBefore, head) = (null, kind, false, false, null, false, false, null);
        asks.Clear();
        var begins = true;
        foreach (var clause in cutter.Clauses(sentence))
        {
            var bare = edges.Bare(clause);
            begins |= source.AsSpan(sentence.Start, clause.Start - sentence.Start).TrimEnd() is [.., ':' or '：'];
            Take(bare, begins);
            begins &= bare.IsEmpty;
        }
        Carried = open?.Kind ?? pending ?? (asks.Count > 0 ? asks[^1].Kind : null);
        Close();
        return [.. asks];
    }

    private void Take(Span clause, bool begins)
    {
        if (clause.IsEmpty) return;
        if (head is null && !grammar.Background.IsMatch(clause.In(source))) head = clause.Start;
        var text = clause.In(source).TrimEnd('。', '！', '；', '.', '!', ';');
        var cue = grammar.FindCue(text, new ClausePlace(begins, cited, ownBefore, head is { } from && from < clause.Start && grammar.Predicates.IsMatch(text) ? new Span(from, clause.Start).In(source) : "", own));
        ownBefore |= own.Leads(text) || cue is { Cue.Kind: CueKind.Offer or CueKind.Commitment };
        if (open is not null && GoesOn(text, cue)) Extend(clause, text);
        else if (cue is not null && !(cue.Cue.Keep == CueKeep.Subject && open is not null && grammar.Purpose.IsMatch(text))) TakeCue(clause, text, cue);
        else if (pending is { } kind) TakePending(clause, text, kind);
        else if (open is not null) TakeNext(clause, text);
        cited |= grammar.Cites.IsMatch(text);
    }

    // "A fund, held by the towns, would help most": the subject stands before what parts it from its verb.
    private int? HeadOf(FoundCue cue, string text) =>
        cue is { Start: 0, Cue.Keep: CueKeep.Subject or CueKeep.Clause } && grammar.Predicates.IsMatch(text) ? head : null;

    private bool GoesOn(string text, FoundCue? cue) =>
        grammar.Continues.IsMatch(text) || (cue is { Cue.Keep: CueKeep.Clause } && Columns.Of(text) <= 2 * Afterthought);

    private void TakeCue(Span clause, string text, FoundCue cue)
    {
        Close();
        var (kind, doubtful) = kinds.Of(cue, text);
        var start = HeadOf(cue, text) ?? (clause.Start + edges.Start(cue, text));
        if (cue.Cue.Keep == CueKeep.Rest && new Span(start, clause.End).Trimmed(source) is var body && (body.IsEmpty || grammar.Background.IsMatch(body.In(source)) || Announces(body)))
        {
            pending = kind;
            return;
        }
        Open(new Span(start, clause.End), kind, doubtful);
    }

    // "… in three respects: first …": what is asked comes behind the colon.
    private bool Announces(Span body) => body.Length <= 14 && body.End < source.Length && source[body.End] is ':' or '：';

    private void TakePending(Span clause, string text, StatementKind kind)
    {
        if (grammar.Background.IsMatch(text)) return;
        pending = null;
        var also = grammar.Also.Match(text).Length;
        Open(new Span(clause.Start + also, clause.End), kind, false);
    }

    private void TakeNext(Span clause, string text)
    {
        var also = grammar.Also.Match(text);
        var body = new Span(clause.Start + also.Length, clause.End);
        var words = body.In(source);
        if (mannerOpen && !grammar.Purpose.IsMatch(text)) Extend(clause, words);
        else if (grammar.Extends.IsMatch(text)) Extend(clause, words);
        else if (grammar.Background.IsMatch(words)) tail = true;
        else if (grammar.Manner.IsMatch(words) && !grammar.FragmentsExtend) manner = new Span(manner?.Start ?? body.Start, body.End);
        else if (IsAsk(words, also)) TakeAsk(body, words, also.Success);
        else if (grammar.FragmentsExtend && !tail && !grammar.Purpose.IsMatch(words)) Extend(clause, words);
        else EndAsk();
    }

    private bool IsAsk(string words, System.Text.RegularExpressions.Match also) =>
        also.Groups["forced"].Success || (grammar.BeginsWithVerb(words) && (also.Success || !grammar.Purpose.IsMatch(words)));

    private void TakeAsk(Span body, string words, bool also)
    {
        if (open is not { } before) return;
        var apart = also || manner is not null || (before.Kind == StatementKind.Recommendation && !grammar.Cohere(before.Span.In(source), words));
        if (!apart)
        {
            Extend(body, words);
            return;
        }
        var (start, doubtful) = (manner?.Start ?? body.Start, manner is not null && before.Kind == StatementKind.Offer);
        manner = null;
        Close();
        Open(new Span(start, body.End), before.Kind, doubtful);
    }

    private void Open(Span span, StatementKind kind, bool doubtful)
    {
        open = new FoundStatement(span.Trimmed(source), kind, doubtful);
        (mannerOpen, tail, manner, pending) = (grammar.Manner.IsMatch(open.Value.Span.In(source)), false, null, null);
    }

    private void Extend(Span clause, string words)
    {
        if (open is not { } before) return;
        open = before with { Span = new Span(before.Span.Start, clause.End) };
        (mannerOpen, tail, manner) = (mannerOpen && grammar.Manner.IsMatch(words), false, null);
    }

    // What was only said of how, with nothing to do behind it, tells how the ask before it is meant.
    private void EndAsk()
    {
        if (!tail && manner is { } how && open is { } before) open = before with { Span = new Span(before.Span.Start, how.End) };
        (tail, manner) = (true, null);
    }

    private void Close()
    {
        EndAsk();
        if (open is { } done && edges.Closed(done.Span) is var span && Columns.Of(span.In(source)) >= 4) asks.Add(done with { Span = span });
        (open, head) = (null, open is null ? head : null);
    }
}
