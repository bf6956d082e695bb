using System.Collections.Immutable;
using ActionFramework.Consultation;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace ActionFramework.Web.Consultation.Tagging;

/// <summary>One line of a contribution with its suggestions marked. Built by hand, since markup would put spaces between Chinese words.</summary>
public sealed class MarkedLine : ComponentBase
{
    [Parameter, EditorRequired] public required ImmutableArray<WordRun> Runs { get; set; }

    [Parameter] public SuggestionId? Current { get; set; }

    [Parameter] public EventCallback<SuggestionId> OnChoose { get; set; }

    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        foreach (var run in Runs)
        {
            if (run.Suggestion is { } suggestion) Mark(builder, run.Text, suggestion);
            else builder.AddContent(10, run.Text);
        }
    }

    private void Mark(RenderTreeBuilder builder, string text, Suggestion suggestion)
    {
        builder.OpenElement(0, "mark");
        builder.AddAttribute(1, "class", suggestion.Id == Current ? "chosen" : suggestion.Tags.IsEmpty ? "s" : "tagged");
        builder.AddAttribute(2, "onclick", EventCallback.Factory.Create(this, () => OnChoose.InvokeAsync(suggestion.Id)));
        builder.AddContent(3, text);
        builder.CloseElement();
    }
}
