using System.Text.Json;
using ActionFramework.Provenance;
using ActionFramework.Web.Layout;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace ActionFramework.Web.Drafting.Sections;

public sealed partial class TextHost
{
    private ElementReference host;
    private DotNetObjectReference<TextHost>? self;
    private ComponentScript? script;
    private IJSObjectReference? editor;
    private string? place;

    [Parameter, EditorRequired] public required PersonId Person { get; set; }

    [Parameter, EditorRequired] public required DraftScene Scene { get; set; }

    /// <summary>The words behind a place in a clause, as one object for the editor; null where there are none.</summary>
    [Parameter, EditorRequired] public required Func<Guid, int, long, Task<object?>> AskOrigin { get; set; }

    /// <summary>Whom or what the words of a version come from, as one object for the editor; null where there is no telling.</summary>
    [Parameter, EditorRequired] public required Func<ColourBy, long, Task<object?>> AskColours { get; set; }

    [Parameter] public EventCallback<Guid?> OnFocused { get; set; }

    [Parameter] public EventCallback<int> OnCounted { get; set; }

    [Parameter] public EventCallback<long> OnCommitted { get; set; }

    [Parameter] public EventCallback OnStopped { get; set; }

    [Parameter] public EventCallback<Guid> OnMarker { get; set; }

    /// <summary>How the words of a suggestion came into a clause is to be shown.</summary>
    [Parameter] public EventCallback<ClausePoint> OnReplay { get; set; }

    [Parameter] public EventCallback<PresentText[]> OnPresence { get; set; }

    [Parameter] public EventCallback OnOpened { get; set; }

    public ValueTask WorkOnAsync(SuggestionId? suggestion) => CallAsync("workOn", suggestion?.Value);

    public ValueTask ScrollToAsync(Guid node) => CallAsync("scrollTo", node);

    public ValueTask SetMarkersAsync(IReadOnlyList<ClauseMarker> markers) => CallAsync("setMarkers", markers);

    /// <summary>How many edits are not durable yet.</summary>
    public ValueTask<int> UnsavedAsync() => editor?.InvokeAsync<int>("unsaved") ?? ValueTask.FromResult(0);

    /// <summary>Shows the section where the outline has it now; one that was taken out can only be read.</summary>
    public ValueTask PutAsync(DraftScene scene)
    {
        var now = scene.IsRemoved ? null : scene.Place();
        var written = JsonSerializer.Serialize(now);
        if (editor is null || written == place) return ValueTask.CompletedTask;   // read again every few seconds; seldom another
        place = written;
        return CallAsync("put", now);
    }

    [JSInvokable] public Task Focused(Guid? node) => OnFocused.InvokeAsync(node);

    [JSInvokable] public Task Counted(int words) => OnCounted.InvokeAsync(words);

    [JSInvokable] public Task Committed(long version) => OnCommitted.InvokeAsync(version);

    [JSInvokable] public Task WorkingOn(Guid? suggestion) => suggestion is null ? OnStopped.InvokeAsync() : Task.CompletedTask;

    [JSInvokable] public Task MarkerPressed(Guid node) => OnMarker.InvokeAsync(node);

    [JSInvokable] public Task Replay(Guid clause, Guid suggestion) => OnReplay.InvokeAsync(new(new(suggestion), new(clause)));

    [JSInvokable] public Task PresentIs(PresentText[] texts) => OnPresence.InvokeAsync(texts);

    [JSInvokable] public Task<object?> OriginAt(Guid clause, int offset, long version) => AskOrigin(clause, offset, version);

    [JSInvokable] public Task<object?> Colours(string by, long version) => AskColours(Enum.Parse<ColourBy>(by, ignoreCase: true), version);

    /// <summary>What a person is called whom the editor names and does not see here any more.</summary>
    [JSInvokable] public async Task<string?> NameOf(Guid person) => (await People.DisplayNamesAsync([new(person)], CancellationToken.None)).GetValueOrDefault(new(person));

    private ComponentScript Script => script ??= new(JS, "./" + Assets["js/editor.js"]);

    // What the editor drew inside must not be drawn over.
    protected override bool ShouldRender() => false;

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!firstRender) return;
        self = DotNetObjectReference.Create(this);
        var strings = L.GetAllStrings(includeParentCultures: true).DistinctBy(word => word.Name).ToDictionary(word => word.Name, word => word.Value);
        editor = await Script.OpenAsync("openSection", host, Scene.Options(Person, strings), self);
        if (Script.HasLeft) await CloseAsync();   // while the section was opening
        else await OnOpened.InvokeAsync();
    }

    private ValueTask CallAsync(string method, params object?[] values) => editor?.InvokeVoidAsync(method, values) ?? ValueTask.CompletedTask;

    private async Task CloseAsync()
    {
        try
        {
            await CallAsync("dispose");
            if (editor is not null) await editor.DisposeAsync();
        }
        catch (JSDisconnectedException)
        {
            // The browser has gone, and its editor with it.
        }
    }

    public async ValueTask DisposeAsync()
    {
        await Script.DisposeAsync();
        await CloseAsync();
        self?.Dispose();
    }
}

/// <summary>Who is in a text now, as the hub tells it.</summary>
public sealed record PresentText(Guid TextId, PresentPerson[] People);

/// <param name="PersonId">The person.</param>
/// <param name="Name">As people read it.</param>
/// <param name="Colour">p1 … p8.</param>
/// <param name="NodeId">The clause or subsection he is in.</param>
public sealed record PresentPerson(Guid PersonId, string Name, string Colour, Guid? NodeId);
