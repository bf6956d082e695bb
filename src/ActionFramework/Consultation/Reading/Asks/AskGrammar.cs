using System.Collections.Immutable;

namespace ActionFramework.Consultation.Reading.Asks;

/// <summary>A cue as found in a clause; offsets count from the clause's start.</summary>
internal sealed record FoundCue(Cue Cue, int Start, int End, Subject Subject);

/// <summary>Where a clause stands, as far as its cues depend on it.</summary>
/// <param name="Begins">It begins its sentence, or follows a colon.</param>
/// <param name="IsCited">It goes on with what a law or the draft says.</param>
/// <param name="OwnBefore">A clause before it in the sentence spoke of the speaker.</param>
/// <param name="Head">What stands before it in the sentence and may hold its subject.</param>
/// <param name="Own">Whose words they are.</param>
internal readonly record struct ClausePlace(bool Begins, bool IsCited, bool OwnBefore, string Head, OwnSubject Own);

/// <summary>The rules of one language, ready to be matched against single clauses.</summary>
internal sealed class AskGrammar
{
    private readonly AskRules rules;
    private readonly string countries;
    private readonly ImmutableArray<(Cue Cue, RulePattern Pattern)> cues;
    private readonly ImmutableArray<RulePattern> notAsks;
    private readonly RulePattern connectives;
    private readonly RulePattern verb;
    private readonly RulePattern addressee;

    public AskGrammar(ReadingRules reading)
    {
        rules = reading.Asks;
        countries = RulePattern.AnyOf(reading.Countries);
        cues = [.. rules.Cues.Select(cue => (cue, Made(cue.Pattern)))];
        connectives = Made($"^(?:(?:{reading.Sentences.Connectives})(?:[，,、\\s]|(?=[\\u2E80-\\uFFFD])|$)\\s*)+");
        verb = Made("^(?:在[^，]{1,40}?(?:中|上|内|里|间|领域|方面|时)|(?:在|与|对|向|为|从|由|按照?|给|将|把|使|让|于)[^，]{1,24}?(?={verbs})|(?:{adverbs})\\s*)*(?:{verbs})");
        addressee = Made("^\\s*(?:[^\\s，。、在与和将把对为从向由使]{0,16}?(?:{addressees})(?=[\\u2E80-\\uFFFD])|(?:{addressees})\\s+(?:to\\s+|should\\s+)?)");
        Manner = Made(rules.Manner);
        Background = Made(rules.Background);
        Purpose = Made(rules.Purpose);
        Also = Made(rules.Also);
        Extends = Made(rules.Extends);
        notAsks = [.. (rules.Announces.Length == 0 ? rules.NotAsks : rules.NotAsks.Add(rules.Announces)).Select(Made)];
        Negated = Made(rules.Negated);
        Offers = Made(rules.Offers);
        Others = Made(rules.Others);
        Attribution = Made(rules.Attribution);
        Own = Made(rules.Own);
        Foreign = Made(rules.Foreign);
        Bodies = Optional(rules.Bodies);
        Circumstances = Made(rules.Circumstances);
        Embeds = Optional(rules.Embeds);
        Predicates = Optional(rules.Predicates);
        Facts = Made(rules.Facts);
        Cites = Made(rules.Cites);
        Continues = Made(rules.Continues);
        Trails = Made(rules.Trails);
    }

    public RulePattern Manner { get; }
    public RulePattern Background { get; }
    public RulePattern Purpose { get; }
    public RulePattern Also { get; }
    public RulePattern Extends { get; }
    public RulePattern Negated { get; }
    public RulePattern Offers { get; }
    public RulePattern Others { get; }
    public RulePattern Attribution { get; }
    public RulePattern Own { get; }
    public RulePattern Foreign { get; }
    public RulePattern Bodies { get; }
    public RulePattern Circumstances { get; }
    public RulePattern Embeds { get; }
    public RulePattern Predicates { get; }
    public RulePattern Facts { get; }
    public RulePattern Cites { get; }
    public RulePattern Continues { get; }
    public RulePattern Trails { get; }
    public bool FragmentsExtend => rules.FragmentsExtend;

