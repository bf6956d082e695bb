using System.Globalization;
using ActionFramework.Membership;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace ActionFramework.Web.Membership;

/// <summary>What the forms of the sign-in page are sent to; each checks the antiforgery token, and GET changes nothing.</summary>
internal static class SignInEndpoints
{
    public static void MapSignIn(this IEndpointRouteBuilder app)
    {
        app.MapPost("/sign-in", WithPasswordAsync).AllowAnonymous().ExcludeFromDescription();
        app.MapPost("/sign-in/demo", AsDemoPersonAsync).AllowAnonymous().ExcludeFromDescription();
        app.MapPost("/sign-out", SignOutAsync).ExcludeFromDescription();
    }

    private static async Task<RedirectHttpResult> WithPasswordAsync(
        [FromForm] string? name, [FromForm] string? password, [FromForm] string? returnUrl, HttpContext http, ISignIn signIn, CancellationToken cancellationToken)
    {
        var address = http.Connection.RemoteIpAddress?.ToString() ?? "";
        var answer = await signIn.WithPasswordAsync(name?.Trim() ?? "", password ?? "", address, cancellationToken);
        switch (answer)
        {
            case SignInAnswer.Accepted(var signedIn):
                return await EnterAsync(http, signedIn, returnUrl);
            case SignInAnswer.Wait(var time):
                return Again(returnUrl, "wait", Math.Ceiling(time.TotalSeconds).ToString(CultureInfo.InvariantCulture));
            default:
                return Again(returnUrl, "refused", "true");
        }
    }

    private static async Task<Results<RedirectHttpResult, NotFound>> AsDemoPersonAsync(
        [FromForm] string? name, [FromForm] string? returnUrl, HttpContext http, ISignIn signIn, CancellationToken cancellationToken) =>
        await signIn.AsDemoPersonAsync(name ?? "", cancellationToken) is { } signedIn ? await EnterAsync(http, signedIn, returnUrl) : TypedResults.NotFound();

    // The form value is asked for so that the antiforgery token is checked.
    private static async Task<RedirectHttpResult> SignOutAsync([FromForm] string? returnUrl, HttpContext http)
    {
        await http.SignOutAsync(SignInCookie.Scheme);
        return TypedResults.LocalRedirect("~/sign-in");
    }

    private static async Task<RedirectHttpResult> EnterAsync(HttpContext http, SignedIn signedIn, string? returnUrl)
    {
        await http.SignInAsync(SignInCookie.Scheme, signedIn.ToPrincipal(SignInCookie.Scheme));
        return TypedResults.LocalRedirect(LocalUrl.Or(returnUrl, "/"));
    }

    private static RedirectHttpResult Again(string? returnUrl, string reason, string value) =>
        TypedResults.LocalRedirect("/sign-in" + QueryString.Create(reason, value).Add("returnUrl", LocalUrl.Or(returnUrl, "/")));
}
