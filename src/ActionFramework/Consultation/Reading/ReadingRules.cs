using System.Collections.Immutable;

namespace ActionFramework.Consultation.Reading;

/// <summary>How briefs, minutes and letters of one language are read. All of it is data of the templates; patterns are regular expressions.</summary>
public sealed record ReadingRules
{
    public required Language Language { get; init; }
    public required PeopleRules People { get; init; }

    /// <summary>Words that names of organisations end in.</summary>
    public required ImmutableArray<string> OrganisationEndings { get; init; }

    public required HeadingRules Headings { get; init; }
    public required SetAsideRules SetAside { get; init; }
    public required SentenceRules Sentences { get; init; }
    public required AskRules Asks { get; init; }
}

/// <param name="Surnames">One-character surnames in a row; empty for a language whose names are told by their capitals.</param>
/// <param name="CompoundSurnames">Longer surnames.</param>
/// <param name="Titles">Taken off a name.</param>
/// <param name="Particles">Lower-case words inside a name.</param>
/// <param name="NotNames">Words that look like a name and are none.</param>
/// <param name="Role">Pattern of a post that stands between a name and an organisation.</param>
public sealed record PeopleRules(
    string Surnames, ImmutableArray<string> CompoundSurnames, ImmutableArray<string> Titles, ImmutableArray<string> Particles, ImmutableArray<string> NotNames, string Role);

/// <param name="Labels">Words before a colon that name no speaker.</param>
/// <param name="Moderators">Who only leads the meeting.</param>
/// <param name="NameLabels">Before a speaker's name.</param>
/// <param name="OrganisationLabels">Before an organisation's name.</param>
/// <param name="SignerLabels">Before the name of whoever answers for a letter.</param>
/// <param name="AskLabels">What stands under them asks, with or without a cue.</param>
/// <param name="OfferLabels">What stands under them offers.</param>
/// <param name="Speech">Pattern of the verbs by which minutes report a speaker.</param>
/// <param name="Reported">Patterns of a sentence that names its speaker, with the groups names and organisation; may use {name}, {titles}, {role}, {ending} and {speech}.</param>
public sealed record HeadingRules(
    ImmutableArray<string> Labels, ImmutableArray<string> Moderators, ImmutableArray<string> NameLabels, ImmutableArray<string> OrganisationLabels,
    ImmutableArray<string> SignerLabels, ImmutableArray<string> AskLabels, ImmutableArray<string> OfferLabels, string Speech, ImmutableArray<string> Reported);

/// <param name="ContactHeadings">Whole lines.</param>
/// <param name="Contact">Pattern found in lines of an address.</param>
/// <param name="Boilerplate">Pattern of lines that nobody speaks.</param>
/// <param name="Salutation">Pattern of the first line of a letter.</param>
/// <param name="SignOff">Pattern of the line before a signature.</param>
/// <param name="Date">Pattern of a line that is a date.</param>
public sealed record SetAsideRules(ImmutableArray<string> ContactHeadings, string Contact, string Boilerplate, string Salutation, string SignOff, string Date);

/// <param name="Ends">Characters that end a sentence.</param>
/// <param name="Breaks">Characters between clauses.</param>
/// <param name="Abbreviations">Words whose full stop ends nothing.</param>
/// <param name="Connectives">Pattern of words taken off the front of a clause.</param>
/// <param name="BreaksAt">Pattern of further places between clauses; may be empty.</param>
public sealed record SentenceRules(string Ends, string Breaks, ImmutableArray<string> Abbreviations, string Connectives, string BreaksAt);

/// <summary>Which clauses ask, and where an ask begins and ends. Patterns may use {verbs}, {adverbs} and {addressees}.</summary>
public sealed record AskRules
{
    public required ImmutableArray<Cue> Cues { get; init; }

    /// <summary>Words too common to show that two clauses speak of the same thing.</summary>
    public required ImmutableArray<string> Common { get; init; }

    public required string Addressees { get; init; }
    public required string Adverbs { get; init; }
    public required string Verbs { get; init; }

    /// <summary>Clauses that say how; they belong to what follows them.</summary>
    public required string Manner { get; init; }

    /// <summary>Clauses that say when or why; they belong to no ask.</summary>
    public required string Background { get; init; }

    /// <summary>Clauses that say what for; they end an ask.</summary>
    public required string Purpose { get; init; }

    /// <summary>Opens a further ask; its group "forced" does so whatever follows.</summary>
    public required string Also { get; init; }

    /// <summary>Opens a clause that only adds detail.</summary>
    public required string Extends { get; init; }

    /// <summary>Asks for nothing although a cue stands in it.</summary>
    public required string NotAsks { get; init; }

    /// <summary>A cue that advises against something: it stays in the ask.</summary>
    public required string Negated { get; init; }

    /// <summary>Makes a wish an offer.</summary>
    public required string Offers { get; init; }

    /// <summary>Makes a wish a recommendation: somebody else is to do it.</summary>
    public required string Others { get; init; }

    /// <summary>Words of a reporter in front of a subject.</summary>
    public required string Attribution { get; init; }

    /// <summary>Whether a clause that matches nothing still belongs to the ask before it.</summary>
    public required bool FragmentsExtend { get; init; }
}

/// <summary>What a cue makes of its clause; a wish is an offer or a recommendation by who is to act.</summary>
public enum CueKind
{
    Recommendation,
    Offer,
    Commitment,
    Wish,
}

/// <summary>Where the ask begins: behind the cue, or with the cue's subject.</summary>
public enum CueKeep
{
    Rest,
    Subject,
    Clause,
}

/// <summary>Words by which a clause asks.</summary>
public sealed record Cue(CueKind Kind, string Pattern, CueKeep Keep, bool Doubtful);
