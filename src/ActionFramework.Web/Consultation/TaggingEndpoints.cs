using System.Collections.Immutable;
using ActionFramework.Consultation;
using ActionFramework.Membership;
using ActionFramework.Web.Api;
using ActionFramework.Web.Membership;

namespace ActionFramework.Web.Consultation;

/// <summary>Tags, themes and answers of a suggestion. Each change names the version it was made on.</summary>
internal static class TaggingEndpoints
{
    public static void MapTagging(this IEndpointRouteBuilder api)
    {
        var suggestion = api.MapGroup("/suggestions/{suggestionId:guid}");
        suggestion.MapPut("tags", PutTagsAsync).Produces<SuggestionAnswer>().Refuses(415, 422);
        suggestion.MapPut("themes", PutThemesAsync).Produces<SuggestionAnswer>().Refuses(415, 422);
        suggestion.MapPut("tags/{clauseId:guid}/disposition", PutDispositionAsync).Produces<SuggestionAnswer>().Refuses(415, 422);
        suggestion.MapDelete("tags/{clauseId:guid}/disposition", DeleteDispositionAsync).Produces(StatusCodes.Status204NoContent);
    }

    private static async Task<IResult> PutTagsAsync(
        Guid suggestionId, IReadOnlyList<TagBody?> body, IfMatch ifMatch, HttpContext http, SuggestionAccess access, ITaggingDesk desk, TaggingAnswers answers, CancellationToken cancellationToken)
    {
        var found = await access.FindAsync(http, suggestionId, Operation.Tag, cancellationToken);
        if (found.Suggestion is not { } suggestion) return found.Refusal ?? Problem.NotFound();
        if (ifMatch.Refusal is { } refusal) return refusal;
        var tags = ImmutableArray.CreateBuilder<TagRequest>();
        foreach (var (index, tag) in body.Index())
        {
            if (tag is null) return Problem.BadRequest("bad_request", "A tag is null.", new ProblemPlace($"$[{index}]", "null"));
            if (!ApiWords.TryRead<Effect>(tag.Effect, out var effect)) return Problem.Rule("unknown_effect", "effect is wording, idea, deletion, opposes or context.", new ProblemPlace($"$[{index}].effect", "no effect"));
            tags.Add(new TagRequest(tag.ClauseId, effect));
        }
        var change = new Change(suggestion.Id, ifMatch.Version, http.User.RequiredPersonId());
        var mayDecide = Policy.Allows(found.Reader?.Role, Operation.Decide);
        return await answers.OfAsync(http, await desk.TagClausesAsync(change, tags.ToImmutable(), mayDecide, cancellationToken), cancellationToken);
    }

    private static async Task<IResult> PutThemesAsync(
        Guid suggestionId, IReadOnlyList<ThemeId> body, IfMatch ifMatch, HttpContext http, SuggestionAccess access, ITaggingDesk desk, TaggingAnswers answers, CancellationToken cancellationToken)
    {
        var found = await access.FindAsync(http, suggestionId, Operation.Tag, cancellationToken);
        if (found.Suggestion is not { } suggestion) return found.Refusal ?? Problem.NotFound();
        if (ifMatch.Refusal is { } refusal) return refusal;
        var result = await desk.SetThemesAsync(new(suggestion.Id, ifMatch.Version, http.User.RequiredPersonId()), [.. body], cancellationToken);
        return await answers.OfAsync(http, result, cancellationToken);
    }

    private static async Task<IResult> PutDispositionAsync(
        Guid suggestionId, Guid clauseId, DispositionBody body, IfMatch ifMatch, HttpContext http, SuggestionAccess access, ITaggingDesk desk, TaggingAnswers answers, CancellationToken cancellationToken)
    {
        var found = await access.FindAsync(http, suggestionId, Operation.Decide, cancellationToken);
        if (found.Suggestion is not { } suggestion) return found.Refusal ?? Problem.NotFound();
        if (ifMatch.Refusal is { } refusal) return refusal;
        if (!ApiWords.TryRead<DispositionCode>(body.Code, out var code)) return Problem.Rule("unknown_code", "code is adopted, partly, reflected, declined, merged, deferred, elsewhere or noted.", new ProblemPlace("$.code", "no code"));
        var change = new Change(suggestion.Id, ifMatch.Version, http.User.RequiredPersonId());
        return await answers.OfAsync(http, await desk.RecordDispositionAsync(change, ClauseId.From(clauseId), new(code, body.Reason, body.MergedInto), cancellationToken), cancellationToken);
    }

    private static async Task<IResult> DeleteDispositionAsync(
        Guid suggestionId, Guid clauseId, IfMatch ifMatch, HttpContext http, SuggestionAccess access, ITaggingDesk desk, TaggingAnswers answers, CancellationToken cancellationToken)
    {
        var found = await access.FindAsync(http, suggestionId, Operation.Decide, cancellationToken);
        if (found.Suggestion is not { } suggestion) return found.Refusal ?? Problem.NotFound();
        if (ifMatch.Refusal is { } refusal) return refusal;
        var result = await desk.WithdrawDispositionAsync(new(suggestion.Id, ifMatch.Version, http.User.RequiredPersonId()), ClauseId.From(clauseId), cancellationToken);
        if (result is not DeskResult.Done(var done)) return await answers.OfAsync(http, result, cancellationToken);
        http.Response.Headers.ETag = $"\"{done.Version}\"";
        return TypedResults.NoContent();
    }
}
