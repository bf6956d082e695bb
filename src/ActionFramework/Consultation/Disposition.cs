namespace ActionFramework.Consultation;

/// <summary>What became of a suggestion in one clause.</summary>
public enum DispositionCode
{
    Adopted,
    Partly,
    Reflected,
    Declined,
    Merged,
    Deferred,
    Elsewhere,
    Noted,
}

/// <summary>The answer for one suggestion on one clause. Every code but <see cref="DispositionCode.Adopted"/> has a reason; only <see cref="DispositionCode.Merged"/> names a target.</summary>
public sealed record Disposition(DispositionCode Code, string Reason, SuggestionId? MergedInto, PersonId DecidedBy, DateTimeOffset DecidedAt);

public abstract record DispositionResult
{
    public sealed record Recorded(ClauseTag Tag) : DispositionResult;

    public sealed record ReasonMissing : DispositionResult;

    /// <summary>Merged into nothing, or into itself.</summary>
    public sealed record TargetMissing : DispositionResult;
}
