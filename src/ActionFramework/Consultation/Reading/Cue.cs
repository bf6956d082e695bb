namespace ActionFramework.Consultation.Reading;

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

/// <summary>Who must be speaking of whom for a cue to count.</summary>
public enum CueBy
{
    Anybody,

    /// <summary>The speaker, or nobody who is named.</summary>
    Own,

    /// <summary>The speaker, by a word of the clause.</summary>
    Named,

    /// <summary>The speaker, a body with a name, or nobody who is named.</summary>
    Body,
}

/// <summary>Where in its sentence a cue counts.</summary>
public enum CueAt
{
    Anywhere,
    Beginning,
}

/// <summary>Words by which a clause asks.</summary>
public sealed record Cue(CueKind Kind, string Pattern, CueKeep Keep, bool Doubtful)
{
    public CueBy By { get; init; }
    public CueAt At { get; init; }

    /// <summary>What the clause is when its speaker speaks of himself; null: the same.</summary>
    public CueKind? Own { get; init; }
}
