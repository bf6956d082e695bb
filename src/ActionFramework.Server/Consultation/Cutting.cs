using ActionFramework.Consultation;
using ActionFramework.Server.Drafting;
using ActionFramework.Server.Storage;
using Microsoft.EntityFrameworkCore;

namespace ActionFramework.Server.Consultation;

/// <summary>Splits and joins accepted suggestions, and keeps the statements they came from in step.</summary>
internal sealed class Cutting(ActionFrameworkDbContext context, TimeProvider clock)
{
    public async Task<TaggingDesk.Decision> SplitAsync(Suggestion suggestion, int at, CancellationToken cancellationToken)
    {
        if (suggestion.IsDecided) return TaggingDesk.Refused(Refusal.Decided);
        var number = await SuggestionNumbers.NextAsync(context, suggestion.Framework, cancellationToken);
        if (SuggestionCut.Split(suggestion, at, Identity.New<SuggestionId>(clock), number) is not var (first, second)) return TaggingDesk.Refused(Refusal.BadSpan);
        context.Add(Row(second));
        await InStatementsAsync(context, suggestion, statements => statements.SelectMany(statement => statement.Id == suggestion.Id
            ? [statement with { Start = first.Start, End = first.End }, statement with { Id = second.Id, Start = second.Start, End = second.End }]
            : new[] { statement }), cancellationToken);
        return TaggingDesk.Changed(first, null);
    }

    public async Task<TaggingDesk.Decision> JoinAsync(Suggestion suggestion, CancellationToken cancellationToken)
    {
        var next = await context.Set<SuggestionRow>().Include(row => row.Contribution)
            .Where(row => row.ContributionId == suggestion.Contribution && !row.IsTakenBack && row.Start >= suggestion.End).OrderBy(row => row.Start).FirstOrDefaultAsync(cancellationToken);
        if (next is null) return TaggingDesk.Refused(Refusal.NotNeighbours);
        if (suggestion.IsDecided || next.ToSuggestion().IsDecided) return TaggingDesk.Refused(Refusal.Decided);
        if (await context.Set<ClauseChangeRow>().AnyAsync(change => change.Suggestion == next.Id, cancellationToken)) return TaggingDesk.Refused(Refusal.Carried);
        var joined = SuggestionCut.Join(suggestion, next.ToSuggestion(), await SourceAsync(suggestion, next, cancellationToken));
        next.IsTakenBack = true;
        next.Version++;
        await InStatementsAsync(context, suggestion, statements => statements
            .Where(statement => statement.Id == suggestion.Id || statement.End <= joined.Start || statement.Start >= joined.End)
            .Select(statement => statement.Id == suggestion.Id ? statement with { End = joined.End } : statement), cancellationToken);
        return TaggingDesk.Changed(joined, null);
    }

    public static Task RelabelStatementAsync(ActionFrameworkDbContext context, Suggestion suggestion, StatementKind kind, CancellationToken cancellationToken) =>
        InStatementsAsync(context, suggestion, statements => statements.Select(statement => statement.Id == suggestion.Id ? statement with { Kind = kind } : statement), cancellationToken);

    private async Task<string> SourceAsync(Suggestion suggestion, SuggestionRow next, CancellationToken cancellationToken) =>
        next.Contribution?.Source ?? (await context.Set<ProposalRow>().AsNoTracking().SingleAsync(row => row.Id == suggestion.Proposal, cancellationToken)).Source;

    private static async Task InStatementsAsync(ActionFrameworkDbContext context, Suggestion suggestion, Func<IEnumerable<Statement>, IEnumerable<Statement>> change, CancellationToken cancellationToken)
    {
        if (suggestion.Proposal is not { } id) return;
        var proposal = await context.Set<ProposalRow>().SingleAsync(row => row.Id == id, cancellationToken);
        proposal.Statements = [.. change(proposal.Statements).OrderBy(statement => statement.Start)];
        proposal.Version++;
    }

    private static SuggestionRow Row(Suggestion suggestion) => new()
    {
        Id = suggestion.Id,
        Framework = suggestion.Framework,
        Number = suggestion.Number,
        ContributionId = suggestion.Contribution,
        Kind = suggestion.Kind,
        Text = suggestion.Text,
        Start = suggestion.Start,
        End = suggestion.End,
        Themes = suggestion.Themes,
        Tags = suggestion.Tags,
        Version = suggestion.Version,
    };
}
