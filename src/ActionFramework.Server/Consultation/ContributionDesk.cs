using System.Collections.Immutable;
using System.Security.Cryptography;
using ActionFramework.Consultation;
using ActionFramework.Consultation.Reading;
using ActionFramework.Server.Storage;
using Microsoft.EntityFrameworkCore;

namespace ActionFramework.Server.Consultation;

internal sealed class ContributionDesk(IDatabase database, SuggestionNumbers numbers, ConsultationReader reader, TimeProvider clock) : IContributionDesk
{
    private const int MostBytes = 20 * 1024 * 1024;

    public async Task<ImportResult> ImportAsync(ImportRequest request, CancellationToken cancellationToken)
    {
        if (request.Bytes.Length > MostBytes) return new ImportResult.TooLarge();
        return SourceDecoding.Of(request.Bytes.Span) switch
        {
            SourceDecoding.Empty => new ImportResult.Empty(),
            SourceDecoding.Binary => new ImportResult.Binary(),
            SourceDecoding.Broken(var offset) => new ImportResult.BadEncoding(offset),
            SourceDecoding.Decoded(var source, var encoding) => await StoreAsync(request, source, encoding, cancellationToken),
            _ => throw new InvalidOperationException("A file is decoded or refused."),
        };
    }

    private async Task<ImportResult> StoreAsync(ImportRequest request, string source, string encoding, CancellationToken cancellationToken)
    {
        var sha256 = Convert.ToHexStringLower(SHA256.HashData(request.Bytes.Span));
        await using var context = await database.OpenAsync(cancellationToken);
        if (!request.Again)
        {
            var earlier = await context.Set<ProposalRow>().AsNoTracking().Where(row => row.Framework == request.Framework && row.Sha256 == sha256).OrderByDescending(row => row.ImportedAt).FirstOrDefaultAsync(cancellationToken);
            if (earlier is not null) return new ImportResult.AlreadyThere(earlier.ToProposal());
        }
        var row = reader.Read(request, source, encoding, sha256);
        context.Add(row);
        await context.SaveChangesAsync(cancellationToken);
        return new ImportResult.Imported(row.ToProposal());
    }

    public Task<CorrectionResult> ReplaceContributorsAsync(FrameworkId framework, ProposalId proposal, ImmutableArray<ContributorEdit> contributors, long? version, CancellationToken cancellationToken) =>
        CorrectAsync(framework, proposal, version, stands => ProposalCorrection.Replace(stands, contributors, () => Identity.New<ContributionId>(clock)), cancellationToken);

    public Task<CorrectionResult> ReplaceStatementsAsync(FrameworkId framework, ProposalId proposal, ImmutableArray<StatementEdit> statements, long? version, CancellationToken cancellationToken) =>
        CorrectAsync(framework, proposal, version, stands => ProposalCorrection.Replace(stands, statements, () => Identity.New<SuggestionId>(clock)), cancellationToken);

    private async Task<CorrectionResult> CorrectAsync(FrameworkId framework, ProposalId proposal, long? version, Func<Proposal, CorrectionResult> correct, CancellationToken cancellationToken)
    {
        await using var context = await database.OpenAsync(cancellationToken);
        if (await FindAsync(context, framework, proposal, cancellationToken) is not { } row) return new CorrectionResult.NotFound();
        if (version is { } seen && seen != row.Version) return new CorrectionResult.Stale(row.ToProposal());
        var result = correct(row.ToProposal());
        if (result is not CorrectionResult.Corrected(var corrected)) return result;
        row.Correct(corrected);
        return await SavedAsync(context, cancellationToken) ? new CorrectionResult.Corrected(row.ToProposal()) : new CorrectionResult.Stale((await CurrentAsync(framework, proposal, cancellationToken)).ToProposal());
    }

