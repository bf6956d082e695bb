using ActionFramework.Drafting;
using ActionFramework.Membership;
using Microsoft.AspNetCore.Components;

namespace ActionFramework.Web.Drafting.Sections;

/// <summary>Keeps the text as it stands now under a name, without leaving it.</summary>
public sealed partial class DraftDesk
{
    private bool naming;
    private Revision? named;

    private bool MayName => Policy.Allows(Member.Role, Operation.NameRevision);

    private EventCallback NameRevision => MayName ? EventCallback.Factory.Create(this, () => naming = true) : default;

    // A key of the page, not an event of this component, asks here.
    private Task PressNameRevision()
    {
        naming = true;
        StateHasChanged();
        return Task.CompletedTask;
    }

    private void ShowNamed(Revision? revision) => (naming, named) = (false, revision ?? named);
}
