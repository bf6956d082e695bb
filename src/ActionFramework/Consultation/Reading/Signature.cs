using System.Collections.Immutable;

namespace ActionFramework.Consultation.Reading;

/// <summary>Finds who wrote a letter: by the names under its last words.</summary>
internal sealed class Signature(string source, List<SourceLine> lines, HeadingForm form, NameForms forms, ReadingWords words)
{
    private const int Deep = 8;

    public Turn? Find()
    {
        var filled = lines.Where(line => !line.IsBlank).ToList();
        var last = filled.FindLastIndex(line => line.IsProse && !words.IsSignOff(line.Text) && !words.IsContact(line.Text) && (line.EndsSentence || !forms.IsOrganisation(line.Text)));
        if (last < 0) return null;
        if (filled.Count - last - 1 is 0 or > Deep) return Letterhead(filled, last);
        var below = filled.Skip(last + 1).Where(line => !words.IsSetAside(line.Text) && !words.IsContact(line.Text)).ToList();
        var signers = below.Where(line => !form.Names(line.Text).IsEmpty).ToList();
        var organisation = below.FirstOrDefault(line => forms.IsOrganisation(line.Text) && form.Names(line.Text).IsEmpty);
        var one = below.Select(line => form.Read(line.Text, source)).FirstOrDefault(speaker => speaker is { HasOrganisation: true, Names.IsEmpty: false });
        if (signers.Count == 0 && organisation is null && one is null) return Letterhead(filled, last);
        var parts = one is null ? [.. signers, .. organisation is null ? [] : new[] { organisation }] : below;
        return new Turn
        {
            Speaker = one ?? new Speaker([.. signers.SelectMany(line => form.Names(line.Text))], organisation is null ? "" : form.Organisation(organisation.Text) ?? organisation.Text, 9),
            Heading = new Span(parts.Min(line => line.Span.Start), parts.Max(line => line.Span.End)),
            Speech = Speech(filled, last),
        };
    }

    // Where nobody signs, the sender may stand over the letter: an organisation on its line, and who answers for it.
    private Turn? Letterhead(List<SourceLine> filled, int last)
    {
        var above = filled.TakeWhile(line => line is { EndsSentence: false, IsItem: false }).ToList();
        var organisation = above.FirstOrDefault(line => !words.IsSetAside(line.Text) && !line.Text.Contains('《') && forms.IsOrganisation(line.Text));
        var signer = filled.Select(Signer).FirstOrDefault(found => !found.IsEmpty);
        if (organisation is null) return null;
        var heading = above.Any(line => line.Span.End == signer.End) && signer.Start > organisation.Span.End ? new Span(organisation.Span.Start, signer.End) : organisation.Span;
        var from = filled.FindIndex(line => line.Span.Start >= heading.End);
        var name = signer.IsEmpty ? default : signer.In(source);
        return new Turn
        {
            Speaker = new Speaker(name is null ? [] : form.Names(name), organisation.Text, 9),
            Heading = heading,
            Speech = from < 0 || from > last ? [] : [new Span(filled[from].Span.Start, filled[last].Span.End)],
        };
    }

    private Span Signer(SourceLine line)
    {
        var cut = line.Text.AsSpan().IndexOfAny(':', '：');
        if (cut < 1 || !words.IsSignerLabel(line.Text[..cut])) return default;
        var value = new Span(line.Span.Start + cut + 1, line.Span.End).Trimmed(source);
        return form.Names(value.In(source)).IsEmpty ? default : value;
    }

    private ImmutableArray<Span> Speech(List<SourceLine> filled, int last)
    {
        var greeting = filled.FindIndex(line => words.IsSalutation(line.Text));
        var first = greeting >= 0 && greeting < last ? greeting + 1 : filled.FindIndex(line => line.IsProse || line.IsItem);
        return first < 0 || first > last ? [] : [new Span(filled[first].Span.Start, filled[last].Span.End)];
    }
}
