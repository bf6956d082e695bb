using ActionFramework.Comparison;
using ActionFramework.Drafting;

namespace ActionFramework.Web.Comparison;

/// <summary>What a restore put back, and the version to which its undo returns.</summary>
internal sealed record RestoredClause(ClauseId Clause, TextId Text, string Number, long VersionBefore);

public sealed partial class CompareScreen
{
    /// <summary>Puts a clause back as the older side has it.</summary>
    private async Task RestoreAsync(ClauseId clause)
    {
        refused = null;
        if (view?.Find(clause) is not { } changed || view.VersionOf(changed) is not { } version) return;
        var answer = await grains.GetGrain<ITextGrain>(changed.Place.Text.Value).RestoreClauseAsync(clause, version, Member.Person, left);
        if (answer is CommitReceipt { Outcome: not CommitOutcome.Empty } receipt)
            restored = changed.Changes.HasFlag(ClauseChanges.Removed) ? null : new(clause, changed.Place.Text, changed.NumberTo ?? changed.NumberFrom ?? "", receipt.Version - 1);
        else if (answer is CommitRefused) refused = L["NotRestored"];
        await ReadAsync();
    }

    private async Task UndoAsync()
    {
        if (restored is not { } undone) return;
        restored = null;
        var answer = await grains.GetGrain<ITextGrain>(undone.Text.Value).RestoreClauseAsync(undone.Clause, undone.VersionBefore, Member.Person, left);
        if (answer is CommitRefused) refused = L["NotRestored"];
        await ReadAsync();
    }
}
