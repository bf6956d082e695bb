using ActionFramework.Consultation;
using ActionFramework.Membership;
using ActionFramework.Publishing;
using ActionFramework.Web.Api;
using ActionFramework.Web.Membership;

namespace ActionFramework.Web.Publishing;

internal sealed record MatrixAnswer(MatrixCounts Counts, IReadOnlyList<IReadOnlyDictionary<string, object>> Rows)
{
    public static MatrixAnswer Of(ResponseMatrix matrix) => new(
        matrix.Counts,
        [.. matrix.Rows.Select(row => matrix.Words.Heads.Zip(row.Cells).ToDictionary(cell => cell.First, cell => cell.Second))]);
}

/// <summary>The response matrix as a file: for scripts with a token, for people with their sign-in.</summary>
internal static class MatrixEndpoints
{
    private const string Sheet = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public static void MapMatrix(this IEndpointRouteBuilder api) => Map(api, "/frameworks/{frameworkId:guid}/matrix.{format:regex(^(xlsx|csv|json)$)}");

    public static void MapMatrixDownload(this IEndpointRouteBuilder app) => Map(app, "/frameworks/{frameworkId:guid}/trace/matrix.{format:regex(^(xlsx|csv)$)}");

    /// <summary>Where the page finds its files.</summary>
    public static string Download(FrameworkId framework, string format, string language) => $"/frameworks/{framework}/trace/matrix.{format}?language={language}";

    private static void Map(IEndpointRouteBuilder routes, string pattern) => routes.MapGet(pattern, ReadAsync).Produces<MatrixAnswer>();

    private static async Task<IResult> ReadAsync(
        Guid frameworkId, string format, string? language, HttpContext http, IPermissionQuery permissions, IMatrixQuery matrices, CancellationToken cancellationToken)
    {
        var framework = FrameworkId.From(frameworkId);
        var permission = await permissions.AskAsync(http.User.RequiredPersonId(), framework, Operation.ExportMatrix, cancellationToken);
        if (permission is not Permission.Granted(var member)) return permission.Refusal() ?? Problem.NotFound();
        if (!QueryValues.TryLanguage(language, out var read)) return QueryValues.BadFilter("language", "language is zh or en.");

        return await matrices.ReadAsync(framework, read, SuggestionFilter.VisibleTo(member).VisibleOrganisation, cancellationToken) switch
        {
            null => Problem.NotFound(),
            var matrix => File(matrix, format),
        };
    }

    private static IResult File(ResponseMatrix matrix, string format) => format switch
    {
        "xlsx" => TypedResults.File(MatrixWorkbook.Write(matrix), Sheet, $"{matrix.Words.Title}.xlsx"),
        "csv" => TypedResults.File(MatrixCsv.Write(matrix), "text/csv; charset=utf-8", $"{matrix.Words.Title}.csv"),
        "json" => TypedResults.Ok(MatrixAnswer.Of(matrix)),
        _ => Problem.NotFound(),   // a pattern of a route takes letters of either case
    };
}
