using ActionFramework.Consultation;
using ActionFramework.Web.Layout;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace ActionFramework.Web.Consultation.Import;

public sealed partial class SourcePane(IJSRuntime js) : IAsyncDisposable
{
    private readonly ComponentScript script = new(js, "./Consultation/Import/SourcePane.razor.js");
    private ElementReference host;
    private DotNetObjectReference<SourcePane>? self;
    private SourceWindow? window;
    private SuggestionId? shown;

    [Parameter, EditorRequired] public required ProposalReview Review { get; set; }

    [Parameter] public EventCallback<SuggestionId> OnChoose { get; set; }

    /// <summary>The selected words are to become a statement.</summary>
    [Parameter] public EventCallback OnTake { get; set; }

    private SourceWindow Window => window ??= SourceWindow.Of(Review.Proposal);

    // Every key press renders this pane; the lines are others only where the proposal is, or the place looked at.
    protected override void OnParametersSet() =>
        window = Window.Of(Review.Proposal, Review.Choosing?.End ?? Review.Current?.Start ?? 0);

    private string Look(SourceLine line) =>
        $"{(line.Ignored is not null ? "ignored" : line.Heading ? "heading" : "doc words")} {(line.Speaker?.Id == Review.Current?.Contributor ? "on" : null)} {(line.Opens ? "opens" : null)}";

    private string Text(SourceLine line) => Review.Proposal.Source[line.Pieces[0].Start..line.Pieces[^1].End].Trim();

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender)
        {
            self = DotNetObjectReference.Create(this);
            await script.TellAsync("watch", host, self);
        }
        if (shown == Review.Current?.Id) return;
        shown = Review.Current?.Id;
        await script.TellAsync("show", host);
    }

    /// <summary>Offsets in the source, or a negative start for no selection.</summary>
    [JSInvokable]
    public void Select(int start, int end)
    {
        Review.Selected = start < 0 ? null : (start, end);
        StateHasChanged();
    }

    public async ValueTask DisposeAsync()
    {
        await script.DisposeAsync();
        self?.Dispose();
    }
}
