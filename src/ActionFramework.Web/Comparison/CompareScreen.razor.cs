using System.Collections.Immutable;
using ActionFramework.Comparison;
using ActionFramework.Drafting;
using ActionFramework.Membership;
using ActionFramework.Web.Drafting;
using ActionFramework.Web.Layout;
using ActionFramework.Web.Layout.Keys;
using Microsoft.AspNetCore.Components;

namespace ActionFramework.Web.Comparison;

internal enum ComparisonLayout
{
    Inline,
    SideBySide,
}

public sealed partial class CompareScreen(IRevisionQuery kept, ComparisonScenes scenes, ClauseRestoring restoring, NavigationManager navigation) : IDisposable
{
    private static readonly Language[] Languages = [Language.Zh, Language.En];
    private static readonly ComparisonLayout[] Layouts = [ComparisonLayout.Inline, ComparisonLayout.SideBySide];
    private static readonly bool[] Scopes = [false, true];

    private readonly CancellationTokenSource leaving = new();
    private CancellationToken left;   // still answers when its source is gone
    private ImmutableArray<Revision>? revisions;
    private ComparisonScene? view;
    private ComparedClauses? clauses;
    private RevisionId? older;
    private RevisionId? newer;
    private Language? language;
    private ComparisonLayout layout;
    private bool all;
    private bool naming;
    private bool failed;
    private ClauseId? current;
    private string? refused;
    private (RestoredClause Clause, string Number)? restored;

    [Parameter, EditorRequired] public required ActionFramework.Membership.Membership Member { get; set; }

    [Parameter] public Guid? From { get; set; }

    [Parameter] public Guid? To { get; set; }

    [Parameter] public string? Asked { get; set; }

    private bool MayName => Policy.Allows(Member.Role, Operation.NameRevision);

    private bool MayRestore => Policy.Allows(Member.Role, Operation.RestoreClause);

    private IReadOnlyList<PageKey> Keys =>
    [
        new("n", L["Next"], () => StepAsync(1)),
        new("p", L["Previous"], () => StepAsync(-1)),
        new("v", L["SwitchView"], Switch(() => layout = layout == ComparisonLayout.Inline ? ComparisonLayout.SideBySide : ComparisonLayout.Inline)),
        new("a", L["SwitchScope"], Switch(() => all = !all), OnStatusLine: false),
        new("h", L["History"], HistoryAsync),
        .. MayRestore ? [new PageKey("r", L["Restore"], () => current is { } clause ? RestoreAsync(clause) : Task.CompletedTask)] : Array.Empty<PageKey>(),
        .. restored is null ? [] : new[] { new PageKey("u", L["Undo"], UndoAsync) },
        .. MayName ? [new PageKey("m", L["NameRevision"], Switch(() => naming = true), OnStatusLine: false)] : Array.Empty<PageKey>(),
    ];

    protected override void OnInitialized() => left = leaving.Token;

    protected override Task OnParametersSetAsync() => ReadAsync();

    private async Task ReadAsync()
    {
        failed = false;
        var asked = (From, To, Asked);
        try
        {
            revisions = await kept.ListAsync(Member.Framework, left);
            if (revisions is not [var latest, ..])
            {
                StateHasChanged();
                return;
            }
            if (asked != (From, To, Asked)) return;   // somebody picked again, and that answer is on its way
            older = From is { } from ? RevisionId.From(from) : latest.Id;
            newer = To is { } to ? RevisionId.From(to) : null;
            var read = await scenes.ReadAsync(Member, older.Value, newer, Asked, left);
            if (asked != (From, To, Asked)) return;
            view = read;
            failed = view is null;
            language = view?.Compared.Language;
        }
        catch (OperationCanceledException) when (left.IsCancellationRequested)
        {
            // Whoever asked has left the page.
            return;
        }
        StateHasChanged();   // a key of the page, not an event of this component, may have asked
    }

    private string Word(Language each) => each == Language.Zh ? L["Zh"] : L["En"];

    private string Word(ComparisonLayout each) => L[each.ToString()];

    private string Word(bool each) => each ? L["All"] : L["OnlyChanges"];

    private Task ShowAsync(RevisionId? from, RevisionId? to, Language? read)
    {
        (view, current, restored, refused) = (null, null, null, null);
        navigation.NavigateTo(navigation.GetUriWithQueryParameters(
            new Dictionary<string, object?> { ["from"] = from?.Value, ["to"] = to?.Value, ["language"] = read?.ToString().ToLowerInvariant() }));
        return Task.CompletedTask;
    }

    private Task StepAsync(int by)
    {
        if (view?.Neighbour(current, by) is { } next) GoTo(next);
        return Task.CompletedTask;
    }

    private void GoTo(ClauseId clause)
    {
        current = clause;
        StateHasChanged();
        clauses?.Focus(clause);
    }

    private Task HistoryAsync()
    {
        if (view?.Find(current) is { } clause) navigation.NavigateTo(FrameworkAddress.History(Member.Framework, new(clause.Place.Section), clause.Clause, view.Compared.Language));
        return Task.CompletedTask;
    }

    private async Task NamedAsync(Revision? named)
    {
        naming = false;
        if (named is not null) await ReadAsync();
    }

    private Func<Task> Switch(Action change) => () =>
    {
        change();
        StateHasChanged();
        return Task.CompletedTask;
    };

    public void Dispose()
    {
        leaving.Cancel();
        leaving.Dispose();
    }
}
