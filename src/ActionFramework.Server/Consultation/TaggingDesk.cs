using System.Collections.Immutable;
using ActionFramework.Consultation;
using ActionFramework.Drafting;
using ActionFramework.Server.Storage;
using Microsoft.EntityFrameworkCore;

namespace ActionFramework.Server.Consultation;

internal sealed class TaggingDesk(IDatabase database, IFrameworkQuery frameworks, ISuggestionQuery suggestions, SuggestionNumbers numbers, TimeProvider clock) : ITaggingDesk
{
    public Task<DeskResult> TagClausesAsync(Change change, ImmutableArray<TagRequest> tags, bool mayDecide, CancellationToken cancellationToken) => ChangeAsync(change, async (_, stands) =>
    {
        var known = await frameworks.OutlineAsync(stands.Framework, cancellationToken) is { } outline ? outline.Clauses.Select(clause => clause.Id).ToHashSet() : [];
        return stands.TagClauses(tags, known, mayDecide) switch
        {
            TaggingResult.Tagged(var tagged) => Changed(tagged, new() { TagsBefore = Requests(stands), TagsAfter = Requests(tagged) }),
            TaggingResult.UnknownClause => Refused(Refusal.UnknownClause),
            TaggingResult.DoubledClause => Refused(Refusal.DoubledClause),
            TaggingResult.DecisionAtStake => Refused(Refusal.DecisionAtStake),
            _ => throw new InvalidOperationException("Tagging answers in one of four ways."),
        };
    }, cancellationToken);

    public Task<DeskResult> SetThemesAsync(Change change, ImmutableArray<ThemeId> themes, CancellationToken cancellationToken) => ChangeAsync(change, async (_, stands) =>
    {
        var known = await frameworks.OutlineAsync(stands.Framework, cancellationToken) is { } outline ? outline.Themes.Select(theme => theme.Id).ToHashSet() : [];
        if (themes.Any(theme => !known.Contains(theme))) return Refused(Refusal.UnknownTheme);
        var themed = stands with { Themes = [.. themes.Distinct()] };
        return Changed(themed, new() { ThemesBefore = stands.Themes, ThemesAfter = themed.Themes });
    }, cancellationToken);

    public Task<DeskResult> RecordDispositionAsync(Change change, ClauseId clause, Answer answer, CancellationToken cancellationToken) => ChangeAsync(change, async (context, stands) =>
    {
        if (stands.TagOn(clause) is not { } tag) return new Decision(null, null, new DeskResult.NotFound());
        var target = answer.MergedInto is { } wanted && await context.Set<SuggestionRow>().AnyAsync(row => row.Id == wanted && row.Framework == stands.Framework && !row.IsTakenBack, cancellationToken) ? answer.MergedInto : null;
        return tag.RecordDisposition(answer.Code, answer.Reason, target, change.By, clock.GetUtcNow()) switch
        {
            DispositionResult.Recorded(var decided) => Answered(stands, tag, decided),
            DispositionResult.ReasonMissing => Refused(Refusal.ReasonMissing),
            DispositionResult.TargetMissing => Refused(Refusal.TargetMissing),
            _ => throw new InvalidOperationException("An answer is recorded or refused."),
        };
    }, cancellationToken);

    public Task<DeskResult> WithdrawDispositionAsync(Change change, ClauseId clause, CancellationToken cancellationToken) => ChangeAsync(change, (_, stands) => Task.FromResult(
        stands.TagOn(clause) is { Disposition: not null } tag ? Answered(stands, tag, tag with { Disposition = null }) : new Decision(null, null, new DeskResult.NotFound())), cancellationToken);

    public Task<DeskResult> RelabelAsync(Change change, StatementKind kind, CancellationToken cancellationToken) => ChangeAsync(change, async (context, stands) =>
    {
        if (kind == StatementKind.Context) throw new ArgumentException("A suggestion asks; context is no kind of it.", nameof(kind));
        await Cutting.RelabelStatementAsync(context, stands, kind, cancellationToken);
        return Changed(stands with { Kind = kind }, null);
    }, cancellationToken);

    public Task<DeskResult> SplitAsync(Change change, int at, CancellationToken cancellationToken) =>
        numbers.InTurnAsync(() => ChangeAsync(change, (context, stands) => new Cutting(context, clock).SplitAsync(stands, at, cancellationToken), cancellationToken), cancellationToken);

    public Task<DeskResult> MergeWithNextAsync(Change change, CancellationToken cancellationToken) =>
        ChangeAsync(change, (context, stands) => new Cutting(context, clock).JoinAsync(stands, cancellationToken), cancellationToken);

    /// <summary>What a change came to: the new state with its row of history, or the refusal.</summary>
    internal sealed record Decision(Suggestion? Next, ChangedParts? Parts, DeskResult? Refusal);

    internal static Decision Refused(Refusal reason) => new(null, null, new DeskResult.Refused(reason));

    internal static Decision Changed(Suggestion next, ChangedParts? parts) => new(next, parts, null);

    private static Decision Answered(Suggestion stands, ClauseTag before, ClauseTag after) =>
        Changed(stands with { Tags = stands.Tags.Replace(before, after) }, new() { Clause = before.Clause, DispositionBefore = before.Disposition, DispositionAfter = after.Disposition });

    private static ImmutableArray<TagRequest> Requests(Suggestion suggestion) => [.. suggestion.Tags.Select(tag => new TagRequest(tag.Clause, tag.Effect))];

    private async Task<DeskResult> ChangeAsync(Change change, Func<ActionFrameworkDbContext, Suggestion, Task<Decision>> decide, CancellationToken cancellationToken)
    {
        await using var context = await database.OpenAsync(cancellationToken);
        var row = await context.Set<SuggestionRow>().Include(row => row.Contribution).SingleOrDefaultAsync(row => row.Id == change.Suggestion && !row.IsTakenBack, cancellationToken);
        if (row is null) return new DeskResult.NotFound();
        if (row.Version != change.Version) return new DeskResult.Stale(row.ToSuggestion());

        var decision = await decide(context, row.ToSuggestion());
        if (decision.Next is not { } next) return decision.Refusal ?? throw new InvalidOperationException("What is not done has its reason.");

        row.Become(next);
        if (decision.Parts is { } parts) context.Add(new SuggestionChangeRow { Suggestion = row.Id, At = clock.GetUtcNow(), By = change.By, Parts = parts });
        try
        {
            await context.SaveChangesAsync(cancellationToken);
            return new DeskResult.Done(row.ToSuggestion());
        }
        catch (DbUpdateConcurrencyException)
        {
            return await suggestions.FindAsync(change.Suggestion, cancellationToken) is { } current ? new DeskResult.Stale(current) : new DeskResult.NotFound();
        }
    }
}
