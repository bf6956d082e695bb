using ActionFramework.Comparison;
using ActionFramework.Membership;
using ActionFramework.Web.Api;
using ActionFramework.Web.Membership;

namespace ActionFramework.Web.Comparison;

/// <summary>Two revisions, or a revision and now, clause by clause.</summary>
internal static class ComparisonEndpoints
{
    public static void MapComparison(this IEndpointRouteBuilder api) =>
        api.MapGet("/frameworks/{frameworkId:guid}/comparison", CompareAsync).Produces<ComparisonAnswer>();

    private static async Task<IResult> CompareAsync(
        Guid frameworkId, string? from, string? to, string? language, string? all, HttpContext http,
        IPermissionQuery permissions, IComparisonQuery comparisons, ComparisonReader reader, CancellationToken cancellationToken)
    {
        var framework = FrameworkId.From(frameworkId);
        var permission = await permissions.AskAsync(http.User.RequiredPersonId(), framework, Operation.CompareRevisions, cancellationToken);
        if (permission is not Permission.Granted(var membership)) return permission.Refusal() ?? Problem.NotFound();

        if (Revision(from) is not { } older) return QueryValues.BadFilter("from", "from is the id of a revision.");
        if (to != "now" && Revision(to) is null) return QueryValues.BadFilter("to", "to is the id of a revision, or now.");
        if (!QueryValues.TryLanguage(language, out var read)) return QueryValues.BadFilter("language", "language is zh or en.");
        if (all is not (null or "true" or "false")) return QueryValues.BadFilter("all", "all is true or false.");

        return await comparisons.CompareAsync(framework, older, Revision(to), read, cancellationToken) is { } compared
            ? TypedResults.Ok(ComparisonAnswer.Of(compared, all == "true", await reader.ExplainAsync(compared, membership, cancellationToken)))
            : Problem.NotFound();
    }

    private static RevisionId? Revision(string? id) => Guid.TryParseExact(id, "D", out var value) ? RevisionId.From(value) : null;
}
