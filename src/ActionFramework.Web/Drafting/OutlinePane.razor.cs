using ActionFramework.Drafting;
using ActionFramework.Web.Layout.Keys;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace ActionFramework.Web.Drafting;

public sealed partial class OutlinePane
{
    private readonly HashSet<Guid> open = [];
    private OutlineTitleDialog? titles;
    private OutlineRow? menuOf;
    private OutlineCommand? asked;
    private OutlineResult? result;
    private SectionId? renamed, addedBefore;
    private SectionId? lastSection;
    private bool onlyAsked;

    [Parameter, EditorRequired] public required FrameworkOutline Outline { get; set; }

    /// <summary>The language of the text beside it.</summary>
    [Parameter, EditorRequired] public required Language Language { get; set; }

    [Parameter] public SectionId? CurrentSection { get; set; }

    [Parameter] public SubsectionId? CurrentSubsection { get; set; }

    /// <summary>By section, subsection or clause.</summary>
    [Parameter] public IReadOnlyDictionary<Guid, IReadOnlyList<OutlinePerson>> People { get; set; } = new Dictionary<Guid, IReadOnlyList<OutlinePerson>>();

    /// <summary>Open suggestions by section, subsection or clause.</summary>
    [Parameter] public IReadOnlyDictionary<Guid, int> Counts { get; set; } = new Dictionary<Guid, int>();

    /// <summary>For coordinators: does it and, when done, gives the pane the new outline. Null: the outline cannot be changed here.</summary>
    [Parameter] public Func<OutlineCommand, Task<OutlineResult>>? Change { get; set; }

    /// <summary>Sections that can come back.</summary>
    [Parameter] public IReadOnlyList<SectionEntry> Removed { get; set; } = [];

    [Parameter] public EventCallback<OutlineSpot> OnNavigate { get; set; }

    /// <summary>Not set for those who may not.</summary>
    [Parameter] public EventCallback OnNameRevision { get; set; }

    [Parameter] public EventCallback OnCollapse { get; set; }

    private List<OutlineRow> Shown => [.. OutlineRow.Of(Outline, Language, open, Counts, People).Where(row => !onlyAsked || row.Count > 0)];

    // The tree handles them itself, where it has the focus.
    private IReadOnlyList<PageKey> OwnKeys =>
    [
        new("F2", L["KeyRename"], OnStatusLine: false), new("Alt+ArrowUp", L["KeyUp"], OnStatusLine: false), new("Alt+ArrowDown", L["KeyDown"], OnStatusLine: false),
        new("Delete", L["KeyRemove"], OnStatusLine: false), new("Shift+F10", L["KeyMenu"], OnStatusLine: false),
        .. result is OutlineResult.Done ? [new PageKey("u", L["Undo"], UndoAsync, OnStatusLine: false)] : Array.Empty<PageKey>(),
    ];

    protected override void OnParametersSet()
    {
        if (Change is not null) Keys.Set(this, OwnKeys);
        // The section that one enters opens; which ones a person opened or closed besides stays as it is.
        if (CurrentSection is { } section && section != lastSection) open.Add(section.Value);
        lastSection = CurrentSection;
    }

    private void Toggle(OutlineRow row)
    {
        if (!open.Remove(row.Id)) open.Add(row.Id);
    }

    private void BeginAdd(OutlineRow? before)
    {
        (renamed, addedBefore) = (null, before?.Spot.Section);
        titles?.Begin(null);
    }

    private void BeginRename()
    {
        if (menuOf is not { } row) return;
        renamed = row.Spot.Section;
        titles?.Begin(TitleOf(row.Id));
    }

    private Task SaveAsync((Bilingual Title, SectionKind? Kind) saved) => AskAsync(renamed is { } section
        ? new OutlineCommand.Rename(section, TitleOf(section.Value), saved.Title)
        : new OutlineCommand.Add(Identity.New<SectionId>(Clock), saved.Kind ?? SectionKind.Numbered, saved.Title, addedBefore));

    private async Task PressAsync((OutlineRow Row, string Key) pressed)
    {
        menuOf = pressed.Row;
        switch (pressed.Key)
        {
            case "ArrowUp": await MoveAsync(pressed.Row, up: true); break;
            case "ArrowDown": await MoveAsync(pressed.Row, up: false); break;
            case "Delete": await RemoveAsync(pressed.Row); break;
            default:
                BeginRename();
                await using (var module = await JS.InvokeAsync<IJSObjectReference>("import", "./Layout/Keys/Keyboard.razor.js"))
                    await module.InvokeVoidAsync("open", OutlineTitleDialog.Id);
                break;
        }
    }

    private async Task MoveAsync(OutlineRow? row, bool up)
    {
        var sections = Outline.Sections.Where(part => part.ParentId is null).Select(part => part.Id).ToList();
        if (row is null || sections.IndexOf(row.Id) is var at && (up ? at <= 0 : at + 1 >= sections.Count)) return;
        var before = up ? sections[at - 1] : sections.ElementAtOrDefault(at + 2);
        await AskAsync(new OutlineCommand.Move(row.Spot.Section, before == Guid.Empty ? null : new(before)));
    }

    private async Task RemoveAsync(OutlineRow? row)
    {
        if (row is not null) await AskAsync(new OutlineCommand.Remove(row.Spot.Section));
    }

    private async Task AskAsync(OutlineCommand command)
    {
        if (Change is null) return;
        (asked, result) = (command, await Change(command));
        Keys.Set(this, OwnKeys);
        StateHasChanged();   // a key of the page is no event of this component
    }

    private Task UndoAsync() => result is OutlineResult.Done done ? AskAsync(done.Undo) : Task.CompletedTask;

    private Bilingual TitleOf(Guid section) => Outline.Sections.FirstOrDefault(part => part.Id == section)?.Heading ?? Bilingual.Empty;

    public void Dispose() => Keys.Set(this, []);
}
