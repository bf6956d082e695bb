using System.Globalization;
using ActionFramework.Consultation;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace ActionFramework.Web.Consultation.Import;

/// <summary>One run of the source: plain words, or the words of a statement with its number before the first of them. Built by hand, since markup would put spaces between Chinese words.</summary>
public sealed class SourceRun : ComponentBase
{
    [Parameter, EditorRequired] public required SourcePiece Piece { get; set; }

    [Parameter, EditorRequired] public required ProposalReview Review { get; set; }

    [Parameter] public EventCallback<SuggestionId> OnChoose { get; set; }

    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        if (Piece.Statement is not { } statement)
        {
            Words(builder);
            return;
        }
        builder.OpenElement(0, "mark");
        builder.AddAttribute(1, "class", Look(statement));
        builder.AddAttribute(2, "onclick", EventCallback.Factory.Create(this, () => OnChoose.InvokeAsync(statement.Id)));
        if (Piece.Opens && statement.Asks)
        {
            builder.OpenElement(3, "sup");
            builder.AddAttribute(4, "aria-hidden", "true");
            builder.AddContent(5, statement.Review == StatementReview.Doubtful ? "?" : Review.NumberOf(statement.Id)?.ToString(CultureInfo.InvariantCulture));
            builder.CloseElement();
        }
        builder.OpenRegion(6);
        Words(builder);
        builder.CloseRegion();
        builder.CloseElement();
    }

    private string Look(Statement statement) =>
        statement.Id == Review.Current?.Id ? "chosen" : !statement.Asks ? "context" : statement.Review == StatementReview.Doubtful ? "c" : "s";

    /// <summary>The words, with the cut or the span that is being chosen drawn into them.</summary>
    private void Words(RenderTreeBuilder builder)
    {
        var (from, to) = Review.Choosing is { } choice ? (Math.Clamp(choice.Start, Piece.Start, Piece.End), Math.Clamp(choice.End, Piece.Start, Piece.End)) : (Piece.End, Piece.End);
        Run(builder, Piece.Start, from, null);
        if (Review.Choosing is { IsCut: true } && from > Piece.Start && from < Piece.End) builder.AddMarkupContent(10, "<i class=\"cut\"></i>");
        Run(builder, from, to, "choosing");
        Run(builder, to, Piece.End, null);
    }

    private void Run(RenderTreeBuilder builder, int start, int end, string? look)
    {
        if (start >= end) return;
        builder.OpenElement(20, "span");
        builder.SetKey(start);
        builder.AddAttribute(21, "class", look);
        builder.AddAttribute(22, "data-run", start);
        builder.AddContent(23, Review.Proposal.Source[start..end]);
        builder.CloseElement();
    }
}
