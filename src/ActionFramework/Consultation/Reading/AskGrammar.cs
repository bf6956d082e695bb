using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace ActionFramework.Consultation.Reading;

/// <summary>A cue as found in a clause; offsets count from the clause's start.</summary>
internal sealed record FoundCue(Cue Cue, int Start, int End);

/// <summary>The rules of one language, ready to be matched against single clauses.</summary>
internal sealed class AskGrammar
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(2);
    private readonly AskRules rules;
    private readonly ImmutableArray<(Cue Cue, Regex Pattern)> cues;
    private readonly Regex connectives;
    private readonly Regex verb;
    private readonly Regex addressee;

    public AskGrammar(ReadingRules reading)
    {
        rules = reading.Asks;
        cues = [.. rules.Cues.Select(cue => (cue, Made(cue.Pattern)))];
        connectives = Made($"^(?:(?:{reading.Sentences.Connectives})(?:[，,、\\s]|(?=[\\u2E80-\\uFFFD])|$)\\s*)+");
        verb = Made("^(?:在[^，]{1,40}?(?:中|上|内|里|间|领域|方面|时)|(?:在|与|对|向|为|从|由|按照?|给|将|把|使|让|于)[^，]{1,24}?(?={verbs})|(?:{adverbs})\\s*)*(?:{verbs})");
        addressee = Made("^\\s*(?:[^\\s，。、在与和将把对为从向由使]{0,16}?(?:{addressees})(?=[\\u2E80-\\uFFFD])|(?:{addressees})\\s+(?:to\\s+|should\\s+)?)");
        Manner = Made(rules.Manner);
        Background = Made(rules.Background);
        Purpose = Made(rules.Purpose);
        Also = Made(rules.Also);
        Extends = Made(rules.Extends);
        NotAsks = Made(rules.NotAsks);
        Negated = Made(rules.Negated);
        Offers = Made(rules.Offers);
        Others = Made(rules.Others);
        Attribution = Made(rules.Attribution);
    }

    public Regex Manner { get; }
    public Regex Background { get; }
    public Regex Purpose { get; }
    public Regex Also { get; }
    public Regex Extends { get; }
    public Regex NotAsks { get; }
    public Regex Negated { get; }
    public Regex Offers { get; }
    public Regex Others { get; }
    public Regex Attribution { get; }
    public bool FragmentsExtend => rules.FragmentsExtend;

    public bool BeginsWithVerb(string clause) => verb.IsMatch(clause);

    public int ConnectivesLength(string clause) => connectives.Match(clause).Length;

    /// <summary>Of the words between a cue and its ask: to whom, and connectives.</summary>
    public int FrontLength(string rest)
    {
        var to = addressee.Match(rest).Length;
        return to + ConnectivesLength(rest[to..]);
    }

    /// <summary>The first cue of a clause; of two at one place the one listed first.</summary>
    public FoundCue? FindCue(string clause) => NotAsks.IsMatch(clause) ? null : cues
        .Select(cue => (cue.Cue, Match: cue.Pattern.Match(clause)))
        .Where(found => found.Match.Success && !Quotations.Hold(clause, found.Match.Index))
        .Select(found => new FoundCue(found.Cue, found.Match.Index, found.Match.Index + found.Match.Length))
        .MinBy(found => found.Start);

    /// <summary>Both speak of the same thing: they share a word that is not common to all.</summary>
    public bool Cohere(string one, string other) => Words(one).Overlaps(Words(other));

    private HashSet<string> Words(string text)
    {
        var bare = rules.Common.Aggregate(text, (words, common) => words.Replace(common, " ", StringComparison.OrdinalIgnoreCase));
        return [.. SharedWords.Of(bare)];
    }

    private Regex Made(string pattern) => new(
        pattern.Replace("{verbs}", rules.Verbs, StringComparison.Ordinal)
            .Replace("{adverbs}", rules.Adverbs, StringComparison.Ordinal)
            .Replace("{addressees}", rules.Addressees, StringComparison.Ordinal),
        RegexOptions.CultureInvariant, Limit);
}
