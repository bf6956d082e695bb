using ActionFramework.Consultation;

namespace ActionFramework.Web.Consultation;

internal sealed record ContributorAnswer(ContributionId Id, IReadOnlyList<string> Names, string Organisation, int Start, int End)
{
    public static ContributorAnswer Of(Contributor contributor) => new(contributor.Id, contributor.Names, contributor.Organisation, contributor.Start, contributor.End);
}

internal sealed record CandidateAnswer(ClauseId ClauseId, Bilingual Number, double Score, IReadOnlyList<string> Terms)
{
    public static CandidateAnswer Of(Candidate candidate) => new(candidate.Clause, candidate.Number, candidate.Score, candidate.Terms);
}

internal sealed record StatementAnswer(SuggestionId Id, ContributionId ContributorId, int Start, int End, string Text, StatementKind Kind, IReadOnlyList<CandidateAnswer> Candidates);

internal sealed record IgnoredAnswer(int Start, int End, IgnoredReason Reason);

/// <summary>A proposal with its source and everything that was read in it.</summary>
internal sealed record ProposalAnswer(
    ProposalId Id, FrameworkId FrameworkId, string FileName, string Sha256, ProposalStatus Status, string Encoding, string Source,
    IReadOnlyList<ContributorAnswer> Contributors, IReadOnlyList<StatementAnswer> Statements, IReadOnlyList<IgnoredAnswer> Ignored)
{
    public static async Task<ProposalAnswer> OfAsync(Proposal proposal, IContributionQuery contributions, CancellationToken cancellationToken)
    {
        var candidates = await contributions.CandidatesAsync(proposal, cancellationToken);
        return new(
            proposal.Id, proposal.Framework, proposal.FileName, proposal.Sha256, proposal.Status, proposal.Encoding, proposal.Source,
            [.. proposal.Contributors.Select(ContributorAnswer.Of)],
            [.. proposal.Statements.Select(statement => new StatementAnswer(
                statement.Id, statement.Contributor, statement.Start, statement.End, statement.TextIn(proposal.Source), statement.Kind,
                candidates.TryGetValue(statement.Id, out var ranked) ? [.. ranked.Select(CandidateAnswer.Of)] : []))],
            [.. proposal.Ignored.Select(span => new IgnoredAnswer(span.Start, span.End, span.Reason))]);
    }
}

/// <summary>A proposal in the list: without source, statements and what was set aside.</summary>
internal sealed record ProposalSummaryAnswer(
    ProposalId Id, FrameworkId FrameworkId, string FileName, string Sha256, ProposalStatus Status, string Encoding, IReadOnlyList<ContributorAnswer> Contributors)
{
    public static ProposalSummaryAnswer Of(ProposalSummary proposal) => new(
        proposal.Id, proposal.Framework, proposal.FileName, proposal.Sha256, proposal.Status, proposal.Encoding, [.. proposal.Contributors.Select(ContributorAnswer.Of)]);
}

internal sealed record AcceptedAnswer(IReadOnlyList<ContributionId> Contributions, IReadOnlyList<SuggestionId> Suggestions);
