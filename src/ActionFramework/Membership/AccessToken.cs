namespace ActionFramework.Membership;

/// <summary>A personal access token as its owner sees it; the secret itself is shown once, when it is made, and kept nowhere.</summary>
public sealed record AccessToken(Guid Id, string Name, DateTimeOffset CreatedAt, DateTimeOffset? LastUsedAt);

/// <summary>A new token with its secret, the only time that it can be read.</summary>
public sealed record MadeAccessToken(AccessToken Token, string Secret);

/// <summary>The person who speaks by a token.</summary>
public sealed record TokenBearer(Guid Token, Person Person);

/// <summary>Personal access tokens: for scripts and other systems that speak for a person.</summary>
public interface IAccessTokens
{
    /// <summary>Makes a token of 256 random bits; <paramref name="name"/> is for its owner, 1 to 100 characters.</summary>
    Task<MadeAccessToken> MakeAsync(PersonId person, string name, CancellationToken cancellationToken);

    /// <summary>The person's tokens, newest first.</summary>
    Task<IReadOnlyList<AccessToken>> OfAsync(PersonId person, CancellationToken cancellationToken);

    /// <summary>Ends one of the person's own tokens; a foreign or unknown one is left alone.</summary>
    Task RevokeAsync(PersonId person, Guid token, CancellationToken cancellationToken);

    /// <summary>Who speaks by this secret; null for an unknown or revoked one, and for a deactivated account.</summary>
    Task<TokenBearer?> BearerAsync(string secret, CancellationToken cancellationToken);
}
