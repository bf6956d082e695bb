using System.Collections.Immutable;
using ActionFramework.Consultation;
using ActionFramework.Membership;
using ActionFramework.Web.Layout;
using Microsoft.AspNetCore.Components;

namespace ActionFramework.Web.Consultation.Tagging;

/// <summary>What the desk shows: which suggestion, its source and the clauses ranked for it.</summary>
public sealed partial class TaggingScreen
{
    private ElementReference host;
    private ComponentScript? script;
    private DeskReading? reading;
    private DeskState? state;
    private Proposal? source;
    private ImmutableArray<Candidate>? candidates;
    private DeskNotice? notice;
    private SuggestionId? lookedAt;
    private bool looked, choosingTheme, missing;

    [Parameter, EditorRequired] public required ActionFramework.Membership.Membership Member { get; set; }

    /// <summary>Null: the first that nobody has tagged.</summary>
    [Parameter] public SuggestionId? Wanted { get; set; }

    private FrameworkId Framework => Member.Framework;

    private ComponentScript Script => script ??= new(JS, "./Consultation/Tagging/TaggingScreen.razor.js");

    private bool MayDecide => Policy.Allows(Member.Role, Operation.Decide);

    private string WhyNothing => missing ? "NotFound" : state?.Filter == new DeskFilter(DeskStage.Untagged) ? "NoUntagged" : "NoMatch";

    protected override async Task OnParametersSetAsync()
    {
        reading ??= await Reader.ReadAsync(Framework, CancellationToken.None);
        if (reading is null) return;
        state ??= new DeskState(reading.Suggestions);
        if (looked && (lookedAt == Wanted || Wanted == state.Current?.Id)) return;
        (looked, lookedAt, notice, choosingTheme) = (true, Wanted, null, false);
        missing = !state.Choose(Wanted) && Wanted is not null;
        if (Wanted is { } id && await Reader.FindAsync(id, CancellationToken.None) is { } now) state.Take(now);
        await ShowAroundAsync();
    }

    /// <summary>What stands around the suggestion: its source and the ranked clauses.</summary>
    private async Task ShowAroundAsync()
    {
        if (state?.Current is not { } current) return;
        (candidates, likes) = (null, LikesOf(current));
        carried = await Reader.CarriedAsync(Framework, CancellationToken.None);
        if (source?.Id != current.Proposal)
        {
            var found = await Reader.SourceAsync(current, CancellationToken.None);
            if (state.Current?.Id == current.Id) source = found;
        }
        var ranked = await Reader.CandidatesAsync(current.Id, CancellationToken.None);
        if (state.Current?.Id == current.Id) candidates = ranked;
    }

    private async Task LookAtAsync(SuggestionId id)
    {
        state!.Choose(id);
        GoTo(id);
        await ShowAroundAsync();
    }

    private async Task FilterAsync(DeskFilter filter)
    {
        var id = state!.Show(filter);
        missing = false;
        if (id is { } one) await LookAtAsync(one);
    }

    private void GoTo(SuggestionId id) => Navigation.NavigateTo(FrameworkAddress.Desk(Framework, id), replace: true);

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender) await Script.TellAsync("listen", host);
    }

    public ValueTask DisposeAsync() => Script.DisposeAsync();
}
