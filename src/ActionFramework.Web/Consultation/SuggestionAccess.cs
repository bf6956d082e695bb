using ActionFramework.Consultation;
using ActionFramework.Membership;
using ActionFramework.Web.Api;
using ActionFramework.Web.Membership;

namespace ActionFramework.Web.Consultation;

/// <summary>Finds a suggestion for somebody: one that he may not see is not there, one that he sees may still not be his to change.</summary>
internal sealed class SuggestionAccess(ISuggestionQuery suggestions, IPermissionQuery permissions)
{
    /// <summary>Exactly one of suggestion and refusal is given.</summary>
    internal sealed record Found(Suggestion? Suggestion, IResult? Refusal);

    public async Task<Found> FindAsync(HttpContext http, Guid id, Operation operation, CancellationToken cancellationToken)
    {
        if (await suggestions.FindAsync(SuggestionId.From(id), cancellationToken) is not { } suggestion) return new(null, Problem.NotFound());
        var person = http.User.RequiredPersonId();
        if (await permissions.AskAsync(person, suggestion.Framework, Operation.SeeOwnSuggestions, cancellationToken) is not Permission.Granted(var membership)) return new(null, Problem.NotFound());
        if (!Sees(membership, suggestion)) return new(null, Problem.NotFound());
        return (await permissions.AskAsync(person, suggestion.Framework, operation, cancellationToken)).Refusal() is { } refusal ? new(null, refusal) : new(suggestion, null);
    }

    /// <summary>Null where the reader sees all; an expert without organisation sees none.</summary>
    public static string? VisibleTo(ActionFramework.Membership.Membership membership) =>
        Policy.Allows(membership.Role, Operation.SeeTrace) ? null : membership.Organisation ?? "\0";

    private static bool Sees(ActionFramework.Membership.Membership membership, Suggestion suggestion) =>
        (SuggestionFilter.All with { VisibleOrganisation = VisibleTo(membership) }).Shows(suggestion);
}
