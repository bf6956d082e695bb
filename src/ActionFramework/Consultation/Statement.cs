namespace ActionFramework.Consultation;

/// <summary>What a statement does: asks for something, offers to do it together, promises it, or only gives the background.</summary>
public enum StatementKind
{
    Recommendation,
    Offer,
    Commitment,
    Context,
}

/// <summary>How far a person has looked at a statement that the reader proposed.</summary>
public enum StatementReview
{
    /// <summary>As the reader proposed it.</summary>
    Proposed,

    /// <summary>As the reader proposed it, unsure of its kind.</summary>
    Doubtful,

    /// <summary>Checked or made by a person.</summary>
    Confirmed,
}

/// <summary>One span of a proposal's source with a kind; offsets count UTF-16 units, the end is exclusive.</summary>
public sealed record Statement
{
    public required SuggestionId Id { get; init; }
    public required ContributionId Contributor { get; init; }
    public required int Start { get; init; }
    public required int End { get; init; }
    public required StatementKind Kind { get; init; }
    public StatementReview Review { get; init; }

    /// <summary>Becomes a suggestion when the proposal is accepted.</summary>
    public bool Asks => Kind != StatementKind.Context;

    public string TextIn(string source) => source[Start..End];
}
