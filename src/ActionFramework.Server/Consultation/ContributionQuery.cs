using System.Collections.Immutable;
using ActionFramework.Consultation;
using ActionFramework.Consultation.Ranking;
using ActionFramework.Drafting;
using ActionFramework.Server.Storage;
using Microsoft.EntityFrameworkCore;

namespace ActionFramework.Server.Consultation;

internal sealed class ContributionQuery(IDatabase database, IFrameworkQuery frameworks) : IContributionQuery
{
    public async Task<ImmutableArray<ProposalSummary>> ListAsync(FrameworkId framework, CancellationToken cancellationToken)
    {
        await using var context = await database.OpenAsync(cancellationToken);
        var rows = await context.Set<ProposalRow>().AsNoTracking().Where(row => row.Framework == framework).OrderByDescending(row => row.ImportedAt).ThenByDescending(row => row.Id)
            .Select(row => new { row.Id, row.FileName, row.Sha256, row.Status, row.Encoding, row.Contributors, row.Statements, row.ImportedAt, row.Version })
            .ToListAsync(cancellationToken);
        return [.. rows.Select(row => new ProposalSummary(row.Id, framework, row.FileName, row.Sha256, row.Status, row.Encoding, row.Contributors, row.Statements.Count(statement => statement.Asks), row.ImportedAt, row.Version))];
    }

    public async Task<Proposal?> FindAsync(FrameworkId framework, ProposalId proposal, CancellationToken cancellationToken)
    {
        await using var context = await database.OpenAsync(cancellationToken);
        return (await context.Set<ProposalRow>().AsNoTracking().SingleOrDefaultAsync(row => row.Id == proposal && row.Framework == framework, cancellationToken))?.ToProposal();
    }

    public async Task<ImportedFile?> FileAsync(FrameworkId framework, ProposalId proposal, CancellationToken cancellationToken)
    {
        await using var context = await database.OpenAsync(cancellationToken);
        var file = await context.Set<ProposalRow>().Where(row => row.Id == proposal && row.Framework == framework).Select(row => new { row.FileName, row.Bytes }).SingleOrDefaultAsync(cancellationToken);
        return file is null ? null : new ImportedFile(file.FileName, file.Bytes);
    }

    public async Task<ImmutableDictionary<SuggestionId, ImmutableArray<Candidate>>> CandidatesAsync(Proposal proposal, CancellationToken cancellationToken)
    {
        if (await frameworks.OutlineAsync(proposal.Framework, cancellationToken) is not { } outline) return ImmutableDictionary<SuggestionId, ImmutableArray<Candidate>>.Empty;
        var ranking = new ClauseRanking(outline);
        return proposal.Statements.Where(statement => statement.Asks).ToImmutableDictionary(statement => statement.Id, statement => ranking.Rank(statement.TextIn(proposal.Source)));
    }
}
