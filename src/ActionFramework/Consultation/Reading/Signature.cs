using System.Collections.Immutable;

namespace ActionFramework.Consultation.Reading;

/// <summary>Finds who wrote a letter: by the names under its last words.</summary>
internal sealed class Signature(string source, List<SourceLine> lines, HeadingForm form, NameForms forms, ReadingWords words)
{
    private const int Deep = 8;

    public Turn? Find()
    {
        var filled = lines.Where(line => !line.IsBlank).ToList();
        var last = filled.FindLastIndex(line => line.IsProse && !words.IsSignOff(line.Text) && !words.IsContact(line.Text) && !forms.IsOrganisation(line.Text));
        if (last < 0 || filled.Count - last - 1 is 0 or > Deep) return null;
        var below = filled.Skip(last + 1).Where(line => !words.IsSetAside(line.Text) && !words.IsContact(line.Text)).ToList();
        var signers = below.Where(line => !form.Names(line.Text).IsEmpty).ToList();
        var organisation = below.FirstOrDefault(line => forms.IsOrganisation(line.Text) && form.Names(line.Text).IsEmpty);
        var one = below.Select(line => form.Read(line.Text, source)).FirstOrDefault(speaker => speaker is { HasOrganisation: true, Names.IsEmpty: false });
        if (signers.Count == 0 && organisation is null && one is null) return null;
        var parts = one is null ? [.. signers, .. organisation is null ? [] : new[] { organisation }] : below;
        return new Turn
        {
            Speaker = one ?? new Speaker([.. signers.SelectMany(line => form.Names(line.Text))], organisation?.Text ?? "", 9),
            Heading = new Span(parts.Min(line => line.Span.Start), parts.Max(line => line.Span.End)),
            Speech = Speech(filled, last),
        };
    }

    private ImmutableArray<Span> Speech(List<SourceLine> filled, int last)
    {
        var greeting = filled.FindIndex(line => words.IsSalutation(line.Text));
        var first = greeting >= 0 && greeting < last ? greeting + 1 : filled.FindIndex(line => line.IsProse || line.IsItem);
        return first < 0 || first > last ? [] : [new Span(filled[first].Span.Start, filled[last].Span.End)];
    }
}
