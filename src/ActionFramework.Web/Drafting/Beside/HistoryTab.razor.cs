using ActionFramework.Consultation;
using ActionFramework.Drafting;
using ActionFramework.Membership;
using ActionFramework.Web.Drafting.Sections;
using ActionFramework.Web.Layout.Keys;
using Microsoft.AspNetCore.Components;

namespace ActionFramework.Web.Drafting.Beside;

public sealed partial class HistoryTab
{
    private IReadOnlyList<HistoryEntry>? entries;
    private IReadOnlyDictionary<PersonId, string> names = new Dictionary<PersonId, string>();
    private Dictionary<SuggestionId, string> reasons = [];
    private (Guid?, int, TextId)? read;
    private Guid? shown;
    private RestoredClause? restored;
    private string? refused;

    [Inject] private ISuggestionQuery Suggestions { get; set; } = null!;

    [Parameter, EditorRequired] public required DraftScene Scene { get; set; }

    [Parameter, EditorRequired] public required ActionFramework.Membership.Membership Member { get; set; }

    [Parameter, EditorRequired] public required VisibleSuggestions Visible { get; set; }

    [Parameter] public Guid? Focused { get; set; }

    [Parameter] public int Round { get; set; }

    /// <summary>Whose words are stepped through in place of the list.</summary>
    [Parameter] public SuggestionId? Replayed { get; set; }

    [Parameter] public EventCallback OnReplayEnded { get; set; }

    private bool MayRestore => Policy.Allows(Member.Role, Operation.RestoreClause);

    protected override async Task OnParametersSetAsync()
    {
        if (Focused is not { } clause || read == (Focused, Round, Scene.Text.Text)) return;
        read = (Focused, Round, Scene.Text.Text);
        if (shown != Focused)
        {
            (entries, refused, shown) = (null, null, Focused);
            Remember(null);
        }
        var asked = read;
        var changes = await History.OfClauseAsync(Scene.Text.Text, new(clause), CancellationToken.None);
        var written = await People.DisplayNamesAsync([.. changes.Select(change => change.Author).OfType<PersonId>().Distinct()], CancellationToken.None);
        var because = await ReasonsAsync(changes.Select(change => change.Suggestion).OfType<SuggestionId>().Distinct());
        if (read == asked) (names, reasons, entries) = (written, because, HistoryEntry.Of(changes));   // else the caret has gone on to another clause
    }

    private async Task<Dictionary<SuggestionId, string>> ReasonsAsync(IEnumerable<SuggestionId> ids)
    {
        var found = new Dictionary<SuggestionId, string>();
        foreach (var id in ids)
            if (await Suggestions.FindAsync(id, CancellationToken.None) is { } one && Visible.Shows(one)) found[id] = $"{one.Organisation} · {one.Number}";
        return found;
    }

    /// <summary>Null where nobody did it: the authority put ids right.</summary>
    private string? NameOf(HistoryEntry entry) => entry.Newest.Author is { } person ? names.GetValueOrDefault(person) ?? L["Somebody"] : null;

    private string? ReasonOf(HistoryEntry entry) => entry.Newest.Suggestion is { } suggestion ? reasons.GetValueOrDefault(suggestion) : null;

    private async Task RestoreAsync(long version)
    {
        if (Focused is not { } clause || entries is not [var newest, ..]) return;
        refused = null;
        switch (await ClauseRestoring.RestoreAsync(Member, new(Scene.Text.Text, new(clause), version), newest.IsGone, CancellationToken.None))
        {
            case Restoring.Done { Clause: { } back }: Remember(back); break;
            case Restoring.Refused: refused = L["NotRestored"]; break;
        }
    }

    private async Task UndoAsync()
    {
        if (restored is not { } undone) return;
        Remember(null);
        refused = await ClauseRestoring.UndoAsync(Member, undone, CancellationToken.None) ? null : L["NotUndone"].Value;
        StateHasChanged();   // a key of the page is no event of this component
    }

    private void Remember(RestoredClause? clause)
    {
        restored = clause;
        Keys.Set(this, clause is null ? [] : [new PageKey("u", L["Undo"], UndoAsync, OnStatusLine: false)]);
    }

    public void Dispose() => Keys.Set(this, []);
}
