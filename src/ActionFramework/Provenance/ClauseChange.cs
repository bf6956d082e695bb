using ActionFramework.Drafting;

namespace ActionFramework.Provenance;

/// <summary>What one commit did to one clause of one text. Counts are characters (Unicode scalar values) of plain text.</summary>
public sealed record ClauseChange
{
    public required TextId Text { get; init; }

    /// <summary>The commit.</summary>
    public required long Version { get; init; }

    public required ClauseId Clause { get; init; }

    /// <summary>Null for a repair by the authority.</summary>
    public required PersonId? Author { get; init; }

    public required SuggestionId? Suggestion { get; init; }
    public required DateTimeOffset At { get; init; }

    /// <summary>Null where the clause was not in the text before.</summary>
    public required string? Before { get; init; }

    /// <summary>Null where the clause is no longer in the text. Equal to <see cref="Before"/> where only its place, level or marks changed.</summary>
    public required string? After { get; init; }

    /// <summary>Characters that this commit wrote; words that came back or were carried along are not counted.</summary>
    public required int Brought { get; init; }

    /// <summary>Characters that this commit took out.</summary>
    public required int Withdrawn { get; init; }

    /// <summary>Of <see cref="Withdrawn"/>, those that had been brought in by the same suggestion, less those of its own that this commit gave back.</summary>
    public required int WithdrawnOwn { get; init; }

    /// <summary>Words came or went; a clause that only moved, or whose marks changed, says the same as before.</summary>
    public bool ChangesWords => (Before ?? "") != (After ?? "");
}

/// <summary>How much of what a suggestion brought into the texts still stands there.</summary>
/// <param name="Suggestion">The suggestion that the commits carried.</param>
/// <param name="Brought">Characters brought in, less those that the same suggestion itself withdrew.</param>
/// <param name="Surviving">Characters still standing, in whichever clause they are now.</param>
public sealed record SuggestionSurvival(SuggestionId Suggestion, int Brought, int Surviving);

/// <summary>Versions of a text: after <paramref name="From"/>, up to and with <paramref name="To"/> (null: up to now).</summary>
public sealed record TextSpan(TextId Text, long From, long? To);

/// <summary>Reads the changes of clauses as a projection of the logs; says nothing about who may see them.</summary>
public interface IClauseHistory
{
    /// <summary>The changes of one clause, newest first.</summary>
    Task<IReadOnlyList<ClauseChange>> OfClauseAsync(TextId text, ClauseId clause, CancellationToken cancellationToken);

    /// <summary>The changes between versions, by text in the given order, oldest first.</summary>
    Task<IReadOnlyList<ClauseChange>> BetweenAsync(IReadOnlyCollection<TextSpan> spans, CancellationToken cancellationToken);

    /// <summary>The changes in these texts that carry any suggestion, by text in the given order, oldest first.</summary>
    Task<IReadOnlyList<ClauseChange>> WithSuggestionAsync(IReadOnlyCollection<TextId> texts, CancellationToken cancellationToken);

    /// <summary>One entry for each suggestion that a commit in these texts ever carried.</summary>
    Task<IReadOnlyList<SuggestionSurvival>> SurvivalAsync(IReadOnlyCollection<TextId> texts, CancellationToken cancellationToken);
}
