using System.Collections.Immutable;
using System.Text.RegularExpressions;
using ActionFramework.Consultation.Reading.Speakers.Headings;

namespace ActionFramework.Consultation.Reading.Speakers.Papers;

/// <summary>The names and the organisation under the last words of a letter or mail.</summary>
/// <param name="Names">May be empty.</param>
/// <param name="Organisation">May be empty.</param>
/// <param name="Span">As printed.</param>
internal sealed record Signed(ImmutableArray<string> Names, string Organisation, Span Span);

/// <summary>Finds who wrote: by the lines under the last words.</summary>
internal sealed partial class Signature(HeadingForm form, NameForms forms, ReadingWords words)
{
    private const int Deep = 8;
    private const int Widest = 80;
    private const int WidestPost = 40;

    /// <summary>Who signed the given lines, all of which have words; null where nobody did.</summary>
    public Signed? Under(IReadOnlyList<SourceLine> written)
    {
        var last = LastWords(written);
        if (last < 0 || written.Count - last - 1 is 0 or > Deep) return null;
        var below = written.Skip(last + 1).Where(line => !words.IsSetAside(line.Text) && !words.IsContact(line.Text) && !IsNote(line) && line is { EndsSentence: false, Width: <= Widest }).ToList();
        var signers = below.FindAll(line => !Names(line).IsEmpty);
        var organisation = below.Find(line => forms.IsOrganisation(line.Text) && !signers.Contains(line)) ?? below.Find(line => signers.Count > 0 && !signers.Contains(line) && !Columns().Split(line.Text).All(forms.IsBeside) && line.Text.Any(char.IsLetter));
        var one = organisation is null || signers.Count == 0 ? below.Except(signers).Select(line => form.Read(line.Text)).FirstOrDefault(speaker => speaker is { HasOrganisation: true, Names.IsEmpty: false }) : null;
        if (signers.Count == 0 && organisation is null && one is null) return null;
        var parts = one is not null ? below : [.. signers, .. organisation is null ? [] : new[] { organisation }];
        return new Signed(
            one?.Names ?? [.. signers.SelectMany(line => Names(line))],
            one?.Organisation ?? (organisation is null ? "" : form.Organisation(organisation.Text)),
            new Span(parts.Min(line => line.Span.Start), parts.Max(line => line.Span.End)));
    }

    private ImmutableArray<string> Names(SourceLine line)
    {
        if (Columns().Split(line.Text).All(forms.IsBeside)) return [];
        var names = Columns().Split(line.Text).Select(form.Names).ToList();
        return names.Exists(name => name.IsEmpty) ? form.Names(line.Text) : [.. names.SelectMany(name => name)];
    }

    /// <summary>Index of the line with the last words, behind which only a signature stands; -1 where there are none.</summary>
    public int LastWords(IReadOnlyList<SourceLine> written)
    {
        for (var at = written.Count - 1; at >= 0; at--)
        {
            var line = written[at];
            if (line.IsProse && !IsNote(line) && !words.IsSignOff(line.Text) && !words.IsContact(line.Text) && (line.EndsSentence || (!forms.IsOrganisation(line.Text) && Names(line).IsEmpty)) && !IsPost(line, at > 0 ? written[at - 1] : null)) return at;
        }
        return -1;
    }

    // "Copy: …"
    private bool IsNote(SourceLine line) => line.Text.AsSpan().IndexOfAny(':', '：') is var cut && cut > 0 && words.IsPlainLabel(line.Text[..cut]);

    // "Director a.i." right under a name ends no sentence.
    private bool IsPost(SourceLine line, SourceLine? above) => line.Width < WidestPost && above is { Width: < WidestPost, EndsSentence: false } && above.Index == line.Index - 1 && !form.Names(above.Text).IsEmpty;

    // Two who sign stand side by side, and so do their posts.
    [GeneratedRegex(@"\t+|\s{2,}|\s*[,，、/]\s*")]
    private static partial Regex Columns();
}
