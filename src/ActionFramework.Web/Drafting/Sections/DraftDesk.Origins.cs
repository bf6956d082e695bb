using ActionFramework.Provenance;
using ActionFramework.Web.Drafting.Beside;
using ActionFramework.Web.Layout.Parts;

namespace ActionFramework.Web.Drafting.Sections;

/// <summary>What the editor asks about the words that stand in it.</summary>
public sealed partial class DraftDesk
{
    private SuggestionId? replayed;

    private async Task<object?> OriginAtAsync(Guid clause, int offset, long version)
    {
        if (scene is null || visible is null) return null;
        var origins = await OriginsOf.OfClauseAsync(scene.Text.Text, new(clause), version, visible, left);
        var found = origins.FirstOrDefault(origin => origin.Run.Start <= offset && offset < origin.Run.End);
        return found is null ? null : OriginChip.Of(found, visible, L, at => MomentWords.Of(at, Clock.GetUtcNow(), Appearance));
    }

    private async Task<object?> ColoursAsync(ColourBy by, long version) =>
        scene is null || visible is null ? null : await OriginsOf.ColoursAsync(scene.Text.Text, by, version, visible, left);

    private void Replay(ClausePoint words)
    {
        (focused, replayed) = (words.Clause.Value, words.Suggestion);
        ShowBeside(BesideTab.History);
    }
}
