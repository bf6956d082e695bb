using ActionFramework.Drafting;
using ActionFramework.Web.Layout;

namespace ActionFramework.Web.Drafting.Sections;

/// <summary>The outline beside the text: where one goes, what a coordinator changes, who is where.</summary>
public sealed partial class DraftDesk
{
    private async Task GoAsync(OutlineSpot spot)
    {
        outlineOpened = false;
        if (scene is not null && spot.Section == scene.SectionId) await ScrollToAsync(spot.Subsection?.Value ?? scene.Clauses.FirstOrDefault()?.Id.Value ?? Guid.Empty);
        else Navigation.NavigateTo($"{FrameworkAddress.Draft(Member.Framework, spot.Section)}?language={TextLanguage.Code(scene?.Language ?? Language.Zh)}{(spot.Subsection is { } part ? $"#{part}" : "")}");
    }

    private async Task<OutlineResult> ChangeOutlineAsync(OutlineCommand command)
    {
        var result = await Outlines.ChangeAsync(Member.Framework, command, Member.Person, left);
        await ReadAgainAsync();
        return result;
    }

    private void SetPresence(PresentText[] texts) => people = OutlinePresence.Of(texts, Member.Person, scene);
}
