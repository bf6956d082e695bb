using Microsoft.AspNetCore.Components;

namespace ActionFramework.Web.Drafting.Sections;

/// <summary>The outer panes fold; the button that folds one or opens it is gone with the act, so the focus goes on to what came in its place.</summary>
public sealed partial class DraftDesk
{
    private ElementReference outlineSide, outlineFold, besideSide, besideFold;
    private ElementReference? goesTo;

    private void FoldOutline(bool shut) => (outlineShut, outlineOpened, goesTo) = (shut, !shut, shut ? outlineFold : outlineSide);

    private void FoldBeside(bool shut) => (besideShut, besideOpened, goesTo) = (shut, !shut, shut ? besideFold : besideSide);

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (goesTo is not { } place) return;
        goesTo = null;
        await place.FocusAsync(preventScroll: true);
    }
}
