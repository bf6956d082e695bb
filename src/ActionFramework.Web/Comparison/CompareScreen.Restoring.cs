using ActionFramework.Comparison;
using ActionFramework.Drafting;

namespace ActionFramework.Web.Comparison;

/// <summary>What a restore put back, by which version, and whether it was gone before.</summary>
internal sealed record RestoredClause(ClauseId Clause, TextId Text, string Number, long Version, bool WasGone);

public sealed partial class CompareScreen
{
    /// <summary>Puts a clause back as the older side has it.</summary>
    private async Task RestoreAsync(ClauseId clause)
    {
        refused = null;
        if (view?.Find(clause) is not { } changed || view.VersionOf(changed) is not { } version) return;
        var answer = await grains.GetGrain<ITextGrain>(changed.Place.Text.Value).RestoreClauseAsync(clause, version, Member.Person, left);
        if (answer is CommitReceipt { Outcome: not CommitOutcome.Empty } receipt)
            restored = new(clause, changed.Place.Text, changed.NumberTo ?? changed.NumberFrom ?? "", receipt.Version, changed.Changes.HasFlag(ClauseChanges.Removed));
        else if (answer is CommitRefused) refused = L["NotRestored"];
        await ReadAsync();
    }

    private async Task UndoAsync()
    {
        if (restored is not { } undone) return;
        (restored, refused) = (null, null);
        var grain = grains.GetGrain<ITextGrain>(undone.Text.Value);
        var answer = undone.WasGone
            ? await grain.RemoveClauseAsync(undone.Clause, undone.Version, Member.Person, left)
            : await grain.RestoreClauseAsync(undone.Clause, undone.Version - 1, Member.Person, left);
        if (answer is CommitRefused) refused = L["NotUndone"];
        await ReadAsync();
    }
}
