using System.Diagnostics.CodeAnalysis;
using System.Security.Claims;
using ActionFramework.Membership;

namespace ActionFramework.Web.Membership;

/// <summary>Who is signed in, as claims. A cookie or a token carries the person and nothing about roles: those are asked of the policy each time.</summary>
internal static class SignedInPerson
{
    private const string StampClaim = "stamp";

    public static PersonId? PersonId(this ClaimsPrincipal principal) =>
        Guid.TryParse(principal.FindFirstValue(ClaimTypes.NameIdentifier), out var id) ? ActionFramework.PersonId.From(id) : null;

    /// <summary>For what lies behind the fallback policy, where nobody is anonymous.</summary>
    public static PersonId RequiredPersonId(this ClaimsPrincipal principal) =>
        principal.PersonId() ?? throw new InvalidOperationException("Only who is signed in comes here.");

    public static string? Stamp(this ClaimsPrincipal principal) => principal.FindFirstValue(StampClaim);

    public static ClaimsPrincipal ToPrincipal(this SignedIn signedIn, string scheme) =>
        Principal(signedIn.Person.Id, signedIn.Person.Name, scheme, new Claim(StampClaim, signedIn.Stamp));

    public static ClaimsPrincipal Principal(PersonId person, string name, string scheme, params IEnumerable<Claim> further) =>
        new(new ClaimsIdentity([new(ClaimTypes.NameIdentifier, person.ToString()), new(ClaimTypes.Name, name), .. further], scheme));
}
