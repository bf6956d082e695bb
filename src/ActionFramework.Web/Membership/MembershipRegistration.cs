using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;

namespace ActionFramework.Web.Membership;

internal static class MembershipRegistration
{
    public static IServiceCollection AddMembership(this IServiceCollection services)
    {
        services.AddAuthentication("person")
            .AddPolicyScheme("person", null, options => options.ForwardDefaultSelector = context => SchemeFor(context.Request))
            .AddScheme<AuthenticationSchemeOptions, TokenScheme>(TokenScheme.SchemeName, null)
            .AddSignInCookie();
        // Deny is the default: what is open to everybody says so itself.
        services.AddAuthorizationBuilder().SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
        services.AddAntiforgery(options => (options.Cookie.Name, options.Cookie.SecurePolicy) = ("antiforgery", CookieSecurePolicy.SameAsRequest));
        return services.AddScoped<ActPermission>().AddCascadingAuthenticationState();
    }

    public static void MapMembership(this IEndpointRouteBuilder app)
    {
        app.MapSignIn();
        app.MapAccountForms();
    }

    // The API ignores cookies, so it needs no antiforgery; pages ignore tokens; the hub takes either.
    private static string SchemeFor(HttpRequest request) =>
        request.Path.StartsWithSegments("/api") || (request.Path.StartsWithSegments("/hubs") && TokenScheme.SecretOf(request) is not null)
            ? TokenScheme.SchemeName
            : SignInCookie.Scheme;
}
