using ActionFramework.Consultation;
using ActionFramework.Membership;
using ActionFramework.Web.Layout;

namespace ActionFramework.Web.Consultation.Tagging;

/// <summary>What the desk does with a step: asks for it, and shows what came of it.</summary>
public sealed partial class TaggingScreen
{
    private readonly Turns turns = new();

    private Task DoAsync(DeskStep step) => InTurnAsync(async () =>
    {
        if (state?.Current is { } current) await ActAsync(current, step, remembered: true);
    });

    private async Task InTurnAsync(Func<Task> act)
    {
        await turns.TakeAsync(act);
        StateHasChanged();
    }

    private async Task<bool> ActAsync(Suggestion seen, DeskStep step, bool remembered)
    {
        (notice, choosingTheme) = (null, false);
        if (await May.AskAsync(Member.Person, Framework, step is DeskStep.Decide ? Operation.Decide : Operation.Tag) is not { } now) return false;
        switch (await new DeskHand(Desk, now.Person, Policy.Allows(now.Role, Operation.Decide)).DoAsync(seen, step, CancellationToken.None))
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
        await Open.CountAgainAsync(CancellationToken.None);
    }

    private async Task RefillAsync()
    {
        state!.Refill(await Reader.ListAsync(Framework, CancellationToken.None));
        (source, likeness) = (null, null);
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

    private Task PickAsync(ClauseId clause) => InTurnAsync(async () =>
    {
        if (state?.Current is not { } current) return;
        DeskStep step = current.TagOn(clause) is null ? new DeskStep.Tag(clause, Effect.Idea) : new DeskStep.Untag(clause);
        await ActAsync(current, step, remembered: true);
        await RestAsync();
    });
}
