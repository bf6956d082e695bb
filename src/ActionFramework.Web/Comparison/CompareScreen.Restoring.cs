using ActionFramework.Comparison;
using ActionFramework.Web.Drafting;

namespace ActionFramework.Web.Comparison;

public sealed partial class CompareScreen
{
    /// <summary>Puts a clause back as the older side has it.</summary>
    private async Task RestoreAsync(ClauseId clause)
    {
        refused = null;
        if (view?.Find(clause) is not { } changed || view.VersionOf(changed) is not { } version) return;
        switch (await restoring.RestoreAsync(Member, new(changed.Place.Text, clause, version), changed.Changes.HasFlag(ClauseChanges.Removed), left))
        {
            case Restoring.Done { Clause: { } back }: restored = (back, changed.NumberTo ?? changed.NumberFrom ?? ""); break;
            case Restoring.Refused: refused = L["NotRestored"]; break;
        }
        await ReadAsync();
    }

    private async Task UndoAsync()
    {
        if (restored is not { } undone) return;
        (restored, refused) = (null, null);
        if (!await restoring.UndoAsync(Member, undone.Clause, left)) refused = L["NotUndone"];
        await ReadAsync();
    }
}
