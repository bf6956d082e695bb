namespace ActionFramework.Consultation.Reading.Asks;

/// <summary>A paragraph or list item of a speech, and what its place makes of it.</summary>
/// <param name="Span">Without a list marker.</param>
/// <param name="IsItem">Stands behind a bullet or number.</param>
/// <param name="Kind">What it asks by its place, under a label for suggestions or offers.</param>
internal sealed record SpeechBlock(Span Span, bool IsItem, StatementKind? Kind);

/// <summary>Cuts a speech into paragraphs and sets aside what is no speech in it.</summary>
internal sealed class SpeechBlocks(string source, ReadingWords words, int fullLine)
{
    private const int WidestField = 60;
    private readonly List<SpeechBlock> blocks = [];
    private IgnoredReason? aside;
    private StatementKind? place;
    private bool listed;
    private string listShape = "";

    public List<IgnoredSpan> Ignored { get; } = [];

    public List<SpeechBlock> Of(Span speech, bool asks)
    {
        blocks.Clear();
        (aside, place, listed) = (null, asks ? StatementKind.Recommendation : null, false);
        var lines = new SourceLines(source, speech);
        var tasks = new TaskRows(source, words);
        foreach (var line in lines.Filled)
        {
            var next = lines.Next(line.Index);
            if (tasks.Of(line) is { } task) TakeTask(line, task);
            else Take(line, line.Index > 0 ? lines[line.Index - 1] : null, next);
            TakePlace(line, next);
        }
        return [.. blocks];
    }

    private void Take(SourceLine line, SourceLine? before, SourceLine? next)
    {
        if (words.IsContactHeading(line.Text)) aside = IgnoredReason.Contact;
        else if (words.IsSignOff(line.Text)) aside ??= IgnoredReason.Boilerplate;
        else if (aside == IgnoredReason.Contact && line is { IsProse: true, EndsSentence: true } && !words.IsContact(line.Text) && before is { IsBlank: true }) aside = IgnoredReason.Boilerplate;
        if (aside is { } reason) Ignored.Add(new IgnoredSpan(line.Span.Start, line.Span.End, reason));
        else if (words.IsContact(line.Text) && line.Width < 100 && !line.EndsSentence) Ignored.Add(new IgnoredSpan(line.Span.Start, line.Span.End, IgnoredReason.Contact));
        else if (words.IsSetAside(line.Text)) Ignored.Add(new IgnoredSpan(line.Span.Start, line.Span.End, IgnoredReason.Boilerplate));
        else if (!TakeLabel(line)) TakeWords(line, before, next);
    }

    private void TakeTask(SourceLine row, Span task)
    {
        if (task.Length > 3) blocks.Add(new SpeechBlock(task, true, StatementKind.Commitment));
        else Ignored.Add(new IgnoredSpan(row.Span.Start, row.Span.End, IgnoredReason.Heading));
    }

    // A line that announces a list makes its items ask; behind the list that is over.
    private void TakePlace(SourceLine line, SourceLine? next)
    {
        if (!line.IsItem && next is { IsItem: true } && words.LeadsIn(line.Text)) place = StatementKind.Recommendation;
        else if (listed && !line.IsItem) place = null;
        listed = place is not null && (listed || next is { IsItem: true });
    }

    private bool TakeLabel(SourceLine line)
    {
        var text = line.Body.In(source);
        var cut = text.AsSpan().IndexOfAny(':', '：');
        var label = (cut < 0 ? text : text[..cut]).Trim('*', ' ', '#');
        var kind = words.IsAskLabel(label) ? StatementKind.Recommendation : words.IsOfferLabel(label) ? StatementKind.Offer : (StatementKind?)null;
        if (kind is null && cut > 0 && line is { EndsSentence: false, IsItem: false, Width: < WidestField } && words.IsPlainLabel(label)) Ignored.Add(new IgnoredSpan(line.Span.Start, line.Span.End, IgnoredReason.Boilerplate));
        else if (kind is null) return false;
        if (kind is null) return true;
        (place, listed) = (kind, false);
        var rest = cut < 0 ? new Span(line.Span.End, line.Span.End) : new Span(line.Body.Start + cut + 1, line.Body.End).Trimmed(source);
        if (rest.IsEmpty) Ignored.Add(new IgnoredSpan(line.Span.Start, line.Span.End, IgnoredReason.Heading));
        else blocks.Add(new SpeechBlock(rest, false, place));
        return true;
    }

    private void TakeWords(SourceLine line, SourceLine? before, SourceLine? next)
    {
        if (IsHeading(line, before, next)) Ignored.Add(new IgnoredSpan(line.Span.Start, line.Span.End, IgnoredReason.Heading));
        else if (before is { IsBlank: false, EndsSentence: false } && !line.IsItem && before.Width >= fullLine && blocks.Count > 0) blocks[^1] = blocks[^1] with { Span = new Span(blocks[^1].Span.Start, line.Span.End) };
        else Add(line);
    }

    private void Add(SourceLine line)
    {
        blocks.Add(new SpeechBlock(line.Body, line.IsItem, place));
        if (line.IsItem) listShape = ShapeOf(line);
    }

    // A short line without an end, over words that are no list, names what follows; so does one marked like a heading, and one after which nothing follows.
    private bool IsHeading(SourceLine line, SourceLine? before, SourceLine? next) =>
        line is { EndsSentence: false, Width: < 44 } && line.Width < fullLine && !line.Text.EndsWith(',') && !line.Text.EndsWith('，')
        && (line.Text.StartsWith('#')
            || (next is { IsItem: false, IsProse: true } && (line.IsItem || place is null))
            || (next is null && line.IsItem && before is { IsBlank: true } && (blocks is not [.., { IsItem: true }] || ShapeOf(line) != listShape)));

    private static string ShapeOf(SourceLine line) => ListMarker.Shape(line.Text);
}