    public Task<AcceptResult> AcceptAsync(FrameworkId framework, ProposalId proposal, CancellationToken cancellationToken) => numbers.InTurnAsync<AcceptResult>(async () =>
    {
        await using var context = await database.OpenAsync(cancellationToken);
        if (await FindAsync(context, framework, proposal, cancellationToken) is not { } row) return new AcceptResult.NotFound();
        if (row.Status == ProposalStatus.Accepted) return new AcceptResult.AlreadyAccepted(row.ToProposal());
        var suggestions = await new Acceptance(context, row).SuggestAsync(cancellationToken);
        row.Correct(row.ToProposal() with { Status = ProposalStatus.Accepted });
        return await SavedAsync(context, cancellationToken)
            ? new AcceptResult.Accepted([.. row.Contributors.Select(contributor => contributor.Id)], suggestions)
            : new AcceptResult.AlreadyAccepted((await CurrentAsync(framework, proposal, cancellationToken)).ToProposal());
    }, cancellationToken);

    public Task<ReopenResult> ReopenAsync(FrameworkId framework, ProposalId proposal, CancellationToken cancellationToken) => numbers.InTurnAsync<ReopenResult>(async () =>
    {
        await using var context = await database.OpenAsync(cancellationToken);
        if (await FindAsync(context, framework, proposal, cancellationToken) is not { } row) return new ReopenResult.NotFound();
        if (row.Status == ProposalStatus.Open) return new ReopenResult.Reopened(row.ToProposal());
        if (!await new Acceptance(context, row).TakeBackAsync(cancellationToken)) return new ReopenResult.Decided(row.ToProposal());
        row.Correct(row.ToProposal() with { Status = ProposalStatus.Open });
        return await SavedAsync(context, cancellationToken) ? new ReopenResult.Reopened(row.ToProposal()) : new ReopenResult.Decided((await CurrentAsync(framework, proposal, cancellationToken)).ToProposal());
    }, cancellationToken);

    public async Task<bool> DiscardAsync(FrameworkId framework, ProposalId proposal, CancellationToken cancellationToken)
    {
        await using var context = await database.OpenAsync(cancellationToken);
        return await context.Set<ProposalRow>()
            .Where(row => row.Id == proposal && row.Framework == framework && row.Status == ProposalStatus.Open && !context.Set<ContributionRow>().Any(contribution => contribution.Proposal == row.Id))
            .ExecuteDeleteAsync(cancellationToken) > 0;
    }

    public Task<ByHandResult> AddByHandAsync(SuggestionByHand suggestion, CancellationToken cancellationToken) => numbers.InTurnAsync<ByHandResult>(async () =>
    {
        if (suggestion.Problem is { } problem) return problem;
        await using var context = await database.OpenAsync(cancellationToken);
        var row = ByHand.Rows(suggestion, await SuggestionNumbers.NextAsync(context, suggestion.Framework, cancellationToken), clock);
        context.Add(row);
        await context.SaveChangesAsync(cancellationToken);
        return new ByHandResult.Added(row.ToSuggestion());
    }, cancellationToken);

    private static Task<ProposalRow?> FindAsync(ActionFrameworkDbContext context, FrameworkId framework, ProposalId proposal, CancellationToken cancellationToken) =>
        context.Set<ProposalRow>().SingleOrDefaultAsync(row => row.Id == proposal && row.Framework == framework, cancellationToken);

    private async Task<ProposalRow> CurrentAsync(FrameworkId framework, ProposalId proposal, CancellationToken cancellationToken)
    {
        await using var context = await database.OpenAsync(cancellationToken);
        return await FindAsync(context, framework, proposal, cancellationToken) ?? throw new InvalidOperationException("A proposal that somebody changed is still there.");
    }

    private static async Task<bool> SavedAsync(ActionFrameworkDbContext context, CancellationToken cancellationToken)
    {
        try
        {
            await context.SaveChangesAsync(cancellationToken);
            return true;
        }
        catch (DbUpdateConcurrencyException)
        {
            return false;
        }
    }
}
