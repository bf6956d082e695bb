using System.Text.Json;
using Microsoft.Extensions.Localization;

namespace ActionFramework.Web.Api;

/// <summary>The outermost boundary of the API: whatever is refused on the way, by whom ever, leaves as a problem.</summary>
internal sealed partial class ProblemAnswers(RequestDelegate next, IStringLocalizer<ProblemAnswers> localizer, ILogger<ProblemAnswers> logger)
{
    public async Task InvokeAsync(HttpContext http)
    {
        try
        {
            await next(http);
        }
        catch (BadHttpRequestException refusal) when (!http.Response.HasStarted)
        {
            await AnswerAsync(http, Describe(refusal));
            return;
        }
        catch (Exception failure) when (IsApi(http) && !http.Response.HasStarted && !http.RequestAborted.IsCancellationRequested)
        {
            Broke(failure, http.Request.Method, http.Request.Path);
            await AnswerAsync(http, Problem.ForStatus(500));
            return;
        }
        if (IsApi(http) && http.Response is { HasStarted: false, StatusCode: >= 400, ContentType: null }) await AnswerAsync(http, Problem.ForStatus(http.Response.StatusCode));
    }

    private static bool IsApi(HttpContext http) => http.Request.Path.StartsWithSegments("/api");

    private Task AnswerAsync(HttpContext http, Problem problem)
    {
        http.Response.StatusCode = problem.Status;
        if (!IsApi(http)) http.Response.ContentType = "text/plain; charset=utf-8";
        return IsApi(http)
            ? http.Response.WriteAsJsonAsync(problem, ApiJson.Options, Problem.ContentType, http.RequestAborted)
            : http.Response.WriteAsync(localizer["StaleForm"], http.RequestAborted);   // a form whose token has run out, nearly always
    }

    private static Problem Describe(BadHttpRequestException refusal) => refusal.InnerException is JsonException json
        ? Problem.ForStatus(refusal.StatusCode) with { Errors = [new(json.Path ?? "$", json.Message, Line: (int?)json.LineNumber + 1)] }
        : Problem.ForStatus(refusal.StatusCode) with { Detail = refusal.Message };

    [LoggerMessage(LogLevel.Error, "{Method} {Path} failed")]
    private partial void Broke(Exception failure, string method, PathString path);
}
