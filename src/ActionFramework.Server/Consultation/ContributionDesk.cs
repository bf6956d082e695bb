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
        if (await EarlierAsync(request, sha256, cancellationToken) is { } known) return new ImportResult.AlreadyThere(known.ToProposal());
        var row = reader.Read(request, source, encoding, sha256);   // outside the turn: long files take their time
        return await numbers.InTurnAsync<ImportResult>(async () =>
        {
            if (await EarlierAsync(request, sha256, cancellationToken) is { } earlier) return new ImportResult.AlreadyThere(earlier.ToProposal());
            await using var context = await database.OpenAsync(cancellationToken);
            context.Add(row);
            await context.SaveChangesAsync(cancellationToken);
            return new ImportResult.Imported(row.ToProposal());
        }, cancellationToken);
    }

    private async Task<ProposalRow?> EarlierAsync(ImportRequest request, string sha256, CancellationToken cancellationToken)
    {
        if (request.Again) return null;
        await using var context = await database.OpenAsync(cancellationToken);
        return await context.Set<ProposalRow>().AsNoTracking().Where(row => row.Framework == request.Framework && row.Sha256 == sha256).OrderByDescending(row => row.ImportedAt).FirstOrDefaultAsync(cancellationToken);
    }

    public Task<CorrectionResult> ReplaceContributorsAsync(FrameworkId framework, ProposalId proposal, ImmutableArray<ContributorEdit> contributors, long? version, CancellationToken cancellationToken) =>
        CorrectAsync(framework, proposal, version, stands => ProposalCorrection.Replace(stands, contributors, () => Identity.New<ContributionId>(clock)), cancellationToken);

    public Task<CorrectionResult> ReplaceStatementsAsync(FrameworkId framework, ProposalId proposal, ImmutableArray<StatementEdit> statements, long? version, CancellationToken cancellationToken) =>
        CorrectAsync(framework, proposal, version, stands => ProposalCorrection.Replace(stands, statements, () => Identity.New<SuggestionId>(clock)), cancellationToken);

    private Task<CorrectionResult> CorrectAsync(FrameworkId framework, ProposalId proposal, long? version, Func<Proposal, CorrectionResult> correct, CancellationToken cancellationToken) => UntilSavedAsync<CorrectionResult>(async context =>
    {
        if (await FindAsync(context, framework, proposal, cancellationToken) is not { } row) return new CorrectionResult.NotFound();
        if (version is { } seen && seen != row.Version) return new CorrectionResult.Stale(row.ToProposal());
        var result = correct(row.ToProposal());
        if (result is not CorrectionResult.Corrected(var corrected)) return result;
        row.Correct(corrected);
        await context.SaveChangesAsync(cancellationToken);
        return new CorrectionResult.Corrected(row.ToProposal());
    }, cancellationToken);

    public Task<AcceptResult> AcceptAsync(FrameworkId framework, ProposalId proposal, CancellationToken cancellationToken) => numbers.InTurnAsync(() => UntilSavedAsync<AcceptResult>(async context =>
    {
        if (await FindAsync(context, framework, proposal, cancellationToken) is not { } row) return new AcceptResult.NotFound();
        if (row.Status == ProposalStatus.Accepted) return new AcceptResult.AlreadyAccepted(row.ToProposal());
        var suggestions = await new Acceptance(context, row).SuggestAsync(cancellationToken);
        row.Correct(row.ToProposal() with { Status = ProposalStatus.Accepted });
        await context.SaveChangesAsync(cancellationToken);
        return new AcceptResult.Accepted([.. row.Contributors.Select(contributor => contributor.Id)], suggestions);
    }, cancellationToken), cancellationToken);

    public Task<ReopenResult> ReopenAsync(FrameworkId framework, ProposalId proposal, CancellationToken cancellationToken) => numbers.InTurnAsync(() => UntilSavedAsync<ReopenResult>(async context =>
    {
        if (await FindAsync(context, framework, proposal, cancellationToken) is not { } row) return new ReopenResult.NotFound();
        if (row.Status == ProposalStatus.Open) return new ReopenResult.Reopened(row.ToProposal());
        if (!await new Acceptance(context, row).TakeBackAsync(cancellationToken)) return new ReopenResult.Decided(row.ToProposal());
        row.Correct(row.ToProposal() with { Status = ProposalStatus.Open });
        await context.SaveChangesAsync(cancellationToken);
        return new ReopenResult.Reopened(row.ToProposal());
    }, cancellationToken), cancellationToken);

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

    /// <summary>Whoever finds that somebody else was quicker looks again at what stands now: only that tells why it cannot be done, or that it can.</summary>
    private async Task<TResult> UntilSavedAsync<TResult>(Func<ActionFrameworkDbContext, Task<TResult>> change, CancellationToken cancellationToken)
    {
        while (true)
        {
            await using var context = await database.OpenAsync(cancellationToken);
            try
            {
                return await change(context);
            }
            catch (DbUpdateConcurrencyException)
            {
                cancellationToken.ThrowIfCancellationRequested();
            }
        }
    }
}
