using System.Globalization;
using ActionFramework.Web.Layout.Keys;

namespace ActionFramework.Web.Consultation.Tagging;

/// <summary>The desk's keys, each the same as a control that prints it.</summary>
public sealed partial class TaggingScreen
{
    private PageKey[] Keys => state?.Cut is not null ? CutKeys : view != DeskView.OneByOne ? [ViewKey] : state?.Current is null ? [] : TaggingKeys;

    private PageKey ViewKey => new("v", L["View"], NextView, OnStatusLine: view != DeskView.OneByOne);

    private PageKey[] TaggingKeys =>
    [
        new("j", L["Next"], () => Move(1)), new("k", L["Previous"], () => Move(-1)),
        .. Enumerable.Range(1, 9).Select(number => new PageKey(number.ToString(CultureInfo.InvariantCulture), number == 1 ? L["TagFirst"] : L["TagCandidate", number], () => PickRankedAsync(number - 1), number == 1, Listed: L["TagCandidate", number])),
        new("/", L["Find"], () => FocusAsync("find-clause")),
        new("s", L["Split"], () => Shown(BeginCut)), new("m", L["Merge"], () => DoAsync(new DeskStep.Merge())),
        .. MayDecide ? new[] { new PageKey("d", L["Disposition"], () => FocusTagAsync("answer")) } : [], new("e", L["Effect"], () => FocusTagAsync("effect")),
        new("w", L["ToText"], GoToText, false), new("t", L["Theme"], () => ChooseThemeAsync(!choosingTheme)), new("u", L["Undo"], UndoAsync),
        new("l", L["Look"], LookAtLike, false), .. MayDecide ? new[] { new PageKey("a", L["MergeInto"], MergeIntoLikeAsync, false) } : [], ViewKey,
        new("Escape", L["Leave"], () => Shown(LeaveAll), false),
    ];

    private PageKey[] CutKeys =>
    [
        new("ArrowLeft", L["MoveCut"], () => Shown(() => state?.MoveCut(-1, fine: false))), new("ArrowRight", L["MoveCut"], () => Shown(() => state?.MoveCut(1, fine: false))),
        new("Shift+ArrowLeft", L["MoveFine"], () => Shown(() => state?.MoveCut(-1, fine: true))), new("Shift+ArrowRight", L["MoveFine"], () => Shown(() => state?.MoveCut(1, fine: true))),
        new("Enter", L["CutHere"], () => state?.Cut is { } at ? DoAsync(new DeskStep.Split(at)) : Task.CompletedTask), new("Escape", L["Leave"], () => Shown(LeaveCut)),
    ];

    private Task Move(int by)
    {
        if (state?.Neighbour(by) is { } id && id != state.Current?.Id) GoTo(id);
        return Task.CompletedTask;
    }

    private Task GoToText()
    {
        if (state?.TagAtHand is { } tag && reading?.PlaceOf(tag.Clause) is { } place) Navigation.NavigateTo(place.AddressIn(Framework));
        return Task.CompletedTask;
    }

    private Task PickRankedAsync(int index) => candidates is { } ranked && index < ranked.Length ? PickAsync(ranked[index].Clause) : Task.CompletedTask;

    private void BeginCut()
    {
        state?.BeginCut();
        notice = state?.Cut is null ? new DeskNotice.NoCut() : null;
    }

    private void LeaveCut() => state?.LeaveCut();

    private void LeaveAll() => (notice, choosingTheme) = (null, false);

    private async Task ChooseThemeAsync(bool choosing)
    {
        choosingTheme = choosing;
        StateHasChanged();
        await Task.Yield();
        if (choosing) await FocusAsync("theme-0");
    }

    private Task FocusTagAsync(string field) => state?.TagAtHand is { } tag ? FocusAsync($"{field}-{tag.Clause}") : Task.CompletedTask;

    private Task FocusAsync(string id) => Script.TellAsync("focus", id);

    private Task RestAsync() => Script.TellAsync("rest", host);

    private Task Shown(Action act)
    {
        act();
        StateHasChanged();
        return Task.CompletedTask;
    }
}
