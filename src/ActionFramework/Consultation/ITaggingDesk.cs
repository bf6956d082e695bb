using System.Collections.Immutable;

namespace ActionFramework.Consultation;

/// <summary>A suggestion, the version it was seen at, and who changes it.</summary>
public sealed record Change(SuggestionId Suggestion, long Version, PersonId By);

/// <summary>An answer that somebody wants to give.</summary>
public sealed record Answer(DispositionCode Code, string? Reason, SuggestionId? MergedInto);

public enum Refusal
{
    UnknownClause,
    UnknownTheme,
    DoubledClause,
    ReasonMissing,
    TargetMissing,

    /// <summary>A decided tag would be lost by somebody who may not decide.</summary>
    DecisionAtStake,

    /// <summary>Split or merged although an answer was given.</summary>
    Decided,

    /// <summary>Merged into another although words of the text were written on it, which would then be of nobody.</summary>
    Carried,

    /// <summary>A split outside the words, or through a character.</summary>
    BadSpan,

    /// <summary>Merged with one that is not its neighbour in the same contribution.</summary>
    NotNeighbours,
}

public abstract record DeskResult
{
    public sealed record Done(Suggestion Suggestion) : DeskResult;

    /// <summary>Also a disposition on a clause without tag.</summary>
    public sealed record NotFound : DeskResult;

    /// <summary>Somebody else was quicker: this is what stands now.</summary>
    public sealed record Stale(Suggestion Current) : DeskResult;

    public sealed record Refused(Refusal Reason) : DeskResult;
}

/// <summary>What is done with an accepted suggestion. Every change names the version it was made on; the later of two is shown the newer value.</summary>
public interface ITaggingDesk
{
    /// <summary>Replaces all tags; a kept clause keeps its answer.</summary>
    Task<DeskResult> TagClausesAsync(Change change, ImmutableArray<TagRequest> tags, bool mayDecide, CancellationToken cancellationToken);

    Task<DeskResult> SetThemesAsync(Change change, ImmutableArray<ThemeId> themes, CancellationToken cancellationToken);

    Task<DeskResult> RecordDispositionAsync(Change change, ClauseId clause, Answer answer, CancellationToken cancellationToken);

    Task<DeskResult> WithdrawDispositionAsync(Change change, ClauseId clause, CancellationToken cancellationToken);

    /// <summary>Recommendation, offer or commitment.</summary>
    Task<DeskResult> RelabelAsync(Change change, StatementKind kind, CancellationToken cancellationToken);

    /// <summary>Cuts at <paramref name="at"/>, an offset in the suggestion's text; the first part keeps id and number, the second takes the tags over and a new number. Both lose white space and punctuation at the cut.</summary>
    Task<DeskResult> SplitAsync(Change change, int at, CancellationToken cancellationToken);

    /// <summary>Joins the next suggestion of the same contribution into this one: the span from the first word of the one to the last of the other.</summary>
    Task<DeskResult> MergeWithNextAsync(Change change, CancellationToken cancellationToken);
}
