namespace ActionFramework.Consultation.Reading.Asks;

/// <summary>Where an ask begins and ends exactly: without marks, connectives and the signs around it.</summary>
internal sealed class AskEdges(string source, AskGrammar grammar)
{
    private const string Signs = "。，；：、！.,;:! \n\r\t\u3000";

    public Span Closed(Span span)
    {
        while (!span.IsEmpty && Signs.Contains(source[span.End - 1])) span = new Span(span.Start, span.End - 1);
        if (grammar.Trails.Match(span.In(source)) is { Success: true } trail) span = new Span(span.Start, span.Start + trail.Index);
        // A quotation that is closed behind the ask, or not at all, is not opened in it.
        if (!span.IsEmpty && source[span.Start] is '“' or '"' && source.IndexOf(source[span.Start] == '"' ? '"' : '”', span.Start + 1, span.Length - 1) < 0) span = new Span(span.Start + 1, span.End);
        return span.Trimmed(source);
    }

    /// <summary>Where an ask begins in its clause, by the cue's own rule.</summary>
    public int Start(FoundCue cue, string text) => cue.Cue.Keep switch
    {
        // What is advised against loses its sense without the word that says so.
        CueKeep.Rest when grammar.Negated.IsMatch(text[cue.Start..cue.End]) => cue.Start,
        CueKeep.Rest => cue.End + (cue.Cue.Kind is CueKind.Recommendation or CueKind.Wish ? grammar.FrontLength(text[cue.End..]) : grammar.ConnectivesLength(text[cue.End..])),
        CueKeep.Subject or CueKeep.Clause => Math.Max(grammar.Attribution.Match(text[..cue.Start]).Length, grammar.Also.Match(text[..cue.Start]).Length),
        _ => throw new InvalidOperationException("Every cue says where its ask begins."),
    };

    /// <summary>Numbers, bullets and connectives in front say nothing of the ask.</summary>
    public Span Bare(Span clause)
    {
        var text = clause.In(source);
        var marker = ListMarker.Length(text);
        return new Span(clause.Start + marker + grammar.ConnectivesLength(text[marker..]), clause.End).Trimmed(source);
    }
}
