using System.Collections.Immutable;
using ActionFramework.Consultation.Reading.Asks;
using ActionFramework.Consultation.Reading.Speakers;

namespace ActionFramework.Consultation.Reading;

/// <summary>What the reader proposes for a source: spans only, without identities. Everything is in source order, and statements never overlap.</summary>
public sealed record BriefReading(ImmutableArray<ReadContributor> Contributors, ImmutableArray<ReadStatement> Statements, ImmutableArray<IgnoredSpan> Ignored)
{
    public static BriefReading Nothing { get; } = new([], [], []);
}

public sealed record ReadContributor(ImmutableArray<string> Names, string Organisation, int Start, int End);

/// <param name="Contributor">Index into the contributors.</param>
/// <param name="Start">UTF-16 offset.</param>
/// <param name="End">Exclusive.</param>
/// <param name="Kind">By its cue or its place.</param>
/// <param name="Doubtful">The cue leaves the kind open.</param>
public sealed record ReadStatement(int Contributor, int Start, int End, StatementKind Kind, bool Doubtful);

/// <summary>Reads briefs, minutes, letters and tables by the rules of their languages: who speaks, what each asks, and what belongs to nobody.</summary>
public sealed class BriefReader
{
    private readonly ImmutableArray<ReadingRules> rules;
    private readonly ImmutableDictionary<Language, AskGrammar> grammars;
    private readonly ImmutableDictionary<Language, SentenceMarks> marks;
    private readonly Variants variants;
    private readonly ReadingWords words;
    private readonly TurnFinder turns;

    public BriefReader(IEnumerable<ReadingRules> rules)
    {
        this.rules = [.. rules];
        grammars = this.rules.ToImmutableDictionary(rule => rule.Language, rule => new AskGrammar(rule));
        marks = this.rules.ToImmutableDictionary(rule => rule.Language, rule => new SentenceMarks(rule.Sentences));
        variants = new Variants(this.rules.Select(rule => rule.Asks.Variants));
        words = new ReadingWords(this.rules);
        turns = new TurnFinder(this.rules, words);
    }

    public BriefReading Read(string source)
    {
        var lines = new SourceLines(source);
        // A line break inside a paragraph is a space to every pattern; offsets stay.
        var flat = variants.Plain(source.Replace('\n', ' ').Replace('\r', ' '));
        var found = turns.Find(lines, span => Cutter(source, span));
        var claimed = found.Where(turn => !turn.IsUnclaimed).ToList();
        var heard = claimed.Where(turn => !turn.Leads || IsAsking(source, flat, turn)).Select(SpeakerOf).ToHashSet();
        var spoken = found.Where(turn => turn.IsUnclaimed ? Asks(source, flat, turn) : (turn.Speaker.IsAnybody || claimed.Count == 1) && heard.Contains(SpeakerOf(turn))).ToList();
        var speakers = Once([.. spoken.OrderBy(turn => turn.Heading.Start)]);
        var blocks = new SpeechBlocks(source, words, lines.FullLine);
        var statements = speakers.SelectMany((turn, at) => Statements(flat, at, turn, blocks)).OrderBy(statement => statement.Start);
        return new BriefReading(
            [.. speakers.Select(turn => new ReadContributor(turn.Speaker.Names, turn.Speaker.Organisation, turn.Heading.Start, turn.Heading.End))],
            [.. statements],
            [.. new SetAside(source, words).Of(lines, spoken, claimed.Select(turn => turn.Start).DefaultIfEmpty(source.Length).Min(), blocks)]);
    }

    private bool Asks(string source, string flat, Turn turn) => Alone(source, flat, turn).Any(statement => statement is { Kind: not StatementKind.Context, Doubtful: false });

    private bool IsAsking(string source, string flat, Turn turn) => Alone(source, flat, turn).Any(statement => statement.Kind != StatementKind.Context);

    private IEnumerable<ReadStatement> Alone(string source, string flat, Turn turn) => Statements(flat, 0, turn, new SpeechBlocks(source, words, int.MaxValue));

    // Who speaks again is the same contributor, also where only his name is given; whose words nobody knows are one nameless contributor's.
    private static List<Turn> Once(List<Turn> turns)
    {
        var introduced = turns.Where(turn => turn.Speaker is { HasOrganisation: true, Names.IsEmpty: false }).DistinctBy(NamesOf).ToDictionary(NamesOf, turn => turn.Speaker);
        var known = turns.Select(turn => !turn.Speaker.HasOrganisation && introduced.GetValueOrDefault(NamesOf(turn)) is { } speaker ? turn with { Speaker = speaker } : turn);
        return [.. known.GroupBy(SpeakerOf, StringComparer.OrdinalIgnoreCase).Select(same => same.First() with { Speech = [.. same.SelectMany(turn => turn.Speech)] })];
    }

    private static string NamesOf(Turn turn) => string.Join('|', turn.Speaker.Names);

    private static string SpeakerOf(Turn turn) =>
        turn.Speaker.Names.IsEmpty && turn.HeadingApart ? $"{turn.Heading.Start}" : $"{NamesOf(turn)}|{turn.Speaker.Organisation}";

    private IEnumerable<ReadStatement> Statements(string flat, int contributor, Turn turn, SpeechBlocks blocks) =>
        turn.Speech.SelectMany(speech => blocks.Of(speech, turn.Asks)).SelectMany(block => Reading(flat, turn.Speaker.Organisation, block).Read(block)).Select(found => new ReadStatement(contributor, found.Span.Start, found.Span.End, found.Kind, found.Doubtful));

    private BlockReading Reading(string source, string organisation, SpeechBlock block)
    {
        var language = LanguageOf(block.Span.In(source));
        return new BlockReading(source, grammars[language], new SentenceCutter(source, marks[language]), new OwnSubject(grammars[language], variants.Plain(organisation)));
    }

    private SentenceCutter Cutter(string source, Span span) => new(source, marks[LanguageOf(span.In(source))]);

    private Language LanguageOf(string text) =>
        grammars.Count == 1 ? rules[0].Language : text.Count(letter => letter is >= '\u3400' and <= '\u9FFF') * 5 >= text.Count(char.IsLetter) && text.Any(letter => letter >= '\u3400') ? Language.Zh : Language.En;
}
