using ActionFramework.Membership;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Diagnostics;

namespace ActionFramework.Web.Membership;

/// <summary>The cookie of a browser's sign-in: checked against the account at each request, so a new password or a deactivation ends it at once.</summary>
internal static class SignInCookie
{
    public const string Scheme = "cookie";

    public static AuthenticationBuilder AddSignInCookie(this AuthenticationBuilder authentication) => authentication.AddCookie(Scheme, options =>
    {
        options.Cookie.Name = "actionframework";
        options.Cookie.HttpOnly = true;
        options.Cookie.SameSite = SameSiteMode.Lax;
        options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        options.CookieManager = new HostCookies(new ChunkingCookieManager());
        options.LoginPath = "/sign-in";
        options.AccessDeniedPath = "/sign-in";
        options.ReturnUrlParameter = "returnUrl";
        options.ExpireTimeSpan = TimeSpan.FromDays(14);
        options.Events.OnRedirectToLogin = context => Answer(context, StatusCodes.Status401Unauthorized);
        options.Events.OnRedirectToAccessDenied = context => Answer(context, StatusCodes.Status403Forbidden);
        options.Events.OnValidatePrincipal = ValidateAsync;
    });

    // A connection cannot follow a redirect to a page.
    private static Task Answer(RedirectContext<CookieAuthenticationOptions> context, int status)
    {
        var path = context.Request.Path;
        if (path.StartsWithSegments("/hubs") || path.StartsWithSegments("/_blazor") || status == StatusCodes.Status403Forbidden) context.Response.StatusCode = status;
        else context.Response.Redirect(context.RedirectUri);
        return Task.CompletedTask;
    }

    private static async Task ValidateAsync(CookieValidatePrincipalContext context)
    {
        // The page that says that something broke asks nothing that may be broken.
        if (context.HttpContext.Features.Get<IExceptionHandlerFeature>() is not null)
        {
            context.RejectPrincipal();
            return;
        }
        var signIn = context.HttpContext.RequestServices.GetRequiredService<ISignIn>();
        if (context.Principal?.PersonId() is not { } person || context.Principal.Stamp() is not { } stamp
            || !await signIn.IsGoodAsync(person, stamp, context.HttpContext.RequestAborted))
            context.RejectPrincipal();
    }

    /// <summary>On https the cookie is bound to this host and to https by the prefix of its name, which plain http may not use.</summary>
    private sealed class HostCookies(ICookieManager inner) : ICookieManager
    {
        public string? GetRequestCookie(HttpContext context, string key) => inner.GetRequestCookie(context, Named(context, key));

        public void AppendResponseCookie(HttpContext context, string key, string? value, CookieOptions options) =>
            inner.AppendResponseCookie(context, Named(context, key), value, options);

        public void DeleteCookie(HttpContext context, string key, CookieOptions options) => inner.DeleteCookie(context, Named(context, key), options);

        private static string Named(HttpContext context, string key) => context.Request.IsHttps ? "__Host-" + key : key;
    }
}
