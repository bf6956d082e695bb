using ActionFramework.Drafting;
using ActionFramework.Membership;
using ActionFramework.Web.Membership;

namespace ActionFramework.Web.Drafting;

/// <summary>A clause as it was at a version of its text.</summary>
public sealed record PastClause(TextId Text, ClauseId Clause, long Version);

/// <summary>What a restore left.</summary>
/// <param name="Clause">With the commit that gave it back.</param>
/// <param name="WasGone">It was not in the text before.</param>
public sealed record RestoredClause(PastClause Clause, bool WasGone);

/// <summary>What came of giving a clause back.</summary>
public abstract record Restoring
{
    /// <param name="Clause">Null where it stood like that already.</param>
    public sealed record Done(RestoredClause? Clause) : Restoring;

    public sealed record Refused : Restoring;
}

/// <summary>Gives clauses back as they were, and takes that back: each a commit like any other, so the screens of all who are there show it.</summary>
public sealed class ClauseRestoring(IGrainFactory grains, ActPermission permission)
{
    public async Task<Restoring> RestoreAsync(ActionFramework.Membership.Membership member, PastClause wanted, bool isGone, CancellationToken cancellationToken)
    {
        if (await permission.AskAsync(member.Person, member.Framework, Operation.RestoreClause) is null) return new Restoring.Refused();
        return await grains.GetGrain<ITextGrain>(wanted.Text.Value).RestoreClauseAsync(wanted.Clause, wanted.Version, member.Person, cancellationToken) switch
        {
            CommitReceipt { Outcome: CommitOutcome.Empty } => new Restoring.Done(null),
            CommitReceipt receipt => new Restoring.Done(new(wanted with { Version = receipt.Version }, isGone)),
            _ => new Restoring.Refused(),
        };
    }

    /// <returns>Whether the clause is again as it was before the restore.</returns>
    public async Task<bool> UndoAsync(ActionFramework.Membership.Membership member, RestoredClause restored, CancellationToken cancellationToken)
    {
        if (await permission.AskAsync(member.Person, member.Framework, Operation.RestoreClause) is null) return false;
        var (text, clause, version) = restored.Clause;
        var grain = grains.GetGrain<ITextGrain>(text.Value);
        return (restored.WasGone
            ? await grain.RemoveClauseAsync(clause, version, member.Person, cancellationToken)
            : await grain.RestoreClauseAsync(clause, version - 1, member.Person, cancellationToken)) is CommitReceipt;
    }
}
