using System.Collections.Immutable;
using System.Text.RegularExpressions;
using ActionFramework.Consultation.Reading.Speakers.Headings;

namespace ActionFramework.Consultation.Reading.Speakers.Papers;

/// <summary>Reads lists in which each item ends with whoever said it: "… by the end of May (Ana Lopez, WWF)".</summary>
internal sealed partial class AttributedItems(SourceLines lines, HeadingForm form)
{
    private const int Fewest = 2;
    private const int Sure = 3;
    private const int Deep = 200;

    /// <summary>The items as turns; nothing where only one, or a minority, ends like that.</summary>
    public ImmutableArray<Turn> Find()
    {
        var items = lines.Filled.Where(line => line.IsItem || line.IsProse).ToList();
        var turns = items.Select(Item).OfType<Turn>().ToImmutableArray();
        return turns.Length >= Fewest && turns.Length * 2 > items.Count ? turns : [];
    }

    private Turn? Item(SourceLine line)
    {
        // Only the end of a long line is looked at: whoever said it stands there.
        var from = Math.Max(line.Body.Start, line.Span.End - Deep);
        if (End().Match(new Span(from, line.Span.End).In(lines.Source)) is not { Success: true } end || from + end.Index == line.Body.Start) return null;
        var said = end.Groups["said"];
        if (form.Read(said.Value.Trim()) is not { HasOrganisation: true, Evidence: >= Sure } speaker) return null;
        return new Turn
        {
            Speaker = speaker,
            Heading = new Span(from + said.Index, from + said.Index + said.Length),
            Speech = [new Span(line.Span.Start, from + end.Index)],
            HeadingApart = false,
        };
    }

    [GeneratedRegex(@"[。.]?\s*(?:[（(\[［【](?<said>[^（）()\[\]［］【】]{2,80})[)）\]］】]|(?:[—–]{1,2}|\s--?)\s*(?<said>[^—–。.，,]{2,60}(?:[,，]\s*[^—–。.，,]{2,60})?))[。.;；]?$")]
    private static partial Regex End();
}
