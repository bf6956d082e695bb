using ActionFramework.Membership;
using Microsoft.AspNetCore.Components;

namespace ActionFramework.Web.Membership;

/// <summary>
/// The policy, asked at the moment of an act: its page may have been open for hours, and the role be another by now. Whoever may no longer do it
/// gets the page anew, with what he may.
/// </summary>
public sealed class ActPermission(IPermissionQuery permissions, NavigationManager navigation)
{
    /// <returns>What the person is in the framework now; null when the act is not his any more.</returns>
    public async Task<ActionFramework.Membership.Membership?> AskAsync(PersonId person, FrameworkId framework, Operation operation)
    {
        if (await permissions.AskAsync(person, framework, operation, CancellationToken.None) is Permission.Granted granted) return granted.Membership;
        navigation.Refresh(forceReload: true);
        return null;
    }
}
