using System.Text.RegularExpressions;
using ActionFramework.Consultation.Reading.Speakers.Papers;

namespace ActionFramework.Consultation.Reading.Speakers.Headings;

/// <summary>Reads lines that begin with who speaks and go on with the words: "Ana Lopez (WWF): …"; told line by line, for an answer follows its question.</summary>
internal sealed partial class InlineHeadings(SourceLines lines, HeadingForm form, ReadingWords words, KnownSpeakers known)
{
    public const int Enough = 5;

    private const int Longest = 90;
    private const int ShortestSpeech = 6;
    private const int ShortestUnsigned = 24;
    private const int HeadLines = 15;

    private static readonly char[] Frame = [' ', '*', '_', '【', '】', '\u3000'];
    private readonly Speaker? answerer = Answerer(lines, form, words)?.Speaker;
    private Speaker? chair = Chair(lines, form, words);
    private Speaker? asker;

    public FoundHeading? At(int at)
    {
        var body = lines[at].Body;
        var text = body.In(lines.Source);
        foreach (Match cut in SpeechSigns().Matches(text[..Math.Min(text.Length, Longest + 40)]).Take(3))
        {
            var head = text[..cut.Index].Trim(Frame);
            if (IsOpen(head)) continue;
            if (head.Length == 0 || words.IsLabel(head) || words.IsNameLabel(head[(head.LastIndexOfAny([' ', '\u3000', '\t']) + 1)..])) return null;
            var rest = text[(cut.Index + cut.Length)..].TrimStart(' ', '*', '_', '】');
            if (Columns.Of(head) > Longest || (rest.Length > 0 ? Columns.Of(rest) < ShortestSpeech : lines.Next(at) is not { IsProse: true } and not { IsItem: true })) continue;
            var sign = cut.Value.Trim() is ":" or "：";
            // "Chair: Dr Abdi (Lake Office)" tells who leads and says nothing.
            if ((!sign || words.IsModerator(head)) && rest.Length > 0 && Columns.Of(rest) < (sign ? Longest : ShortestUnsigned) && !(sign && SourceLine.Ends(rest))) continue;
            if (Speaks(head, rest.Length > 0 ? rest.AsMemory() : lines.Ahead(at), sign) is not { } speaker) continue;
            var start = body.Start + text.IndexOf(head, StringComparison.Ordinal);
            return new FoundHeading(at, at, new Span(start, start + head.Length), body.Start + text.Length - rest.Length, speaker with { Evidence = speaker.Evidence + (sign ? 2 : 0) }, $"inline {cut.Value.Trim()}") { Leads = Leads(head) || (chair is not null && speaker.Names.SequenceEqual(chair.Names)) };
        }
        return null;
    }

    /// <summary>Who answers, as the head of the source names him.</summary>
    public static (Speaker Speaker, Span Span)? Answerer(SourceLines lines, HeadingForm form, ReadingWords words) => Introduced(lines, form, words.IsAnswererLabel);

    /// <summary>Who leads the meeting, as the head of the source names him.</summary>
    public static Speaker? Chair(SourceLines lines, HeadingForm form, ReadingWords words) => Introduced(lines, form, words.IsModerator)?.Speaker;

    private static (Speaker Speaker, Span Span)? Introduced(SourceLines lines, HeadingForm form, Func<string, bool> isLabel) =>
        lines.Filled.Take(HeadLines).SelectMany(line => LabelledValue.Of(lines.Source, line)).Where(field => isLabel(field.Label) && !SourceLine.Ends(field.Value.In(lines.Source)))
            .Select(field => form.Read(field.Value.In(lines.Source)) is { Names.IsEmpty: false } speaker ? (speaker, field.Value) : ((Speaker, Span)?)null).FirstOrDefault(found => found is not null);

    private bool Leads(string head) => words.IsModerator(words.WithoutQuestion(head).Trim(Frame).Split('(', '（', ',', '，')[0]);

    // "… Union (contact: Ana Li)": the colon is the bracket's.
    private static bool IsOpen(string head) => head.LastIndexOfAny(['（', '(']) is var open and >= 0 && head.IndexOfAny(['）', ')'], open) < 0;

    private Speaker? Speaks(string head, ReadOnlyMemory<char> speech, bool sign)
    {
        if (sign && words.IsAnswer(head)) return (answerer ?? new Speaker([], "", 0)) with { Evidence = Enough };
        if (sign && words.IsFollowUp(head)) return (asker ?? new Speaker([], "", 0)) with { Evidence = Enough };
        if (words.IsModerator(head)) return (chair is { HasOrganisation: true } ? chair : new Speaker([], "", 0)) with { Evidence = Enough };
        var bare = words.WithoutQuestion(head).Trim(Frame).Trim('（', '）', '(', ')');
        var named = words.WithoutQuestion(head).Trim(Frame);
        var speaker = (sign ? known.Recalled(named) : known.Named(named)) ?? Read(named, speech) ?? (bare == named ? null : Read(bare, speech));
        if (speaker is { HasOrganisation: true } && Leads(head)) chair = speaker;
        if (speaker is not null && speaker.Names != answerer?.Names) asker = speaker;
        return speaker is not null && named.Length < head.Length ? speaker with { Evidence = Math.Max(speaker.Evidence, Enough) } : speaker;
    }

    // "… of WWF writes:" – the verb is the reporter's.
    private Speaker? Read(string head, ReadOnlyMemory<char> speech) =>
        form.Read(words.WithoutSpeech(head), speech) is { } speaker && (speaker.Evidence >= 3 || !speaker.Names.IsEmpty) ? speaker : null;

    [GeneratedRegex(@"[:：]\s*|(?<=^【[^】]{2,40})】\s*|(?<=[)）])\s*[—–-]+\s+|(?<=[)）])\s*[—–]+\s*|(?<=\*\*)\s+|(?<=[)）])[\t\u3000]+|(?<=[)）])\.\s+")]
    private static partial Regex SpeechSigns();
}
