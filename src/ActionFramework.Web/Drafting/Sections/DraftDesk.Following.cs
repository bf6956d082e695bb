using ActionFramework.Consultation;
using ActionFramework.Drafting;

namespace ActionFramework.Web.Drafting.Sections;

/// <summary>What stands beside the text goes with the text.</summary>
public sealed partial class DraftDesk
{
    private async Task FollowAsync(long version)
    {
        if (version > scene?.Text.Version) await following.AskAsync(Clock, left);
    }

    private async Task ReadAgainAsync()
    {
        if (scene is null || await Frameworks.OutlineAsync(Member.Framework, left) is not { } outline) return;
        scene = DraftScene.Of(outline, scene.Section.Id, scene.Language) ?? scene;
        await ReadSuggestionsAsync(outline);
        await MarkAsync();
        round++;
        StateHasChanged();
    }

    private async Task ReadSuggestionsAsync(FrameworkOutline outline)
    {
        if (!visible!.Any) return;
        suggestions = await Suggestions.ListAsync(outline.Id, visible.Filter, left);
        counts = suggestions.SelectMany(one => one.Tags).Where(tag => tag.IsUnanswered).CountBy(tag => tag.Clause.Value).ToDictionary();
    }

    private async Task MarkAsync()
    {
        if (text is null) return;
        var tagged = suggestions.SelectMany(one => one.Tags).CountBy(tag => tag.Clause.Value);
        await text.SetMarkersAsync([.. tagged.Select(clause => new ClauseMarker(clause.Key, L["Marker", clause.Value], L["MarkerName", clause.Value]))]);
    }
}
