using System.Collections.Immutable;
using ActionFramework.Consultation;
using ActionFramework.Membership;
using ActionFramework.Web.Layout;
using ActionFramework.Web.Membership;

namespace ActionFramework.Web.Consultation.Import;

/// <summary>What the page does when a key or button asks for it; what is allowed is decided by the correction's rules.</summary>
public sealed partial class ImportPage
{
    private readonly Turns turns = new();

    private Task Shown(Action act) => ActAsync(_ =>
    {
        act();
        return Task.CompletedTask;
    });

    private Task DoAsync(StatementTool tool) => ActAsync(shown => DoAsync(shown, tool));

    // One after another: who presses twice is not stale against himself.
    private async Task ActAsync(Func<ProposalReview, Task> act)
    {
        await turns.TakeAsync(async () =>
        {
            (message, done) = (null, null);
            if (review is { } shown) await act(shown);
        });
        StateHasChanged();
    }

    private async Task DoAsync(ProposalReview shown, StatementTool tool)
    {
        switch (tool)
        {
            case StatementTool.Split: shown.BeginCut(); message = shown.Choosing is null ? "NoSplit" : null; break;
            case StatementTool.Range: shown.BeginSpan(); break;
            case StatementTool.New when shown.ChooseSelected(): await CorrectAsync(shown, StatementTool.Apply); break;
            case StatementTool.New: shown.BeginNew(); break;
            case StatementTool.Leave: shown.Leave(); break;
            case StatementTool.Undo: if (shown.Undo() is { } back) await CorrectAsync(shown, back, undo: null); break;
            default: await CorrectAsync(shown, tool); break;
        }
    }

    private async Task CorrectAsync(ProposalReview shown, StatementTool tool)
    {
        var proposal = shown.Proposal;
        var edits = (tool, shown.Current, shown.Choosing) switch
        {
            (StatementTool.Apply, _, { Statement: null } span) => StatementCorrection.Add(proposal, span.Start, span.End, StatementKind.Recommendation),
            (StatementTool.Apply, _, { IsCut: true, Statement: { } id } cut) => StatementCorrection.Split(proposal, id, cut.Start),
            (StatementTool.Apply, _, { Statement: { } id } span) => StatementCorrection.SetSpan(proposal, id, span.Start, span.End),
            (_, null, _) => null,
            (StatementTool.Confirm, { } one, _) => StatementCorrection.Confirm(proposal, one.Id),
            (StatementTool.Merge, { } one, _) => StatementCorrection.MergeWithPrevious(proposal, one.Id),
            (StatementTool.NotAnAsk, { } one, _) => StatementCorrection.Relabel(proposal, one.Id, StatementKind.Context),
            (StatementTool.AsOffer, { } one, _) => StatementCorrection.Relabel(proposal, one.Id, StatementKind.Offer),
            (StatementTool.AsCommitment, { } one, _) => StatementCorrection.Relabel(proposal, one.Id, StatementKind.Commitment),
            (_, { } one, _) => StatementCorrection.Relabel(proposal, one.Id, StatementKind.Recommendation),
        };
        if (edits is null) message = tool == StatementTool.Merge ? "NoMerge" : shown.Choosing is { Statement: null } ? "NoSpeaker" : "NoSplit";
        else if (await CorrectAsync(shown, new Correction.OfStatements(edits.Value)))
        {
            if (tool is StatementTool.Confirm) shown.Step(1);
            done = tool switch { StatementTool.NotAnAsk => "NotAnAskDone", StatementTool.Merge => "MergeDone", StatementTool.Apply => "CorrectedDone", _ => null };
        }
    }

    private Task CorrectContributorsAsync(ImmutableArray<ContributorEdit> edits) => ActAsync(async shown =>
    {
        if (await CorrectAsync(shown, new Correction.OfContributors(edits))) done = "CorrectedDone";
    });

    private Task<bool> CorrectAsync(ProposalReview shown, Correction correction) => CorrectAsync(shown, correction, correction.Backwards(shown.Proposal));

    private async Task<bool> CorrectAsync(ProposalReview shown, Correction correction, Correction? undo)
    {
        if (!await MayAsync()) return false;
        var (id, version) = (shown.Proposal.Id, shown.Proposal.Version);
        return Answered(correction switch
        {
            Correction.OfStatements statements => await Desk.ReplaceStatementsAsync(Framework, id, statements.Edits, version, CancellationToken.None),
            Correction.OfContributors contributors => await Desk.ReplaceContributorsAsync(Framework, id, contributors.Edits, version, CancellationToken.None),
            _ => throw new InvalidOperationException("Statements or contributors are corrected."),
        }, undo);
    }

    private async Task<bool> MayAsync() => await May.AskAsync((await Authentication).User.RequiredPersonId(), Framework, Operation.Import) is not null;

    private bool Answered(CorrectionResult result, Correction? undo)
    {
        switch (result)
        {
            case CorrectionResult.Corrected corrected: review!.Take(corrected.Proposal, undo); return true;
            case CorrectionResult.Stale stale: Show("Stale", stale.Current); return false;
            case CorrectionResult.AlreadyAccepted accepted: Show("Stale", accepted.Current); return false;
            case CorrectionResult.Refused refused: message = refused.Errors[0].Fault.ToString(); return false;
            default: missing = true; return false;
        }
    }

    private void Show(string why, Proposal current)
    {
        message = why;
        review!.Take(current, undo: null);
    }

    private Task RegisterAsync() => ActAsync(async shown =>
    {
        if (!await MayAsync()) return;
        if (await Desk.AcceptAsync(Framework, shown.Proposal.Id, CancellationToken.None) is AcceptResult.AlreadyAccepted accepted) Show("Stale", accepted.Current);
        else Navigation.NavigateTo(FrameworkAddress.Desk(Framework));
    });

    private Task TakeBackAsync() => ActAsync(async shown =>
    {
        if (!await MayAsync()) return;
        switch (await Desk.ReopenAsync(Framework, shown.Proposal.Id, CancellationToken.None))
        {
            case ReopenResult.Reopened reopened:
                shown.Take(reopened.Proposal, undo: null);
                await Open.CountAgainAsync(CancellationToken.None);
                break;
            case ReopenResult.Decided decided: Show("Decided", decided.Current); break;
            default: missing = true; break;
        }
    });

    private Task DiscardAsync() => ActAsync(async shown =>
    {
        if (await MayAsync() && await Desk.DiscardAsync(Framework, shown.Proposal.Id, CancellationToken.None)) Navigation.NavigateTo(FrameworkAddress.Consult(Framework));
    });
}
