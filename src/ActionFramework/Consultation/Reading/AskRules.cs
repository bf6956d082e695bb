using System.Collections.Immutable;

namespace ActionFramework.Consultation.Reading;

/// <summary>Which clauses ask, and where an ask begins and ends. Patterns may use {verbs}, {orders}, {adverbs}, {own}, {addressees}, {country} and the parts.</summary>
public sealed record AskRules
{
    public required ImmutableArray<Cue> Cues { get; init; }

    /// <summary>Over the column of a table that says what is to be done.</summary>
    public required ImmutableArray<string> TaskLabels { get; init; }

    /// <summary>Pieces of patterns by the names under which patterns use them.</summary>
    public required ImmutableDictionary<string, string> Parts { get; init; }

    /// <summary>Words too common to show that two clauses speak of the same thing.</summary>
    public required ImmutableArray<string> Common { get; init; }

    /// <summary>Characters that are read as others, in pairs: each before the one it is read as.</summary>
    public required string Variants { get; init; }

    public required string Addressees { get; init; }
    public required string Adverbs { get; init; }
    public required string Verbs { get; init; }

    /// <summary>Verbs by which a text is to be changed; a clause with one asks although nothing else in it does.</summary>
    public required string Orders { get; init; }

    /// <summary>Opens a clause by which a speaker speaks of himself.</summary>
    public required string Own { get; init; }

    /// <summary>Whoever plainly is not the speaker.</summary>
    public required string Foreign { get; init; }

    /// <summary>A subject that is a body with a name: an organisation, a country. What it will do, it undertakes.</summary>
    public required string Bodies { get; init; }

    /// <summary>Words of time and place, which are nobody.</summary>
    public required string Circumstances { get; init; }

    /// <summary>Tells that an item of a list reports how things are.</summary>
    public required string Facts { get; init; }

    /// <summary>Ends a clause behind which a law or the draft speaks.</summary>
    public required string Cites { get; init; }

    /// <summary>Before a cue that takes a subject: what is asked, known or supposed there is only spoken of.</summary>
    public required string Embeds { get; init; }

    /// <summary>Opens a clause whose subject stands in the clauses before it; empty where a language does not part them.</summary>
    public required string Predicates { get; init; }

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

    /// <summary>Opens a clause that belongs to the ask before it whatever it says: "not …", "this …".</summary>
    public required string Continues { get; init; }

    /// <summary>Words at the end of an ask that lead to the next one.</summary>
    public required string Trails { get; init; }

    /// <summary>Patterns of clauses that ask for nothing although a cue stands in it.</summary>
    public required ImmutableArray<string> NotAsks { get; init; }

    /// <summary>Announces a meeting or reports what was done, although a cue stands in it; may be empty.</summary>
    public required string Announces { get; init; }

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
