using System.Collections.Immutable;
using System.Globalization;
using ActionFramework.Consultation.Reading.Speakers.Headings;

namespace ActionFramework.Consultation.Reading.Speakers.Papers;

/// <summary>Reads a letter: by its signature, else by its head and by whoever answers for it.</summary>
internal sealed class Letter(SourceLines lines, HeadingForm form, NameForms forms, ReadingWords words, Affiliation affiliation)
{
    private readonly Signature signature = new(form, forms, words);

    public Turn? Find()
    {
        var filled = lines.Filled;
        var last = signature.LastWords(filled);
        if (last < 0) return null;
        if (signature.Under(filled) is not { } signed) return Letterhead(last);
        var speech = Speech(last);
        var organisation = signed.Organisation.Length > 0 ? signed.Organisation : speech.IsEmpty ? "" : affiliation.In(speech[0].In(lines.Source));
        if (organisation.Length == 0 && Letterhead(last) is { } headed && !signed.Names.IsEmpty) organisation = headed.Speaker.Organisation;
        var names = signed.Names.IsEmpty && Signer() is { IsEmpty: false } signer ? form.Names(signer.In(lines.Source)) : signed.Names;
        return new Turn { Speaker = new Speaker(names, organisation, 9), Heading = signed.Span, Speech = speech };
    }

    // Where nobody signs, the sender may stand over the letter: an organisation on its line, and who answers for it.
    private Turn? Letterhead(int last)
    {
        var above = lines.Filled.TakeWhile(line => line is { EndsSentence: false, IsItem: false }).ToList();
        var organisation = above.Find(line => !words.IsSetAside(line.Text) && !words.IsLabelled(line.Text) && !line.Text.Contains('《') && forms.IsOrganisation(Written(line.Text)));
        var signer = Signer();
        if (organisation is null) return null;
        var heading = above.Exists(line => line.Span.End == signer.End) && signer.Start > organisation.Span.End ? new Span(organisation.Span.Start, signer.End) : organisation.Span;
        var from = lines.Filled.FirstOrDefault(line => line.Span.Start >= heading.End);
        return new Turn
        {
            Speaker = new Speaker(signer.IsEmpty ? [] : form.Names(signer.In(lines.Source)), organisation.Text, 9),
            Heading = heading,
            Speech = from is null || from.Span.Start > lines.Filled[last].Span.Start ? [] : [new Span(from.Span.Start, lines.Filled[last].Span.End)],
        };
    }

    // A letterhead is often all in capitals.
    private static string Written(string line) =>
        line.Any(char.IsLower) || !line.Contains(' ', StringComparison.Ordinal) ? line : CultureInfo.InvariantCulture.TextInfo.ToTitleCase(line.ToLowerInvariant());

    private Span Signer() => lines.Filled.Select(Signer).FirstOrDefault(found => !found.IsEmpty);

    private Span Signer(SourceLine line) =>
        LabelledValue.Of(lines.Source, line).FirstOrDefault(field => words.IsSignerLabel(field.Label) && !form.Names(field.Value.In(lines.Source)).IsEmpty).Value;

    private ImmutableArray<Span> Speech(int last)
    {
        var greeting = IndexOf(line => words.IsSalutation(line.Text));
        var first = greeting >= 0 && greeting < last ? greeting + 1 : IndexOf(line => line.IsProse || line.IsItem);
        return first < 0 || first > last ? [] : [new Span(lines.Filled[first].Span.Start, lines.Filled[last].Span.End)];
    }

    private int IndexOf(Func<SourceLine, bool> isMeant)
    {
        for (var at = 0; at < lines.Filled.Count; at++)
        {
            if (isMeant(lines.Filled[at])) return at;
        }
        return -1;
    }
}
