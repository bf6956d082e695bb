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

    /// <summary>Numbers, bullets and connectives in front say nothing of the ask.</summary>
    public Span Bare(Span clause)
    {
        var text = clause.In(source);
        var marker = ListMarker.Length(text);
        return new Span(clause.Start + marker + grammar.ConnectivesLength(text[marker..]), clause.End).Trimmed(source);
    }
}
