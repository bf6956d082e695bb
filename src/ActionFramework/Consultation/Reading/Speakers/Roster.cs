using System.Text.RegularExpressions;
using ActionFramework.Consultation.Reading.Speakers.Headings;

namespace ActionFramework.Consultation.Reading.Speakers;

/// <summary>The list of those who took part: it heads no speech, but tells where its people are from.</summary>
internal sealed partial class Roster
{
    private const int Fewest = 2;

    private readonly HashSet<int> listed = [];
    private readonly List<Speaker> speakers = [];

    private Roster()
    {
    }

    public IReadOnlyList<Speaker> Speakers => speakers;

    public bool Holds(int line) => listed.Contains(line);

    public static Roster Of(SourceLines lines, HeadingForm form, ReadingWords words)
    {
        var roster = new Roster();
        foreach (var line in lines.Filled)
        {
            var cut = line.Text.AsSpan().IndexOfAny(':', '：');
            if (words.IsRosterLabel(cut < 0 ? line.Text : line.Text[..cut])) roster.Take(lines, line, cut < 0 ? "" : line.Text[(cut + 1)..], form, words);
        }
        return roster;
    }

    private void Take(SourceLines lines, SourceLine label, string rest, HeadingForm form, ReadingWords words)
    {
        if (Add(rest, form)) listed.Add(label.Index);
        var first = string.IsNullOrWhiteSpace(rest) && label.Index + 1 < lines.Count && lines[label.Index + 1].IsBlank ? label.Index + 2 : label.Index + 1;
        var last = first;
        while (last < lines.Count && !lines[last].IsBlank && !words.IsLabelled(lines[last].Text) && Entries(lines[last].Body.In(lines.Source), form) is { Count: > 0 }) last++;
        // One entry alone may as well head a speech.
        if (Enumerable.Range(first, last - first).Sum(at => Entries(lines[at].Body.In(lines.Source), form).Count) < Fewest) return;
        for (var at = first; at < last; at++)
        {
            listed.Add(at);
            Add(lines[at].Body.In(lines.Source), form);
        }
    }

    private bool Add(string entries, HeadingForm form)
    {
        var read = Entries(entries, form);
        speakers.AddRange(read);
        return read.Count > 0;
    }

    private static List<Speaker> Entries(string entries, HeadingForm form) =>
        [.. Between().Split(entries).Select(entry => form.Read(entry.Trim().TrimEnd(',', ';', '.', '；', '。'))).OfType<Speaker>().Where(speaker => !speaker.Names.IsEmpty)];

    [GeneratedRegex(@"[;；。]\s*|(?<=[)）])\s*[,，、.]\s*|(?<=\p{Ll})\.\s+(?=\p{Lu})")]
    private static partial Regex Between();
}
