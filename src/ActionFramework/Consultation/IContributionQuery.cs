using System.Collections.Immutable;

namespace ActionFramework.Consultation;

/// <summary>An imported file in a list, without its words.</summary>
public sealed record ProposalSummary(
    ProposalId Id, FrameworkId Framework, string FileName, string Sha256, ProposalStatus Status, string Encoding,
    ImmutableArray<Contributor> Contributors, int Asks, DateTimeOffset ImportedAt, long Version);

/// <summary>The bytes as they were handed in.</summary>
public sealed record ImportedFile(string FileName, ReadOnlyMemory<byte> Bytes);

/// <summary>Reads imported files and their proposals.</summary>
public interface IContributionQuery
{
    /// <summary>Newest first.</summary>
    Task<ImmutableArray<ProposalSummary>> ListAsync(FrameworkId framework, CancellationToken cancellationToken);

    Task<Proposal?> FindAsync(FrameworkId framework, ProposalId proposal, CancellationToken cancellationToken);

    Task<ImportedFile?> FileAsync(FrameworkId framework, ProposalId proposal, CancellationToken cancellationToken);

    /// <summary>The ranked clauses of each statement that asks, at most nine each.</summary>
    Task<ImmutableDictionary<SuggestionId, ImmutableArray<Candidate>>> CandidatesAsync(Proposal proposal, CancellationToken cancellationToken);
}
