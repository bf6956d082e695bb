using System.Collections.Immutable;
using System.Globalization;
using ActionFramework.Provenance;
using ActionFramework.Web.Layout;
using ActionFramework.Web.Layout.Keys;
using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace ActionFramework.Web.Provenance;

public sealed partial class TraceScreen
{
    private static readonly bool[] Views = [false, true];

    private readonly CancellationTokenSource leaving = new();
    private readonly CancellationToken left;   // still answers when its source is gone
    private readonly HashSet<Guid> opened = [];
    private ImmutableArray<TraceRow> rows = [];
    private ImmutableArray<TraceColumn> columns = [];
    private ComponentScript? script;
    private ElementReference root;
    private Trace? trace;
    private TraceChoice choice = new();
    private ClausePoint? selected;
    private bool asList;
    private bool failed;

    public TraceScreen() => left = leaving.Token;

    [Parameter, EditorRequired] public required ActionFramework.Membership.Membership Member { get; set; }

    private static Language Read => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "zh" ? Language.Zh : Language.En;

    private ComponentScript Script => script ??= new(JS, "./Provenance/TraceScreen.razor.js");

    private IReadOnlyList<PageKey> Keys =>
    [
        new("ArrowLeft ArrowUp ArrowDown ArrowRight", L["Move"]),
        new("Enter", L["OpenCell"]),
        new("d", L["Decide"], Decide),
        new("f", L["Filter"], () => FocusAsync("filter")),
        new("o", L["NextOpen"], () => FocusAsync("nextOpen")),
        new("l", L["SwitchView"], SwitchView, OnStatusLine: false),
    ];

    protected override Task OnInitializedAsync() => ReadAsync();

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (trace is not null) await Script.TellAsync("rove", root);
    }

    private async Task ReadAsync()
    {
        failed = false;
        try
        {
            trace = await Query.ReadAsync(Member.Framework, left);
            failed = trace is null;
            Choose(choice);
        }
        catch (OperationCanceledException) when (left.IsCancellationRequested)
        {
            // Whoever asked has left the page.
        }
    }

    private void Choose(TraceChoice chosen)
    {
        choice = chosen;
        rows = trace is null ? [] : [.. trace.Rows.Where(choice.Shows)];
        Lay();
    }

    private void Toggle(Guid part)
    {
        if (!opened.Remove(part)) opened.Add(part);
        Lay();
    }

    private void Lay() => columns = trace is null ? [] : TraceColumn.Of(trace.Outline, rows, opened, Read);

    private void Select(ClausePoint point) => selected = point;

    private string Word(bool list) => list ? L["List"] : L["Matrix"];

    private static string Sign(bool list) => list ? Icons.Material.Outlined.ViewList : Icons.Material.Outlined.GridOn;

    private Task Decide()
    {
        if (selected is not null) Navigation.NavigateTo(FrameworkAddress.Desk(Member.Framework, selected.Suggestion));
        return Task.CompletedTask;
    }

    private Task SwitchView()
    {
        asList = !asList;
        StateHasChanged();
        return Task.CompletedTask;
    }

    private Task FocusAsync(string what) => Script.TellAsync(what, root);

    public async ValueTask DisposeAsync()
    {
        await leaving.CancelAsync();
        leaving.Dispose();
        await Script.DisposeAsync();
    }
}
