using System.Text.Json.Serialization;
using Microsoft.AspNetCore.WebUtilities;

namespace ActionFramework.Web.Api;

/// <summary>One of several things that were wrong. <paramref name="Path"/>: where in the request, as a JSON path or a field's name.</summary>
/// <param name="Path">Where in the request.</param>
/// <param name="Message">What is wrong, as a sentence.</param>
/// <param name="Line">The line, counted from 1, where the place has one.</param>
/// <param name="Offset">The byte, counted from 0, where the place is in a file: the first that is not UTF-8 (in a file with a UTF-16 mark: not UTF-16).</param>
internal sealed record ProblemPlace(
    string Path,
    string Message,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] int? Line = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] long? Offset = null);

/// <summary>The body of every answer from 400 up, as <c>application/problem+json</c>. The code is the contract; the detail is for people.</summary>
internal sealed record Problem(int Status, string Code, string Detail)
{
    public const string ContentType = "application/problem+json";

    [JsonPropertyOrder(-2)] public string Type { get; } = "about:blank";
    [JsonPropertyOrder(-1)] public string Title => ReasonPhrases.GetReasonPhrase(Status);
    public IReadOnlyList<ProblemPlace>? Errors { get; init; }

    /// <summary>With 409: what stands there now.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public object? Current { get; init; }

    /// <summary>That an endpoint may answer so, for the description.</summary>
    public static ProducesResponseTypeMetadata Answer(int status) => new(status, typeof(Problem), [ContentType]);

    public IResult ToResult() => Results.Json(this, contentType: ContentType, statusCode: Status);

    public static IResult BadRequest(string code, string detail, params IReadOnlyList<ProblemPlace> errors) => Of(400, code, detail, errors);

    public static IResult Forbidden() => ForStatus(403).ToResult();

    public static IResult NotFound() => ForStatus(404).ToResult();

    /// <summary>Stale, or already there; <paramref name="current"/> is what a read would answer now.</summary>
    public static IResult Conflict(string code, string detail, object? current) => new Problem(409, code, detail) { Current = current }.ToResult();

    public static IResult TooLarge(string detail) => Of(413, "too_large", detail, []);

    public static IResult PreconditionRequired() => Of(428, "precondition_required", "If-Match is missing: name the version that you read.", []);

    /// <summary>A rule of the domain says no.</summary>
    public static IResult Rule(string code, string detail, params IReadOnlyList<ProblemPlace> errors) => Of(422, code, detail, errors);

    /// <summary>The problem of an answer that has nothing but its status.</summary>
    public static Problem ForStatus(int status) => status switch
    {
        400 => new(status, "bad_request", "The request cannot be read."),
        401 => new(status, "unauthorised", "Send a personal access token: Authorization: Bearer …"),
        403 => new(status, "forbidden", "You may see this, but not do it."),
        404 => new(status, "not_found", "There is nothing here, or nothing that you may see."),
        405 => new(status, "method_not_allowed", "This address does not know that method."),
        413 => new(status, "too_large", "The request is too large."),
        415 => new(status, "unsupported_media_type", "The body is not of a type that is read here."),
        429 => new(status, "too_fast", "Too many requests; try again after the time in Retry-After."),
        >= 500 => new(status, "internal", "Something broke on the server; the request was not finished."),
        _ => new(status, "refused", "The request is refused."),
    };

    private static IResult Of(int status, string code, string detail, IReadOnlyList<ProblemPlace> errors) =>
        new Problem(status, code, detail) { Errors = errors.Count > 0 ? errors : null }.ToResult();
}