    public bool BeginsWithVerb(string clause) => verb.IsMatch(clause);

    /// <summary>It asks for nothing, whatever cue stands in it.</summary>
    public bool AsksNothing(string clause) => notAsks.Any(pattern => pattern.IsMatch(clause));

    public int ConnectivesLength(string clause) => connectives.Match(clause).Length;

    /// <summary>Of the words between a cue and its ask: to whom, and connectives.</summary>
    public int FrontLength(string rest)
    {
        var to = addressee.Match(rest).Length;
        return to + ConnectivesLength(rest[to..]);
    }

    /// <summary>The first cue of a clause that holds in its place; of two at one offset the one listed first. What only the whole clause says counts behind what a word of it says.</summary>
    public FoundCue? FindCue(string clause, ClausePlace place)
    {
        if (AsksNothing(clause)) return null;
        FoundCue? first = null;
        var rank = int.MaxValue;
        foreach (var (cue, pattern) in cues)
        {
            if ((cue.At == CueAt.Beginning && !place.Begins) || (place.IsCited && cue.Keep == CueKeep.Subject)) continue;
            if (pattern.Match(clause) is not { Success: true } match || Rank(cue, match, clause) >= rank || IsSpokenOf(cue, clause, match.Index)) continue;
            var subject = SubjectOf(clause[..match.Index], place);
            if (Suits(cue.By, subject)) (first, rank) = (new FoundCue(cue, match.Index, match.Index + match.Length, subject), Rank(cue, match, clause));
        }
        return first;
    }

    private static Subject SubjectOf(string before, ClausePlace place) => place.Own.Of(before) switch
    {
        Subject.None when place.OwnBefore => Subject.Own,
        Subject.None when place.Head.Length > 0 => place.Own.Of(place.Head),
        var subject => subject,
    };

    private bool IsSpokenOf(Cue cue, string clause, int at) =>
        (cue.Keep != CueKeep.Clause && Quotations.Hold(clause, at)) || (cue.Keep == CueKeep.Subject && Embeds.IsMatch(clause[..at]));

    private static int Rank(Cue cue, System.Text.RegularExpressions.Match match, string clause) =>
        cue is { Keep: CueKeep.Clause, At: CueAt.Anywhere } ? clause.Length : match.Index;

    private static bool Suits(CueBy by, Subject subject) => by switch
    {
        CueBy.Anybody => true,
        CueBy.Own => subject != Subject.Foreign,
        CueBy.Named => subject == Subject.Own,
        CueBy.Body => subject is not (Subject.Other or Subject.Foreign),
        _ => throw new InvalidOperationException("Every cue says whose it is."),
    };

    /// <summary>Both speak of the same thing: they share a word that is not common to all.</summary>
    public bool Cohere(string one, string other) => Words(one).Overlaps(Words(other));

    private HashSet<string> Words(string text)
    {
        var bare = rules.Common.Aggregate(text, (words, common) => words.Replace(common, " ", StringComparison.OrdinalIgnoreCase));
        return [.. SharedWords.Of(bare)];
    }

    private RulePattern Optional(string pattern) => Made(pattern.Length == 0 ? "(?!)" : pattern);

    private RulePattern Made(string pattern) => new(
        rules.Parts.Aggregate(pattern, (made, part) => made.Replace($"{{{part.Key}}}", part.Value, StringComparison.Ordinal))
            .Replace("{verbs}", rules.Verbs, StringComparison.Ordinal)
            .Replace("{orders}", rules.Orders, StringComparison.Ordinal)
            .Replace("{adverbs}", rules.Adverbs, StringComparison.Ordinal)
            .Replace("{country}", countries, StringComparison.Ordinal)
            .Replace("{own}", rules.Own, StringComparison.Ordinal)
            .Replace("{addressees}", rules.Addressees, StringComparison.Ordinal));
}
