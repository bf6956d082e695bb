using ActionFramework.Consultation;
using ActionFramework.Membership;
using ActionFramework.Web.Api;
using ActionFramework.Web.Membership;

namespace ActionFramework.Web.Consultation;

/// <summary>Suggestions: lists, one of them, its history, and those that came otherwise.</summary>
internal static class SuggestionEndpoints
{
    public static void MapSuggestions(this IEndpointRouteBuilder api)
    {
        api.MapPost("/frameworks/{frameworkId:guid}/suggestions", AddAsync).Requires(Operation.Import).Produces<SuggestionAnswer>(StatusCodes.Status201Created).Refuses(415, 422);
        api.MapGet("/frameworks/{frameworkId:guid}/suggestions", ListAsync).Produces<IReadOnlyList<SuggestionAnswer>>().Filters(SuggestionFilterReading.Filters);
        api.MapGet("/suggestions/{suggestionId:guid}", FindAsync).Produces<SuggestionAnswer>();
        api.MapGet("/suggestions/{suggestionId:guid}/history", HistoryAsync).Produces<IReadOnlyList<ChangeAnswer>>();
    }

    private static async Task<IResult> ListAsync(Guid frameworkId, HttpContext http, IPermissionQuery permissions, SuggestionAccess access, ISuggestionQuery suggestions, IPersonQuery people, CancellationToken cancellationToken)
    {
        var framework = FrameworkId.From(frameworkId);
        var permission = await permissions.AskAsync(http.User.RequiredPersonId(), framework, Operation.SeeOwnSuggestions, cancellationToken);
        if (permission is not Permission.Granted(var reader)) return permission.Refusal() ?? Problem.NotFound();
        var (filter, bad) = SuggestionFilterReading.Read(http.Request.Query);
        if (filter is null) return Problem.BadRequest("bad_filter", $"{bad} cannot be read.", new ProblemPlace(bad ?? "", "not a value of this filter"));
        var found = await suggestions.ListAsync(framework, filter with { VisibleOrganisation = SuggestionFilter.VisibleTo(reader).VisibleOrganisation }, cancellationToken);
        return TypedResults.Ok(await SuggestionAnswer.OfAsync(found, people, await access.VisibleAsync(reader, cancellationToken), cancellationToken));
    }

    private static async Task<IResult> FindAsync(Guid suggestionId, HttpContext http, SuggestionAccess access, IPersonQuery people, CancellationToken cancellationToken)
    {
        var found = await access.FindAsync(http, suggestionId, Operation.SeeOwnSuggestions, cancellationToken);
        if (found is not { Suggestion: { } suggestion, Reader: { } reader }) return found.Refusal ?? Problem.NotFound();
        var sees = await access.VisibleAsync(reader, cancellationToken);
        return Versioned.Ok(http, (await SuggestionAnswer.OfAsync([suggestion], people, sees, cancellationToken))[0], suggestion.Version);
    }

    private static async Task<IResult> HistoryAsync(Guid suggestionId, HttpContext http, SuggestionAccess access, ISuggestionQuery suggestions, CancellationToken cancellationToken)
    {
        var found = await access.FindAsync(http, suggestionId, Operation.SeeOwnSuggestions, cancellationToken);
        if (found is not { Suggestion: { } suggestion, Reader: { } reader }) return found.Refusal ?? Problem.NotFound();
        var sees = await access.VisibleAsync(reader, cancellationToken);
        return TypedResults.Ok((await suggestions.HistoryAsync(suggestion.Id, cancellationToken)).Select(change => ChangeAnswer.Of(change, sees)).ToList());
    }

    private static async Task<IResult> AddAsync(Guid frameworkId, ByHandBody body, IContributionDesk desk, IPersonQuery people, CancellationToken cancellationToken)
    {
        if (!ApiWords.TryRead<StatementKind>(body.Kind, out var kind)) return Problem.Rule("unknown_kind", "kind is recommendation, offer or commitment.", new ProblemPlace("$.kind", "no kind"));
        if (!ApiWords.TryRead<Channel>(body.Channel, out var channel)) return Problem.Rule("unknown_channel", "channel is telephone, letter, mail, meeting or other.", new ProblemPlace("$.channel", "no channel"));
        var suggestion = new SuggestionByHand(FrameworkId.From(frameworkId), [.. body.Names.Select(name => name ?? "")], body.Organisation, body.Text, kind, body.ReceivedAt, channel);
        return await desk.AddByHandAsync(suggestion, cancellationToken) switch
        {
            ByHandResult.Added(var added) => TypedResults.Created($"/api/v1/suggestions/{added.Id}", await SuggestionAnswer.OfAsync(added, people, cancellationToken)),
            ByHandResult.Empty(var member) => Problem.Rule("empty", $"{member} is empty.", new ProblemPlace($"$.{member}", "empty")),
            ByHandResult.BadName(var member) => Problem.Rule("bad_name", $"A name or an organisation has at most {PrintedName.Longest} characters on one line.", new ProblemPlace($"$.{member}", "too long, or with control characters")),
            ByHandResult.Binary => Problem.Rule("binary", "The text has control characters.", new ProblemPlace("$.text", "control characters")),
            ByHandResult.NotAnAsk => Problem.Rule("unknown_kind", "Context asks for nothing.", new ProblemPlace("$.kind", "context")),
            _ => throw new InvalidOperationException("A suggestion by hand is added or refused."),
        };
    }
}
