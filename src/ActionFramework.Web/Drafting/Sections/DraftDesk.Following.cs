using ActionFramework.Consultation;
using ActionFramework.Drafting;
using ActionFramework.Membership;

namespace ActionFramework.Web.Drafting.Sections;

/// <summary>What stands around the text goes with it, and with what others make of the outline.</summary>
public sealed partial class DraftDesk
{
    private ExecutionContext? own;

    protected override void OnInitialized()
    {
        own = ExecutionContext.Capture();
        News.SectionsChanged += HearOfSections;
        News.PartsChanged += HearOfParts;
    }

    private async Task FollowAsync(long version)
    {
        if (version > scene?.Text.Version) await following.AskAsync(Clock, left);
    }

    private void HearOfSections(FrameworkId framework)
    {
        if (framework == Member.Framework) FollowOthers();
    }

    private void HearOfParts(TextId changed)
    {
        if (scene?.Outline.Sections.Any(part => part.Texts.Any(one => one.Text == changed)) == true) FollowOthers();
    }

    /// <summary>In this reader's context: what a colleague's change sets off here would else be drawn in the colleague's language.</summary>
    private void FollowOthers() => ExecutionContext.Run(own!, _ => _ = InvokeAsync(FollowOthersAsync), null);

    private async Task FollowOthersAsync()
    {
        try
        {
            await following.AskAsync(Clock, left);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            await DispatchExceptionAsync(failure);   // nobody awaits what others' changes set off
        }
    }

    private async Task ReadAgainAsync()
    {
        if (scene is null || await Frameworks.OutlineAsync(Member.Framework, left) is not { } outline) return;
        scene = scene.In(outline);
        await ReadBesidesAsync(outline);
        if (text is not null) await text.PutAsync(scene);
        await MarkAsync();
        round++;
        StateHasChanged();
    }

    private async Task ReadBesidesAsync(FrameworkOutline outline)
    {
        visible = VisibleSuggestions.For(Member, outline);
        if (Policy.Allows(Member.Role, Operation.ChangeOutline)) removed = await Outlines.RemovedAsync(outline.Id, left);
        await ReadSuggestionsAsync(outline);
    }

    private async Task ReadSuggestionsAsync(FrameworkOutline outline)
    {
        if (visible is not { Any: true, Filter: var filter }) return;
        suggestions = await Suggestions.ListAsync(outline.Id, filter, left);
        counts = suggestions.SelectMany(one => one.Tags).Where(tag => tag.IsUnanswered).CountBy(tag => tag.Clause.Value).ToDictionary();
    }

    private async Task MarkAsync()
    {
        if (text is null) return;
        var tagged = suggestions.SelectMany(one => one.Tags).CountBy(tag => tag.Clause.Value);
        await text.SetMarkersAsync([.. tagged.Select(clause => new ClauseMarker(clause.Key, L["Marker", clause.Value], L[clause.Value == 1 ? "MarkerName.One" : "MarkerName", clause.Value]))]);
    }
}
