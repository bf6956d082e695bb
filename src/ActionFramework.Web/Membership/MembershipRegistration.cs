using Microsoft.AspNetCore.Authorization;

namespace ActionFramework.Web.Membership;

internal static class MembershipRegistration
{
    public static IServiceCollection AddMembership(this IServiceCollection services)
    {
        services.AddAuthentication(SignInCookie.Scheme).AddSignInCookie();
        // Deny is the default: what is open to everybody says so itself.
        services.AddAuthorizationBuilder().SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
        return services.AddCascadingAuthenticationState();
    }

    public static void MapMembership(this IEndpointRouteBuilder app) => app.MapSignIn();
}
