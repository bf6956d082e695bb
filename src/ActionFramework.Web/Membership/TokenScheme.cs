using System.Security.Claims;
using System.Text.Encodings.Web;
using ActionFramework.Membership;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;

namespace ActionFramework.Web.Membership;

/// <summary>Personal access tokens: <c>Authorization: Bearer …</c>, and for the hub <c>?access_token=</c> too, since a browser's web socket carries no header.</summary>
internal sealed class TokenScheme(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder, IAccessTokens tokens)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    public const string SchemeName = "token";
    private const string TokenClaim = "token";
    private const string Prefix = "Bearer ";

    /// <summary>Which token speaks; null for a browser's sign-in.</summary>
    public static string? TokenOf(ClaimsPrincipal principal) => principal.FindFirstValue(TokenClaim);

    /// <summary>The secret that a request carries, if any.</summary>
    public static string? SecretOf(HttpRequest request) => request.Headers.Authorization.ToString() is var header && header.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase)
        ? header[Prefix.Length..].Trim()
        : request.Path.StartsWithSegments("/hubs") && request.Query["access_token"].ToString() is { Length: > 0 } parameter ? parameter : null;

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (SecretOf(Request) is not { } secret) return AuthenticateResult.NoResult();
        if (await tokens.BearerAsync(secret, Context.RequestAborted) is not { } bearer) return AuthenticateResult.Fail("The token is unknown, revoked or of a deactivated account.");

        var principal = SignedInPerson.Principal(bearer.Person.Id, bearer.Person.Name, Scheme.Name, new Claim(TokenClaim, bearer.Token.ToString()));
        return AuthenticateResult.Success(new(principal, Scheme.Name));
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        Response.StatusCode = StatusCodes.Status401Unauthorized;
        Response.Headers.Append(HeaderNames.WWWAuthenticate, "Bearer");
        return Task.CompletedTask;
    }
}
