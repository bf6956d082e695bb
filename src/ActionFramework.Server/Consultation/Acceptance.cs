using System.Collections.Immutable;
using ActionFramework.Consultation;
using ActionFramework.Server.Storage;
using Microsoft.EntityFrameworkCore;

namespace ActionFramework.Server.Consultation;

/// <summary>Turns a proposal into contributions and suggestions, and back. Whoever was there before comes back with its number and tags.</summary>
internal sealed class Acceptance(ActionFrameworkDbContext context, ProposalRow proposal)
{
    public async Task<ImmutableArray<SuggestionId>> SuggestAsync(CancellationToken cancellationToken)
    {
        var contributions = await ContributionsAsync(cancellationToken);
        var before = await OwnAsync(cancellationToken);
        var number = await SuggestionNumbers.NextAsync(context, proposal.Framework, cancellationToken);
        var source = proposal.Source;
        var asks = proposal.Statements.Where(statement => statement.Asks).ToImmutableArray();
        foreach (var ask in asks)
        {
            if (before.GetValueOrDefault(ask.Id) is { } row) Revive(row, ask, contributions[ask.Contributor], source);
            else context.Add(Made(ask, contributions[ask.Contributor], source, number++));
        }
        return [.. asks.Select(ask => ask.Id)];
    }

    /// <summary>False where something was decided already.</summary>
    public async Task<bool> TakeBackAsync(CancellationToken cancellationToken)
    {
        var rows = (await OwnAsync(cancellationToken)).Values.Where(row => !row.IsTakenBack).ToList();
        if (rows.Any(row => row.ToSuggestion().IsDecided)) return false;
        foreach (var row in rows)
        {
            row.IsTakenBack = true;
            row.Version++;
        }
        return true;
    }

    private async Task<Dictionary<ContributionId, ContributionRow>> ContributionsAsync(CancellationToken cancellationToken)
    {
        var rows = await context.Set<ContributionRow>().Where(row => row.Proposal == proposal.Id).ToDictionaryAsync(row => row.Id, cancellationToken);
        foreach (var contributor in proposal.Contributors)
        {
            if (rows.TryGetValue(contributor.Id, out var row)) (row.Names, row.Organisation) = (contributor.Names, contributor.Organisation);
            else context.Add(rows[contributor.Id] = Made(contributor));
        }
        return rows;
    }

    private Task<Dictionary<SuggestionId, SuggestionRow>> OwnAsync(CancellationToken cancellationToken) =>
        context.Set<SuggestionRow>().Include(row => row.Contribution)
            .Where(row => row.Framework == proposal.Framework && row.Contribution != null && row.Contribution.Proposal == proposal.Id)
            .ToDictionaryAsync(row => row.Id, cancellationToken);

    private ContributionRow Made(Contributor contributor) => new()
    {
        Id = contributor.Id,
        Framework = proposal.Framework,
        Proposal = proposal.Id,
        Names = contributor.Names,
        Organisation = contributor.Organisation,
        ReceivedAt = proposal.ImportedAt,
    };

    private SuggestionRow Made(Statement ask, ContributionRow contribution, string source, int number) => new()
    {
        Id = ask.Id,
        Framework = proposal.Framework,
        Number = number,
        ContributionId = contribution.Id,
        Contribution = contribution,
        Kind = ask.Kind,
        Text = ask.TextIn(source),
        Start = ask.Start,
        End = ask.End,
        Version = 1,
    };

    private static void Revive(SuggestionRow row, Statement ask, ContributionRow contribution, string source)
    {
        (row.ContributionId, row.Contribution) = (contribution.Id, contribution);
        (row.Kind, row.Text, row.Start, row.End, row.IsTakenBack) = (ask.Kind, ask.TextIn(source), ask.Start, ask.End, false);
        row.Version++;
    }
}
