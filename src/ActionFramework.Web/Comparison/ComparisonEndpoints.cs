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

        if (Revision(from) is not { } older) return BadFilter("from", "from is the id of a revision.");
        if (to != "now" && Revision(to) is null) return BadFilter("to", "to is the id of a revision, or now.");
        if (!QueryValues.TryLanguage(language, out var read)) return BadFilter("language", "language is zh or en.");
        if (all is not (null or "true" or "false")) return BadFilter("all", "all is true or false.");

        return await comparisons.CompareAsync(framework, older, Revision(to), read, cancellationToken) is { } compared
            ? TypedResults.Ok(ComparisonAnswer.Of(compared, all == "true", await reader.ExplainAsync(compared, membership, cancellationToken)))
            : Problem.NotFound();
    }

    private static RevisionId? Revision(string? id) => Guid.TryParseExact(id, "D", out var value) ? RevisionId.From(value) : null;

    private static IResult BadFilter(string path, string detail) => Problem.BadRequest("bad_filter", detail, new ProblemPlace(path, detail));
}

/// <summary>Values of a query that several endpoints read.</summary>
internal static class QueryValues
{
    /// <summary>Absent is fine and null; false for what is neither zh nor en.</summary>
    public static bool TryLanguage(string? value, out Language? language)
    {
        language = value switch { "zh" => Language.Zh, "en" => Language.En, _ => null };
        return value is null || language is not null;
    }
}
