using System.Collections.Immutable;
using ActionFramework.Consultation;
using ActionFramework.Drafting;
using ActionFramework.Membership;
using ActionFramework.Web.Drafting.Beside;
using ActionFramework.Web.Layout;
using ActionFramework.Web.Layout.Keys;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using Microsoft.JSInterop;

namespace ActionFramework.Web.Drafting.Sections;

public sealed partial class DraftDesk
{
    // The panes follow the text, but not every keystroke.
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    private readonly CancellationTokenSource leaving = new();
    private CancellationTokenSource? pausing;
    private DraftScene? scene;
    private VisibleSuggestions? visible;
    private TextHost? text;
    private bool missing, outlineShut, outlineOpened, besideShut, besideOpened;
    private (Guid?, string?)? shown;
    private ImmutableArray<Suggestion> suggestions = [];
    private ImmutableArray<SectionEntry> removed = [];
    private Dictionary<Guid, int> counts = [];
    private Dictionary<Guid, IReadOnlyList<OutlinePerson>> people = [];
    private Guid? focused;
    private SuggestionId? workedOn;
    private BesideTab tab;
    private int words, unsent, round;

    [Parameter, EditorRequired] public required ActionFramework.Membership.Membership Member { get; set; }

    [Parameter] public Guid? SectionId { get; set; }

    /// <summary>The language in the address.</summary>
    [Parameter] public string? Asked { get; set; }

    private IReadOnlyList<PageKey> Keys => !Policy.Allows(Member.Role, Operation.EditText) ? [] :
    [
        new("Alt+ArrowUp", L["MoveUp"]), new("Alt+ArrowDown", L["MoveDown"]), new("Enter", L["NewClause"]), new("Tab", L["Indent"]), new("Ctrl+k", L["Link"]), new("Ctrl+Alt+w", L["WhoWrote"]),
        new("Shift+Enter", L["Break"], OnStatusLine: false), new("Alt+F10", L["Tools"], OnStatusLine: false), new("Ctrl+z", L["Undo"], OnStatusLine: false),
    ];

    private SubsectionId? CurrentSubsection =>
        scene?.Parts.Skip(1).FirstOrDefault(part => part.Id == focused || part.Clauses.Any(clause => clause.Id.Value == focused)) is { } part ? new(part.Id) : null;

    protected override async Task OnParametersSetAsync()
    {
        if (shown == (SectionId, Asked)) return;
        shown = (SectionId, Asked);
        (focused, workedOn, unsent, words) = (null, null, 0, 0);
        await LoadAsync();
    }

    private async Task LoadAsync()
    {
        if (await Frameworks.OutlineAsync(Member.Framework, leaving.Token) is not { } outline) return;
        scene = DraftScene.Of(outline, SectionId, TextLanguage.Of(Asked, outline));
        missing = scene is null;
        visible = VisibleSuggestions.For(Member, outline);
        await ReadSuggestionsAsync(outline);
        if (Policy.Allows(Member.Role, Operation.ChangeOutline)) removed = await Outlines.RemovedAsync(outline.Id, leaving.Token);
    }

    private async Task ReadSuggestionsAsync(FrameworkOutline outline)
    {
        if (!visible!.Any) return;
        suggestions = await Suggestions.ListAsync(outline.Id, visible.Filter, leaving.Token);
        counts = suggestions.SelectMany(one => one.Tags).Where(tag => tag.IsUnanswered).CountBy(tag => tag.Clause.Value).ToDictionary();
    }

    private async Task OpenedAsync()
    {
        await MarkAsync();
        var spot = Navigation.ToAbsoluteUri(Navigation.Uri).Fragment.TrimStart('#');
        if (Guid.TryParse(spot, out var node)) await ScrollToAsync(node);
    }

    private async Task MarkAsync()
    {
        if (text is null) return;
        var tagged = suggestions.SelectMany(one => one.Tags).CountBy(tag => tag.Clause.Value);
        await text.SetMarkersAsync([.. tagged.Select(clause => new ClauseMarker(clause.Key, L["Marker", clause.Value], L["MarkerName", clause.Value]))]);
    }

    private void Refresh() => _ = InvokeAsync(async () =>
    {
        if (pausing is not null) await pausing.CancelAsync();
        pausing = CancellationTokenSource.CreateLinkedTokenSource(leaving.Token);
        var token = pausing.Token;
        await Task.Delay(Pause, Clock, token).ContinueWith(_ => { }, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
        if (token.IsCancellationRequested || scene is null || await Frameworks.OutlineAsync(Member.Framework, leaving.Token) is not { } outline) return;
        scene = DraftScene.Of(outline, scene.Section.Id, scene.Language) ?? scene;
        await ReadSuggestionsAsync(outline);
        await MarkAsync();
        round++;
        StateHasChanged();
    });

    private void FocusAsync(Guid? node) => focused = node;

    private async Task WorkOnAsync(SuggestionId? suggestion)
    {
        workedOn = suggestion;
        if (text is not null) await text.WorkOnAsync(suggestion);
    }

    private async Task ScrollToAsync(Guid node)
    {
        if (text is not null) await text.ScrollToAsync(node);
    }

    private void ShowSuggestionsAsync(Guid node) => (focused, tab, besideShut, besideOpened) = (node, BesideTab.Suggestions, false, true);

    private async Task GoAsync(OutlineSpot spot)
    {
        outlineOpened = false;
        if (scene is not null && spot.Section == scene.SectionId) await ScrollToAsync(spot.Subsection?.Value ?? scene.Clauses.FirstOrDefault()?.Id.Value ?? Guid.Empty);
        else Navigation.NavigateTo($"{FrameworkAddress.Draft(Member.Framework, spot.Section)}?language={TextLanguage.Code(scene?.Language ?? Language.Zh)}{(spot.Subsection is { } part ? $"#{part}" : "")}");
    }

    private async Task<OutlineResult> ChangeOutlineAsync(OutlineCommand command)
    {
        var result = await Outlines.ChangeAsync(Member.Framework, command, Member.Person, leaving.Token);
        await LoadAsync();
        StateHasChanged();   // the pane asks through a function, which renders nobody by itself
        return result;
    }

    private void SetPresence(PresentText[] texts) => people = OutlinePresence.Of(texts, scene);

    private async Task<object?> OriginAtAsync(Guid clause, int offset, long version)
    {
        if (scene is null || visible is null) return null;
        var origins = await OriginsOf.OfClauseAsync(scene.Text.Text, new(clause), version, visible, leaving.Token);
        var found = origins.FirstOrDefault(origin => origin.Run.Start <= offset && offset < origin.Run.End);
        return found is null ? null : OriginChip.Of(found, scene, L, Zone);
    }

    /// <summary>What is unsent stays on this device; still, nobody leaves without knowing.</summary>
    private async Task GuardAsync(LocationChangingContext change)
    {
        if (unsent > 0 && !await JS.InvokeAsync<bool>("confirm", L["Leave", unsent].Value)) change.PreventNavigation();
    }

    public void Dispose()
    {
        leaving.Cancel();
        leaving.Dispose();
        pausing?.Dispose();
    }
}
