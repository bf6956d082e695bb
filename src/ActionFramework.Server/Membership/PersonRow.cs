using Microsoft.AspNetCore.Identity;

namespace ActionFramework.Server.Membership;

/// <summary>An account. Its user name is what the API and the token command call <c>name</c>.</summary>
internal sealed class PersonRow : IdentityUser<Guid>
{
    public string DisplayName { get; set; } = "";
    public bool IsAdministrator { get; set; }
    public bool MayCreateFrameworks { get; set; }
}
