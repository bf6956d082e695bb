using System.Collections.Immutable;
using ActionFramework.Consultation.Reading;
using ActionFramework.Membership;

namespace ActionFramework.Consultation;

/// <summary>A file to bring in; <paramref name="Again"/> reads it anew although the same bytes were brought in before.</summary>
public sealed record ImportRequest(FrameworkId Framework, string FileName, ReadOnlyMemory<byte> Bytes, bool Again, PersonId By);

public abstract record ImportResult
{
    public sealed record Imported(Proposal Proposal) : ImportResult;

    public sealed record AlreadyThere(Proposal Earlier) : ImportResult;

    /// <summary>Nothing but white space.</summary>
    public sealed record Empty : ImportResult;

    public sealed record Binary : ImportResult;

    public sealed record TooLarge : ImportResult;

    /// <summary><paramref name="Offset"/>: the first byte that is not UTF-8 (in a file with a UTF-16 mark: not UTF-16).</summary>
    public sealed record BadEncoding(long Offset) : ImportResult;
}

/// <summary>A correction of a contributor; a new one has no id.</summary>
public sealed record ContributorEdit(ContributionId? Id, ImmutableArray<string> Names, string Organisation, int Start, int End);

/// <summary>A correction of a statement; a new one has no id.</summary>
public sealed record StatementEdit(SuggestionId? Id, ContributionId Contributor, int Start, int End, StatementKind Kind)
{
    public StatementReview Review { get; init; } = StatementReview.Confirmed;
}

public enum CorrectionFault
{
    /// <summary>Empty, outside the source, or cutting a character in two.</summary>
    BadSpan,
    Overlap,
    UnknownContributor,

    /// <summary>An id that this proposal never had, or one that stands twice.</summary>
    UnknownId,

    /// <summary>A contributor with neither a person nor an organisation where one was named before or none was read, or with an empty name.</summary>
    NameMissing,

    /// <summary>A name or an organisation that is no <see cref="PrintedName"/>, and was not read so.</summary>
    BadName,
}

/// <summary>What is wrong with one entry of a correction, by its index.</summary>
/// <param name="Index">Null where an entry is missing.</param>
/// <param name="Fault">The rule that it breaks.</param>
public sealed record CorrectionError(int? Index, CorrectionFault Fault)
{
    /// <summary>The contributor who still says something and is not among the entries.</summary>
    public ContributionId? Missing { get; init; }
}

public abstract record CorrectionResult
{
    public sealed record Corrected(Proposal Proposal) : CorrectionResult;

    public sealed record NotFound : CorrectionResult;

    /// <summary>Somebody else was quicker: this is what stands now.</summary>
    public sealed record Stale(Proposal Current) : CorrectionResult;

    public sealed record AlreadyAccepted(Proposal Current) : CorrectionResult;

    public sealed record Refused(ImmutableArray<CorrectionError> Errors) : CorrectionResult;
}

public abstract record AcceptResult
{
    public sealed record Accepted(ImmutableArray<ContributionId> Contributions, ImmutableArray<SuggestionId> Suggestions) : AcceptResult;

    public sealed record NotFound : AcceptResult;

    public sealed record AlreadyAccepted(Proposal Current) : AcceptResult;
}

public abstract record ReopenResult
{
    public sealed record Reopened(Proposal Proposal) : ReopenResult;

    public sealed record NotFound : ReopenResult;

    /// <summary>A suggestion of it was answered already.</summary>
    public sealed record Decided(Proposal Current) : ReopenResult;
}

/// <summary>A suggestion that came by telephone, letter or the like.</summary>
public sealed record SuggestionByHand(
    FrameworkId Framework, ImmutableArray<string> Names, string Organisation, string Text, StatementKind Kind, DateTimeOffset ReceivedAt, Channel Channel)
{
    /// <summary>Why it cannot be taken in; null where it can.</summary>
    public ByHandResult? Problem =>
        Names.IsEmpty || Names.Any(string.IsNullOrWhiteSpace) ? new ByHandResult.Empty("names")
        : string.IsNullOrWhiteSpace(Organisation) ? new ByHandResult.Empty("organisation")
        : string.IsNullOrWhiteSpace(Text) ? new ByHandResult.Empty("text")
        : !Names.All(PrintedName.IsFit) ? new ByHandResult.BadName("names")
        : !PrintedName.IsFit(Organisation) ? new ByHandResult.BadName("organisation")
        : Text.Any(SourceDecoding.IsStray) ? new ByHandResult.Binary()
        : Kind == StatementKind.Context ? new ByHandResult.NotAnAsk()
        : null;
}

public abstract record ByHandResult
{
    public sealed record Added(Suggestion Suggestion) : ByHandResult;

    /// <summary>A name, the organisation or the text is empty.</summary>
    public sealed record Empty(string Member) : ByHandResult;

    /// <summary>A name or the organisation is no <see cref="PrintedName"/>.</summary>
    public sealed record BadName(string Member) : ByHandResult;

    /// <summary>The text has control characters that no text file may have either.</summary>
    public sealed record Binary : ByHandResult;

    /// <summary>Context asks for nothing.</summary>
    public sealed record NotAnAsk : ByHandResult;
}

/// <summary>Brings contributions in, corrects the reading of them, and turns it into suggestions.</summary>
public interface IContributionDesk
{
    Task<ImportResult> ImportAsync(ImportRequest request, CancellationToken cancellationToken);

    /// <summary>Replaces all contributors. <paramref name="version"/> null: whatever version stands.</summary>
    Task<CorrectionResult> ReplaceContributorsAsync(FrameworkId framework, ProposalId proposal, ImmutableArray<ContributorEdit> contributors, long? version, CancellationToken cancellationToken);

    /// <summary>Replaces all statements. <paramref name="version"/> null: whatever version stands.</summary>
    Task<CorrectionResult> ReplaceStatementsAsync(FrameworkId framework, ProposalId proposal, ImmutableArray<StatementEdit> statements, long? version, CancellationToken cancellationToken);

    Task<AcceptResult> AcceptAsync(FrameworkId framework, ProposalId proposal, CancellationToken cancellationToken);

    /// <summary>Takes the acceptance back while nothing was decided; accepted again, each statement finds its number and tags.</summary>
    Task<ReopenResult> ReopenAsync(FrameworkId framework, ProposalId proposal, CancellationToken cancellationToken);

    /// <summary>Throws an open proposal away; false where there is none or it was accepted.</summary>
    Task<bool> DiscardAsync(FrameworkId framework, ProposalId proposal, CancellationToken cancellationToken);

    Task<ByHandResult> AddByHandAsync(SuggestionByHand suggestion, CancellationToken cancellationToken);
}
