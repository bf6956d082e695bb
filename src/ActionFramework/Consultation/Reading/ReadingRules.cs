using System.Collections.Immutable;

namespace ActionFramework.Consultation.Reading;

/// <summary>How briefs, minutes and letters of one language are read. All of it is data of the templates; patterns are regular expressions.</summary>
public sealed record ReadingRules
{
    public required Language Language { get; init; }
    public required PeopleRules People { get; init; }

    /// <summary>Words that names of organisations end in.</summary>
    public required ImmutableArray<string> OrganisationEndings { get; init; }

    /// <summary>Countries, which speak as organisations do.</summary>
    public required ImmutableArray<string> Countries { get; init; }

    /// <summary>Pattern of meetings and papers, which are no organisation although their names end like one.</summary>
    public required string Events { get; init; }

    public required HeadingRules Headings { get; init; }
    public required SetAsideRules SetAside { get; init; }
    public required SentenceRules Sentences { get; init; }
    public required AskRules Asks { get; init; }
}

/// <param name="Surnames">One-character surnames in a row; empty for a language whose names are told by their capitals.</param>
/// <param name="CompoundSurnames">Longer surnames.</param>
/// <param name="GivenNames">Names of people who have no surname.</param>
/// <param name="Titles">Taken off a name.</param>
/// <param name="Particles">Lower-case words inside a name.</param>
/// <param name="NotNames">Words that look like a name and are none.</param>
/// <param name="Role">Pattern of a post that stands between a name and an organisation.</param>
/// <param name="Foreign">Pattern of names that are known as such only behind an organisation; may be empty.</param>
/// <param name="Beside">Pattern of how somebody took part: by video, interpreted, in the chair.</param>
public sealed record PeopleRules(
    string Surnames, ImmutableArray<string> CompoundSurnames, ImmutableArray<string> GivenNames, ImmutableArray<string> Titles, ImmutableArray<string> Particles, ImmutableArray<string> NotNames, string Role, string Foreign, string Beside);

/// <param name="Labels">Words before a colon that name no speaker.</param>
/// <param name="Moderators">Who only leads the meeting.</param>
/// <param name="NameLabels">Before a speaker's name.</param>
/// <param name="OrganisationLabels">Before an organisation's name.</param>
/// <param name="SignerLabels">Before the name of whoever answers for a letter.</param>
/// <param name="AskLabels">What stands under them asks, with or without a cue.</param>
/// <param name="OfferLabels">What stands under them offers.</param>
/// <param name="Speech">Pattern of the verbs by which minutes report a speaker.</param>
/// <param name="Reported">Patterns of a sentence that names its speaker, with the groups names and organisation; may use {name}, {titles}, {role}, {ending}, {speech}, {predicate}, {says} and {nobody}.</param>
public sealed record HeadingRules(
    ImmutableArray<string> Labels, ImmutableArray<string> Moderators, ImmutableArray<string> NameLabels, ImmutableArray<string> OrganisationLabels,
    ImmutableArray<string> SignerLabels, ImmutableArray<string> AskLabels, ImmutableArray<string> OfferLabels, string Speech, ImmutableArray<string> Reported)
{
    /// <summary>Before the name of whoever answers questions.</summary>
    public required ImmutableArray<string> AnswererLabels { get; init; }

    /// <summary>Pattern of what numbers a question, before its asker's name.</summary>
    public required string Questions { get; init; }

    /// <summary>Before the words of whoever asked last.</summary>
    public required ImmutableArray<string> FollowUps { get; init; }

    /// <summary>Before the words of whoever answers.</summary>
    public required ImmutableArray<string> Answers { get; init; }

    /// <summary>Pattern of what may stand before a sentence that names its speaker: "speaking next,".</summary>
    public required string ReportedLead { get; init; }

    /// <summary>Patterns of a sentence in which a writer says for whom, with the group organisation; may use {ending}.</summary>
    public required ImmutableArray<string> Represents { get; init; }

    /// <summary>Over the list of those who took part.</summary>
    public required ImmutableArray<string> RosterLabels { get; init; }

    /// <summary>Pattern of a verb behind somebody who is named fully; fills in {predicate}.</summary>
    public required string Predicate { get; init; }

    /// <summary>Pattern of what stands behind the name of whoever is reported; may use {speech}.</summary>
    public required string Says { get; init; }

    /// <summary>Pattern of what the name of an organisation never begins with.</summary>
    public required string Nobody { get; init; }

    /// <summary>As <c>Reported</c>, but believed only where a paragraph begins.</summary>
    public required ImmutableArray<string> ReportedOpening { get; init; }

    /// <summary>Pattern of a sentence that names a speaker again, with the group names; empty where a language has none.</summary>
    public required string ReportedAgain { get; init; }

    /// <summary>Pattern of a paragraph that goes on with the speaker before, maybe with the group organisation; may be empty.</summary>
    public required string GoesOn { get; init; }

    /// <summary>Pattern of the words around a speaker in a heading: "Statement by …"; may be empty.</summary>
    public required string Wrapping { get; init; }

    /// <summary>Pattern of words that introduce somebody, with the groups names and organisation; may be empty.</summary>
    public required string Introduces { get; init; }

    /// <summary>Pattern of a sentence in which minutes say what the meeting wants; may be empty.</summary>
    public required string MeetingSays { get; init; }

    /// <summary>Pattern of words that name, as the group organisation, who holds the meeting; may use {ending}.</summary>
    public required string HeldBy { get; init; }

    /// <summary>Pattern of a line over a list of asks: "our ideas:".</summary>
    public required string LeadsIn { get; init; }
}

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
/// <param name="Lettered">Words before a letter that is no initial: "Annex B.".</param>
public sealed record SentenceRules(string Ends, string Breaks, ImmutableArray<string> Abbreviations, string Connectives, string BreaksAt, ImmutableArray<string> Lettered);
