using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace ActionFramework.Web.Consultation.Tagging;

/// <summary>The suggestion's words in quotation marks, with the place where they would be cut. Built by hand, since markup would put spaces between Chinese words.</summary>
public sealed class CutText : ComponentBase
{
    [Parameter, EditorRequired] public required string Text { get; set; }

    /// <summary>An offset in the text, or null while nobody cuts.</summary>
    [Parameter] public int? Cut { get; set; }

    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        var at = Cut ?? Text.Length;
        builder.AddContent(0, "“" + Text[..at]);
        if (Cut is not null)
        {
            builder.OpenElement(1, "i");
            builder.AddAttribute(2, "class", "cut");
            builder.CloseElement();
        }
        builder.AddContent(3, Text[at..] + "”");
    }
}
