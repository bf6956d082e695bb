using System.Collections.Immutable;
using ActionFramework.Consultation;
using ActionFramework.Membership;
using ActionFramework.Web.Layout;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace ActionFramework.Web.Consultation.Tagging;

/// <summary>What the desk does with a step: asks for it, and shows what came of it. Steps are taken one after another, so that nobody is stale against himself.</summary>
public sealed partial class TaggingScreen
{
    private ElementReference host;
    private IJSObjectReference? module;
    private DeskReading? reading;
    private DeskState? state;
    private Proposal? source;
    private ImmutableArray<Candidate>? candidates;
    private DeskNotice? notice;
    private SuggestionId? lookedAt;
    private bool looked, choosingTheme, missing;
    private Task before = Task.CompletedTask;

    [Parameter, EditorRequired] public required ActionFramework.Membership.Membership Member { get; set; }

    /// <summary>Null: the first that nobody has tagged.</summary>
    [Parameter] public SuggestionId? Wanted { get; set; }

    private FrameworkId Framework => Member.Framework;

    private DeskHand Hand => new(Desk, Member.Person, Policy.Allows(Member.Role, Operation.Decide));

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
        candidates = null;
        if (source?.Id != current.Proposal) source = await Reader.SourceAsync(current, CancellationToken.None);
        var ranked = await Reader.CandidatesAsync(current.Id, CancellationToken.None);
        if (state.Current?.Id == current.Id) candidates = ranked;
    }

    private Task DoAsync(DeskStep step) => InTurnAsync(async () =>
    {
        if (state?.Current is { } current) await ActAsync(current, step, remembered: true);
    });

    private async Task InTurnAsync(Func<Task> act)
    {
        var (mine, earlier) = (new TaskCompletionSource(), before);
        before = mine.Task;
        await earlier;
        try
        {
            await act();
        }
        finally
        {
            mine.SetResult();
        }
        StateHasChanged();
    }

    private async Task<bool> ActAsync(Suggestion seen, DeskStep step, bool remembered)
    {
        (notice, choosingTheme) = (null, false);
        switch (await Hand.DoAsync(seen, step, CancellationToken.None))
        {
            case DeskResult.Done done:
                if (remembered) state!.Remember(step, seen);
                await TakeAsync(done.Suggestion, step);
                return true;
            case DeskResult.Stale stale:
                state!.Take(stale.Current);
                notice = new DeskNotice.Newer(step, await Reader.NewestChangeAsync(seen.Id, CancellationToken.None));
                return false;
            case DeskResult.Refused refused:
                notice = new DeskNotice.Refused(refused.Reason);
                if (step is DeskStep.Decide decide) await FocusAsync(refused.Reason == Refusal.TargetMissing ? $"target-{decide.Clause}" : $"reason-{decide.Clause}");
                return false;
            default:
                await RefillAsync();
                notice = new DeskNotice.Gone();
                return false;
        }
    }

    private async Task TakeAsync(Suggestion now, DeskStep step)
    {
        if (step.ChangesTheList) await RefillAsync();
        else state!.Take(now);
        if (step is DeskStep.Decide) await RestAsync();
    }

    private async Task RefillAsync()
    {
        state!.Refill(await Reader.ListAsync(Framework, CancellationToken.None));
        source = null;
        await ShowAroundAsync();
    }

    private Task UndoAsync() => InTurnAsync(async () =>
    {
        if (notice is DeskNotice.Newer { Mine: var mine } && state?.Current is { } current) await ActAsync(current, mine, remembered: true);
        else if (state?.TakeBack() is ({ } past, { } target))
        {
            if (target.Id != state.Current?.Id) await LookAtAsync(target.Id);
            foreach (var step in past.Back)
            {
                if (state.All.FirstOrDefault(each => each.Id == target.Id) is not { } now || !await ActAsync(now, step, remembered: false)) break;
            }
        }
    });

    private async Task LookAtAsync(SuggestionId id)
    {
        state!.Choose(id);
        GoTo(id);
        await ShowAroundAsync();
    }

    private Task PickAsync(ClauseId clause) => InTurnAsync(async () =>
    {
        if (state?.Current is not { } current) return;
        DeskStep step = current.TagOn(clause) is null ? new DeskStep.Tag(clause, Effect.Idea) : new DeskStep.Untag(clause);
        await ActAsync(current, step, remembered: true);
        await RestAsync();
    });

    private async Task FilterAsync(DeskFilter filter)
    {
        var id = state!.Show(filter);
        missing = false;
        if (id is { } one) await LookAtAsync(one);
    }

    private void GoTo(SuggestionId id) => Navigation.NavigateTo(FrameworkAddress.Desk(Framework, id), replace: true);

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!firstRender) return;
        module = await JS.InvokeAsync<IJSObjectReference>("import", "./Consultation/Tagging/TaggingScreen.razor.js");
        await module.InvokeVoidAsync("listen", host);
    }

    public async ValueTask DisposeAsync()
    {
        if (module is null) return;
        try
        {
            await module.InvokeVoidAsync("leave", host);
            await module.DisposeAsync();
        }
        catch (JSDisconnectedException)
        {
            // The browser has gone, and its listener with it.
        }
    }
}
