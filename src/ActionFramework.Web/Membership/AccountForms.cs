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
            AccountAnswer.NameUnfit => Again(code, "name"),
            AccountAnswer.NameTaken => Again(code, "taken"),
            AccountAnswer.DisplayNameUnfit => Again(code, "display-name"),
            _ => Again(code, "password"),
        };

    private static RedirectHttpResult Again(string? code, string why) =>
        TypedResults.LocalRedirect("/first-administrator" + QueryString.Create("code", code ?? "").Add("refused", why));
}
