using ActionFramework.Membership;
using ActionFramework.Provenance;
using ActionFramework.Web.Api;

namespace ActionFramework.Web.Provenance;

internal sealed record ClausePointAnswer(SuggestionId SuggestionId, ClauseId ClauseId);

internal sealed record ChangedClauseAnswer(ClauseId ClauseId);

internal sealed record OpenPointsAnswer(
    IReadOnlyList<SuggestionId> Untagged,
    IReadOnlyList<ClausePointAnswer> Unanswered,
    IReadOnlyList<ClausePointAnswer> AdoptedWithoutChange,
    IReadOnlyList<ChangedClauseAnswer> ChangedWithoutSuggestion);

/// <summary>What of a framework is still open.</summary>
internal static class OpenPointEndpoints
{
    public static void MapOpenPoints(this IEndpointRouteBuilder api) =>
        api.MapGet("/frameworks/{frameworkId:guid}/open-points", ReadAsync).Requires(Operation.SeeTrace).Produces<OpenPointsAnswer>();

    private static async Task<IResult> ReadAsync(Guid frameworkId, ITraceQuery trace, CancellationToken cancellationToken) =>
        await trace.OpenPointsAsync(FrameworkId.From(frameworkId), cancellationToken) is { } open
            ? TypedResults.Ok(new OpenPointsAnswer(
                open.Untagged,
                [.. open.Unanswered.Select(Point)],
                [.. open.AdoptedWithoutChange.Select(Point)],
                [.. open.ChangedWithoutSuggestion.Select(changed => new ChangedClauseAnswer(changed.Clause))]))
            : Problem.NotFound();

    private static ClausePointAnswer Point(ClausePoint point) => new(point.Suggestion, point.Clause);
}
