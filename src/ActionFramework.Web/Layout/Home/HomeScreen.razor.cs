using System.Globalization;
using ActionFramework.Web.Layout.Keys;
using ActionFramework.Web.Layout.Preferences;
using Microsoft.AspNetCore.Components;

namespace ActionFramework.Web.Layout.Home;

public sealed partial class HomeScreen
{
    private TodaysWork? today;
    private FrameworkId? read;

    [CascadingParameter] public required Appearance Appearance { get; set; }

    [Inject] internal TodaysWorkReader Reader { get; set; } = null!;

    [Inject] internal NavigationManager Navigation { get; set; } = null!;

    private string Today
    {
        get
        {
            var now = TimeZoneInfo.ConvertTime(Clock.GetUtcNow(), Appearance.Zone);
            return now.ToString(ReaderLanguage.Current == Language.Zh ? "M月d日，dddd" : "dddd d MMMM", CultureInfo.CurrentCulture);
        }
    }

    private int Keyed => Math.Min(today?.Items.Length ?? 0, 9);

    private IReadOnlyList<PageKey> Keys =>
    [
        .. (today?.Items ?? []).Take(Keyed).Select((item, index) => new PageKey($"{index + 1}", index == 0 && Keyed > 1 ? L["OpenItems", Keyed] : L["OpenItem", index + 1], () => Go(item.Address), OnStatusLine: index == 0, Listed: L["OpenItem", index + 1])),
        .. Open.Current is null ? [] : new PageKey[] { new("g d", L["Draft"], Listed: ""), new("g c", L["Compare"], Listed: ""), new("Ctrl+k", L["Search"], Listed: "") },
    ];

    protected override Task OnInitializedAsync()
    {
        Open.Changed += Show;
        return ReadAsync();
    }

    private void Show() => _ = InvokeAsync(async () =>
    {
        try
        {
            await ReadAsync();
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            await DispatchExceptionAsync(failure);   // nobody awaits what a move in the shell sets off
        }
    });

    private async Task ReadAsync()
    {
        if (Open.Current is { } current && read != current.Id)
        {
            read = current.Id;
            today = null;
            StateHasChanged();   // who is greeted is known; a page made on the server waits for nothing that comes after
            var found = await Reader.ReadAsync(Open, CancellationToken.None);
            if (read != current.Id) return;   // the reader has gone on to another framework
            today = found;
        }
        StateHasChanged();
    }

    private Task Go(string address)
    {
        Navigation.NavigateTo(address);
        return Task.CompletedTask;
    }

    public void Dispose() => Open.Changed -= Show;
}
