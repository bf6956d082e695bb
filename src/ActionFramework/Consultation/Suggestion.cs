using System.Collections.Immutable;

namespace ActionFramework.Consultation;

/// <summary>One request inside a contribution: an exact span of it that asks for something, with the clauses and themes it was tied to.</summary>
public sealed record Suggestion
{
    public required SuggestionId Id { get; init; }
    public required FrameworkId Framework { get; init; }

    /// <summary>Unique in its framework, never given twice.</summary>
    public required int Number { get; init; }

    public required ContributionId Contribution { get; init; }

    /// <summary>The imported file it stands in; null where it came otherwise.</summary>
    public ProposalId? Proposal { get; init; }

    public required ImmutableArray<string> Names { get; init; }
    public required string Organisation { get; init; }
    public required string Text { get; init; }
    public required StatementKind Kind { get; init; }

    /// <summary>UTF-16 offsets in the source of its contribution; the end is exclusive.</summary>
    public required int Start { get; init; }

    public required int End { get; init; }
    public required DateTimeOffset ReceivedAt { get; init; }

    /// <summary>How it came where it was not imported.</summary>
    public Channel? Channel { get; init; }

    public ImmutableArray<ThemeId> Themes { get; init; } = [];
    public ImmutableArray<ClauseTag> Tags { get; init; } = [];

    /// <summary>Counts its changes; an update names the version it was made on.</summary>
    public required long Version { get; init; }

    /// <summary>Nobody tied it to a clause, or a tie waits for its answer.</summary>
    public bool IsOpen => Tags.IsEmpty || Tags.Any(tag => tag.IsUnanswered);

    public bool IsDecided => Tags.Any(tag => tag.Disposition is not null);

    public ClauseTag? TagOn(ClauseId clause) => Tags.FirstOrDefault(tag => tag.Clause == clause);

    /// <summary>Replaces the tags; a kept clause keeps its answer. Losing an answer takes the right to decide.</summary>
    public TaggingResult TagClauses(IReadOnlyList<TagRequest> wanted, IReadOnlySet<ClauseId> known, bool mayDecide)
    {
        if (wanted.FirstOrDefault(tag => !known.Contains(tag.Clause) && TagOn(tag.Clause) is null) is { } foreign) return new TaggingResult.UnknownClause(foreign.Clause);
        if (wanted.CountBy(tag => tag.Clause).FirstOrDefault(times => times.Value > 1) is { Value: > 1 } doubled) return new TaggingResult.DoubledClause(doubled.Key);
        var removed = Tags.Where(tag => wanted.All(other => other.Clause != tag.Clause));
        if (!mayDecide && removed.Any(tag => tag.Disposition is not null)) return new TaggingResult.DecisionAtStake();
        return new TaggingResult.Tagged(this with { Tags = [.. wanted.Select(Kept)] });
    }

    private ClauseTag Kept(TagRequest wanted) =>
        new() { Suggestion = Id, Clause = wanted.Clause, Effect = wanted.Effect, Disposition = TagOn(wanted.Clause)?.Disposition };
}

/// <summary>A tie that somebody asks for.</summary>
public sealed record TagRequest(ClauseId Clause, Effect Effect);

public abstract record TaggingResult
{
    public sealed record Tagged(Suggestion Suggestion) : TaggingResult;

    public sealed record UnknownClause(ClauseId Clause) : TaggingResult;

    public sealed record DoubledClause(ClauseId Clause) : TaggingResult;

    /// <summary>A decided tag would be lost, and the asker may not decide.</summary>
    public sealed record DecisionAtStake : TaggingResult;
}

/// <summary>How a suggestion came that was not imported.</summary>
public enum Channel
{
    Telephone,
    Letter,
    Mail,
    Meeting,
    Other,
}
