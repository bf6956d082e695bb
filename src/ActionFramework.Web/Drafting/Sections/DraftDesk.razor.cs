using System.Collections.Immutable;
using ActionFramework.Consultation;
using ActionFramework.Drafting;
using ActionFramework.Membership;
using ActionFramework.Web.Drafting.Beside;
using ActionFramework.Web.Layout;
using ActionFramework.Web.Layout.Keys;
using ActionFramework.Web.Layout.Parts;
using ActionFramework.Web.Layout.Preferences;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using Microsoft.JSInterop;

namespace ActionFramework.Web.Drafting.Sections;

public sealed partial class DraftDesk
{
    private readonly CancellationTokenSource leaving = new();
    private readonly CancellationToken left;   // still answers when its source is gone
    private readonly CalmReading following;
    private DraftScene? scene;
    private VisibleSuggestions? visible;
    private TextHost? text;
    private bool missing, opening, outlineShut, outlineOpened, besideShut, besideOpened;
    private (Guid?, string?, string?, string?)? shown;
    private ImmutableArray<Suggestion> suggestions = [];
    private ImmutableArray<SectionEntry> removed = [];
    private Dictionary<Guid, int> counts = [];
    private Dictionary<Guid, IReadOnlyList<OutlinePerson>> people = [];
    private Guid? focused;
    private SuggestionId? workedOn;
    private BesideTab tab;
    private int round;
    private int? words;

    public DraftDesk() => (left, following) = (leaving.Token, new(ReadAgainAsync));

    [CascadingParameter] public Appearance? Appearance { get; set; }

    [Parameter, EditorRequired] public required ActionFramework.Membership.Membership Member { get; set; }

    [Parameter] public Guid? SectionId { get; set; }

    /// <summary>The language in the address.</summary>
    [Parameter] public string? Asked { get; set; }

    /// <summary>What the address wants beside the text.</summary>
    [Parameter] public string? Pane { get; set; }

    /// <summary>The suggestion whose words the address wants stepped through.</summary>
    [Parameter] public string? Replayed { get; set; }

    private IReadOnlyList<PageKey> Keys =>
    [
        .. Policy.Allows(Member.Role, Operation.EditText) ? WritingKeys : [],
        .. MayName ? [new PageKey("m", L["NameRevision"], PressNameRevision, OnStatusLine: false)] : Array.Empty<PageKey>(),
    ];

    private IReadOnlyList<PageKey> WritingKeys =>
    [
        new("Alt+ArrowUp", L["MoveUp"]), new("Alt+ArrowDown", L["MoveDown"]), new("Enter", L["NewClause"]), new("Tab", L["Indent"]), new("Ctrl+k", L["Link"]), new("Ctrl+Alt+w", L["WhoWrote"]),
        new("Shift+Enter", L["Break"], OnStatusLine: false), new("Alt+F10", L["Tools"], OnStatusLine: false), new("Ctrl+z", L["Undo"], OnStatusLine: false),
    ];

    /// <summary>The clause or subsection in the address.</summary>
    private Guid? Spot => Guid.TryParse(Navigation.ToAbsoluteUri(Navigation.Uri).Fragment.TrimStart('#'), out var node) ? node : null;

    private SubsectionId? CurrentSubsection =>
        scene?.Parts.Skip(1).FirstOrDefault(part => part.Id == focused || part.Clauses.Any(clause => clause.Id.Value == focused)) is { } part ? new(part.Id) : null;

    protected override async Task OnParametersSetAsync()
    {
        if (shown == (SectionId, Asked, Pane, Replayed)) return;
        shown = (SectionId, Asked, Pane, Replayed);
        replayed = Guid.TryParse(Replayed, out var suggestion) ? new(suggestion) : null;
        var stood = scene?.Text.Text;
        (focused, opening, named) = (Spot, true, null);
        if (Enum.TryParse<BesideTab>(Pane, ignoreCase: true, out var wanted) && Enum.IsDefined(wanted)) ShowBeside(wanted);
        await LoadAsync();
        if (scene?.Text.Text != stood) (workedOn, words) = (null, null);
        else await GoOnInAsync();
    }

    // The text stands there already and will not open again.
    private async Task GoOnInAsync()
    {
        opening = false;
        if (Spot is { } node) await ScrollToAsync(node);
    }

    private async Task LoadAsync()
    {
        if (await Frameworks.OutlineAsync(Member.Framework, left) is not { } outline) return;
        scene = DraftScene.Of(outline, SectionId, TextLanguage.Of(Asked, outline));
        missing = scene is null;
        await ReadBesidesAsync(outline);
    }

    private async Task OpenedAsync()
    {
        await MarkAsync();
        if (Spot is { } node) await ScrollToAsync(node);
    }

    private void FocusAsync(Guid? node)
    {
        // A clause that is gone cannot hold the caret; the text's own beginning, told as it opens, is not what was asked for.
        if (!opening || !IsGone(focused)) focused = node;
        opening = false;
    }

    private bool IsGone(Guid? node) => node is { } one && scene is not null && scene.Clause(one) is null && scene.Parts.All(part => part.Id != one);

    private async Task WorkOnAsync(SuggestionId? suggestion)
    {
        workedOn = suggestion;
        if (text is not null) await text.WorkOnAsync(suggestion);
    }

    private async Task ScrollToAsync(Guid node)
    {
        if (text is not null) await text.ScrollToAsync(node);
    }

    private void ShowSuggestions(Guid node)
    {
        focused = node;
        ShowBeside(BesideTab.Suggestions);
    }

    private void ShowBeside(BesideTab wanted) => (tab, besideShut, besideOpened) = (wanted, false, true);

    /// <summary>What is unsent stays on this device; still, nobody leaves without knowing.</summary>
    private async Task GuardAsync(LocationChangingContext change)
    {
        if (text is not null && await text.UnsavedAsync() is > 0 and var unsaved && !await JS.InvokeAsync<bool>("confirm", L[unsaved == 1 ? "Leave.One" : "Leave", unsaved].Value)) change.PreventNavigation();
    }

    public void Dispose()
    {
        News.SectionsChanged -= HearOfSections;
        News.PartsChanged -= HearOfParts;
        leaving.Cancel();
        leaving.Dispose();
    }
}
