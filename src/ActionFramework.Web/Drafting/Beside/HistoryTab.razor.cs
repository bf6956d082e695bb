using ActionFramework.Consultation;
using ActionFramework.Drafting;
using ActionFramework.Membership;
using ActionFramework.Web.Drafting.Sections;
using Microsoft.AspNetCore.Components;

namespace ActionFramework.Web.Drafting.Beside;

public sealed partial class HistoryTab
{
    private IReadOnlyList<HistoryEntry>? entries;
    private IReadOnlyDictionary<PersonId, string> names = new Dictionary<PersonId, string>();
    private Dictionary<SuggestionId, string> reasons = [];
    private (Guid?, int, TextId)? read;
    private Guid? shown;
    private long? undo;
    private bool refused;

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
        if (shown != Focused) (entries, undo, refused, shown) = (null, null, false, Focused);
        var changes = await History.OfClauseAsync(Scene.Text.Text, new(clause), CancellationToken.None);
        names = await People.DisplayNamesAsync([.. changes.Select(change => change.Author).OfType<PersonId>().Distinct()], CancellationToken.None);
        reasons = await ReasonsAsync(changes.Select(change => change.Suggestion).OfType<SuggestionId>().Distinct());
        entries = HistoryEntry.Of(changes);
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

    /// <summary>A new commit like any other: the screens of all who are here show it as such.</summary>
    private async Task RestoreAsync(long version)
    {
        if (!MayRestore || Focused is not { } clause || entries is not [var newest, ..]) return;
        var answer = await Grains.GetGrain<ITextGrain>(Scene.Text.Text.Value).RestoreClauseAsync(new(clause), version, Member.Person, CancellationToken.None);
        refused = answer is not CommitReceipt;
        undo = refused || undo is not null ? null : newest.Newest.Version;
    }
}
