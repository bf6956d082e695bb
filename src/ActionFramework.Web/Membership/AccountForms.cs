using ActionFramework.Membership;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace ActionFramework.Web.Membership;

/// <summary>The forms that set a cookie or are filled in before there is an account; antiforgery is checked for forms.</summary>
internal static class AccountForms
{
    public static void MapAccountForms(this IEndpointRouteBuilder app)
    {
        app.MapPost("/account/password", ChangePasswordAsync);
        app.MapPost("/first-administrator", MakeFirstAdministratorAsync).AllowAnonymous();
    }

    private static async Task<RedirectHttpResult> ChangePasswordAsync(
        [FromForm] string? current, [FromForm] string? next, HttpContext http, IAccounts accounts, ISignIn signIn, CancellationToken cancellationToken)
    {
        var person = http.User.RequiredPersonId();
        var answer = await accounts.ChangePasswordAsync(person, current ?? "", next ?? "", cancellationToken);
        if (answer is AccountAnswer.Done && await signIn.AgainAsync(person, cancellationToken) is { } signedIn)
            await http.SignInAsync(SignInCookie.Scheme, signedIn.ToPrincipal(SignInCookie.Scheme));
        var word = answer switch
        {
            AccountAnswer.Done => "changed",
            AccountAnswer.PasswordTooShort => "short",
            AccountAnswer.ChangedMeanwhile => "meanwhile",
            _ => "wrong",
        };
        return TypedResults.LocalRedirect($"/account?password={word}");
    }

    private static async Task<RedirectHttpResult> MakeFirstAdministratorAsync(
        [FromForm] string? code, [FromForm] string? name, [FromForm] string? displayName, [FromForm] string? password, IFirstAdministrator first, CancellationToken cancellationToken) =>
        await first.MakeAsync(code ?? "", name ?? "", displayName ?? "", password ?? "", cancellationToken) switch
        {
            AccountAnswer.Done => TypedResults.LocalRedirect("/sign-in"),
            AccountAnswer.UnknownPerson => Again(code),
            AccountAnswer.NameUnfit => Again(code, name, displayName, "name"),
            AccountAnswer.NameTaken => Again(code, name, displayName, "taken"),
            AccountAnswer.DisplayNameUnfit => Again(code, name, displayName, "display-name"),
            _ => Again(code, name, displayName, "password"),
        };

    // What was typed comes back to be mended, but for the password.
    private static RedirectHttpResult Again(string? code, string? name, string? displayName, string why) =>
        Again(code, QueryString.Create("name", name ?? "").Add("displayName", displayName ?? "").Add("refused", why));

    private static RedirectHttpResult Again(string? code, QueryString rest = default) =>
        TypedResults.LocalRedirect("/first-administrator" + QueryString.Create("code", code ?? "").Add(rest));
}
