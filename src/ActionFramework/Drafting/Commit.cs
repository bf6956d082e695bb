using System.Collections.Immutable;

namespace ActionFramework.Drafting;

/// <summary>Puts a clause or subsection elsewhere in its own text: into a subsection (null: the section itself), before a node (null: at the end).</summary>
[GenerateSerializer, Immutable, Alias("Move")]
public sealed record Move([property: Id(0)] Guid NodeId, [property: Id(1)] Guid? Into, [property: Id(2)] Guid? Before);

/// <summary>A batch of edits as a client asks for it. Exactly one of <see cref="Steps"/> and <see cref="Move"/> is given.</summary>
[GenerateSerializer, Immutable, Alias("CommitRequest")]
public sealed record CommitRequest
{
    /// <summary>The version that the steps are based on.</summary>
    [Id(0)] public required long Version { get; init; }

    /// <summary>The version on the person's screen when the oldest step was made; never above <see cref="Version"/>.</summary>
    [Id(1)] public required long Seen { get; init; }

    /// <summary>The client's name for this batch, unique in the text: the same again gets the same receipt.</summary>
    [Id(2)] public required Guid Ref { get; init; }

    /// <summary>A JSON array of steps in their <c>toJSON</c> form, unparsed.</summary>
    [Id(3)] public string? Steps { get; init; }

    [Id(4)] public Move? Move { get; init; }

    /// <summary>The version that an undo or a restore gives back.</summary>
    [Id(5)] public long? Restores { get; init; }

    /// <summary>The suggestion that the author worked on, checked to be of the same framework before it comes here.</summary>
    [Id(6)] public SuggestionId? Suggestion { get; init; }
}

/// <summary>Words of another person that a commit removed without its author having seen them.</summary>
[GenerateSerializer, Immutable, Alias("RemovedWords")]
public sealed record RemovedWords([property: Id(0)] PersonId Author, [property: Id(1)] Guid ClauseId, [property: Id(2)] string Text);

/// <summary>One accepted batch of edits; with its version it is a row of the text's log.</summary>
[GenerateSerializer, Immutable, Alias("Commit")]
public sealed record Commit
{
    [Id(0)] public required long Version { get; init; }
    [Id(1)] public required Guid Ref { get; init; }

    /// <summary>Null for a repair of ids by the authority.</summary>
    [Id(2)] public PersonId? Author { get; init; }

    [Id(3)] public SuggestionId? Suggestion { get; init; }

    /// <summary>The steps as they were applied, a JSON array.</summary>
    [Id(4)] public required string Steps { get; init; }

    /// <summary>The two maps of a move are mirrors of each other, so that edits based on the older text land in the moved clause.</summary>
    [Id(5)] public bool Mirror { get; init; }

    [Id(6)] public ImmutableArray<RemovedWords> Removed { get; init; } = [];
    [Id(7)] public long? Restores { get; init; }
    [Id(8)] public required DateTimeOffset At { get; init; }
}

public enum CommitOutcome
{
    Accepted,
    Rebased,
    Duplicate,
    Empty,
}

/// <summary>The answer to a commit request; refusals are told apart by their code, which is the hub's contract.</summary>
[GenerateSerializer, Immutable, Alias("CommitAnswer")]
public abstract record CommitAnswer;

/// <summary>Durable, or nothing left to keep. <paramref name="Dropped"/>: indexes into the sent steps.</summary>
[GenerateSerializer, Immutable, Alias("CommitReceipt")]
public sealed record CommitReceipt(
    [property: Id(0)] long Version,
    [property: Id(1)] Guid Ref,
    [property: Id(2)] CommitOutcome Outcome,
    [property: Id(3)] ImmutableArray<int> Dropped) : CommitAnswer;

public enum CommitRefusal
{
    BadRequest,
    BadSteps,
    TooLarge,
    HistoryGone,
    NotFound,
    Frozen,
}

[GenerateSerializer, Immutable, Alias("CommitRefused")]
public sealed record CommitRefused([property: Id(0)] CommitRefusal Reason, [property: Id(1)] string Detail) : CommitAnswer;
