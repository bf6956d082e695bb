using ActionFramework.Consultation;
using ActionFramework.Membership;
using ActionFramework.Web.Api;
using ActionFramework.Web.Membership;

namespace ActionFramework.Web.Consultation;

/// <summary>Finds a suggestion for somebody: one that he may not see is not there, one that he sees may still not be his to change.</summary>
internal sealed class SuggestionAccess(ISuggestionQuery suggestions, IPermissionQuery permissions)
{
    /// <summary>Either a suggestion with the part that its reader has in the framework, or a refusal.</summary>
    internal sealed record Found(Suggestion? Suggestion, ActionFramework.Membership.Membership? Reader, IResult? Refusal);

    public async Task<Found> FindAsync(HttpContext http, Guid id, Operation operation, CancellationToken cancellationToken)
    {
        if (await suggestions.FindAsync(SuggestionId.From(id), cancellationToken) is not { } suggestion) return Refused(Problem.NotFound());
        if (await permissions.AskAsync(http.User.RequiredPersonId(), suggestion.Framework, Operation.SeeOwnSuggestions, cancellationToken) is not Permission.Granted(var reader)) return Refused(Problem.NotFound());
        if (!SuggestionFilter.VisibleTo(reader).Shows(suggestion)) return Refused(Problem.NotFound());
        return Policy.Ask(reader, operation).Refusal() is { } refusal ? Refused(refusal) : new(suggestion, reader, null);
    }

    /// <summary>Which suggestions the reader may know of, for where others are named.</summary>
    public async Task<Func<SuggestionId, bool>> VisibleAsync(ActionFramework.Membership.Membership reader, CancellationToken cancellationToken)
    {
        var filter = SuggestionFilter.VisibleTo(reader);
        if (filter == SuggestionFilter.All) return _ => true;
        var own = await suggestions.ListAsync(reader.Framework, filter, cancellationToken);
        return own.Select(suggestion => suggestion.Id).ToHashSet().Contains;
    }

    private static Found Refused(IResult refusal) => new(null, null, refusal);
}
