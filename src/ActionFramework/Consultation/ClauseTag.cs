namespace ActionFramework.Consultation;

/// <summary>How a suggestion bears on a clause.</summary>
public enum Effect
{
    Wording,
    Idea,
    Deletion,
    Opposes,
    Context,
}

/// <summary>Ties one suggestion to one clause it influences, and holds the answer given for that clause.</summary>
public sealed record ClauseTag
{
    public required SuggestionId Suggestion { get; init; }
    public required ClauseId Clause { get; init; }
    public required Effect Effect { get; init; }
    public Disposition? Disposition { get; init; }

    /// <summary>Background needs no answer; everything else does.</summary>
    public bool IsUnanswered => Disposition is null && Effect != Effect.Context;

    /// <summary>Wholly or partly: then words of the clause are to change.</summary>
    public bool IsAdopted => Disposition?.Code is DispositionCode.Adopted or DispositionCode.Partly;

    /// <summary>Records the answer; a later one replaces an earlier one. <paramref name="target"/>: the suggestion it is merged into, known to exist, else null.</summary>
    public DispositionResult RecordDisposition(DispositionCode code, string? reason, SuggestionId? target, PersonId decidedBy, DateTimeOffset now) =>
        (code, reason?.Trim() ?? "") switch
        {
            (not DispositionCode.Adopted, "") => new DispositionResult.ReasonMissing(),
            (DispositionCode.Merged, _) when target is null || target == Suggestion => new DispositionResult.TargetMissing(),
            var (_, trimmed) => new DispositionResult.Recorded(this with
            {
                Disposition = new(code, trimmed, code == DispositionCode.Merged ? target : null, decidedBy, now),
            }),
        };
}
