using System.Collections.Immutable;
using System.Text.RegularExpressions;
using ActionFramework.Consultation.Reading.Speakers.Headings;

namespace ActionFramework.Consultation.Reading.Speakers.Papers;

/// <summary>Reads forms and mails in which a line "name: …" stands over the words; the organisation stands beside it, on the line above, under the words or in them.</summary>
internal sealed partial class LabelledForms(SourceLines lines, HeadingForm form, NameForms forms, ReadingWords words, Affiliation affiliation)
{
    private const int FarApart = 3;
    private const int WidestTitle = 40;

    private readonly record struct Field(int Line, bool IsName, bool IsSigner, Span Value, Speaker Speaker);

    private sealed record Group(List<Field> Fields)
    {
        public int FirstLine => Fields[0].Line;

        public int LastLine => Fields[^1].Line;

        public ImmutableArray<string> Names => [.. Fields.SelectMany(one => one.Speaker.Names)];

        public string Organisation => Fields.Select(one => one.Speaker.Organisation).FirstOrDefault(organisation => organisation.Length > 0, "");
    }

    private readonly Signature signature = new(form, forms, words);

    public ImmutableArray<Turn> Find()
    {
        var groups = Groups();
        var turns = groups.Select((group, at) => Made(group, Above(group), at + 1 < groups.Count ? Above(groups[at + 1])?.Index ?? Title(groups[at + 1].FirstLine) : lines.Count)).ToImmutableArray();
        return turns.Any(turn => turn.Speaker.HasOrganisation) ? turns : [];
    }

    private List<Group> Groups()
    {
        var groups = new List<Group>();
        foreach (var field in lines.Filled.SelectMany(Fields))
        {
            // Who answers for a form is named behind its organisation; where it is, on the line after, is not asked again.
            var fits = groups.Count > 0 && field.Line - groups[^1].LastLine <= FarApart && groups[^1].Fields.TrueForAll(other => other.IsName != field.IsName);
            if (fits) groups[^1].Fields.Add(field);
            else if (field.IsName && groups.Count > 0 && groups[^1].Fields is [{ IsName: true } first] && first.Line + 1 == field.Line && !first.IsSigner) groups[^1] = new Group([AsOrganisation(first), field]);
            else if (groups.Count > 0 && !field.IsName && field.Line - groups[^1].LastLine <= 1 && groups[^1].Organisation.Length > 0) continue;
            else if (!field.IsSigner) groups.Add(new Group([field]));
        }
        return groups;
    }

    private IEnumerable<Field> Fields(SourceLine line)
    {
        foreach (var field in LabelledValue.Of(lines.Source, line))
        {
            var value = field.Value.In(lines.Source);
            if (words.IsOrganisationLabel(field.Label)) yield return new Field(line.Index, false, false, field.Value, new Speaker([], value.Trim('*', ' '), 0));
            else if ((ReadingWords.Heads(field.Label, words.IsNameLabel) || words.IsSignerLabel(field.Label)) && Named(field.Label, value.Split('<')[0].Trim(' ', '*', '"')) is { } speaker) yield return new Field(line.Index, true, !ReadingWords.Heads(field.Label, words.IsNameLabel), field.Value, speaker);
        }
    }

    // "Respondent: …" over "Spokesperson: …": whoever answers through somebody is an organisation.
    private Field AsOrganisation(Field field) => field with { IsName = false, Speaker = new Speaker([], field.Value.In(lines.Source).Trim('*', ' '), 0) };

    // "Name and organisation: …" tells which comes first.
    private Speaker? Named(string label, string value) =>
        ReadingWords.Heads(label, words.IsOrganisationLabel) && Between().Match(value) is { Success: true, Index: var at, Length: var sign } && form.Names(value[..at]) is { IsEmpty: false } names
            ? new Speaker(names, form.Organisation(value[(at + sign)..]), 0)
            : Named(value);

    private Speaker? Named(string value)
    {
        var names = form.Names(value);
        if (names.IsEmpty && forms.IsOrganisation(value) && form.Read(value) is not { Names.IsEmpty: false }) return new Speaker([], value, 0);
        if (!names.IsEmpty) return new Speaker(names, "", 0);
        if (form.Read(value) is { Names.IsEmpty: false } speaker) return speaker;
        var bare = value.Split('（', '(')[0];
        return form.Names(bare) is { IsEmpty: false } before ? new Speaker(before, "", 0) : forms.NameByPlace(bare) is { } name ? new Speaker([name], "", 0) : null;
    }

    // A numbered line, or one with an organisation's word, right over the labels.
    private SourceLine? Above(Group group) =>
        group.Organisation.Length == 0 && group.FirstLine > 0 && lines[group.FirstLine - 1] is { IsBlank: false, EndsSentence: false } above && !words.IsLabelled(above.Text) && !words.IsSetAside(above.Text)
        && (above.IsItem || forms.IsOrganisation(above.Text)) ? above : null;

    // A short line over the labels, apart from what stands before, is the title of what they begin: "Response 3".
    private int Title(int firstLine)
    {
        var at = firstLine - 1;
        while (at > 0 && lines[at].IsBlank) at--;
        return at > 0 && lines[at - 1].IsBlank && lines[at] is { IsBlank: false, EndsSentence: false, Width: <= WidestTitle } title && !words.IsLabelled(title.Text) ? at : firstLine;
    }

    private Turn Made(Group group, SourceLine? above, int nextLine)
    {
        var speech = Written(group.LastLine + 1, nextLine);
        var signed = (group.Organisation.Length == 0 && above is null) || group.Names.IsEmpty ? signature.Under(speech) : null;
        if (signed is not null) speech = [.. speech.Where(line => line.Span.End <= signed.Span.Start)];
        var span = speech.Count == 0 ? default : new Span(speech[0].Span.Start, speech[^1].Span.End);
        var start = group.Fields.Min(field => field.Value.Start);
        return new Turn
        {
            Speaker = new Speaker(group.Names.IsEmpty && signed is not null ? signed.Names : group.Names, Organisation(group, above, signed, span), 9),
            Heading = new Span(above?.Body.Start ?? start, group.Fields.Max(field => field.Value.End)),
            Speech = span.IsEmpty ? [] : [span],
        };
    }

    private string Organisation(Group group, SourceLine? above, Signed? signed, Span speech) =>
        group.Organisation is { Length: > 0 } labelled ? labelled
        : above is not null ? form.Organisation(above.Body.In(lines.Source))
        : signed is { Organisation.Length: > 0 } ? signed.Organisation
        : affiliation.In(speech.In(lines.Source));

    // Further labels of a mail's head are no words of its writer.
    private List<SourceLine> Written(int from, int to)
    {
        while (from < to && (lines[from].IsBlank || LabelledValue.Of(lines.Source, lines[from]).Any(field => words.IsPlainLabel(field.Label)))) from++;
        return [.. lines.All.Skip(from).Take(to - from).Where(line => !line.IsBlank)];
    }

    [GeneratedRegex(@"\s*[,，、;；|/／]\s*|\s+[-–—]+\s+|[–—]+")]
    private static partial Regex Between();
}
