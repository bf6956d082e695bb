using System.Reflection;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.Net.Http.Headers;
using Microsoft.OpenApi;

namespace ActionFramework.Web.Api;

/// <summary>The version that a change is based on, from <c>If-Match</c>; as a parameter of an endpoint it reads itself.</summary>
/// <param name="Version">Never equal to a real version where the tag is none of ours: the change is then stale.</param>
/// <param name="Refusal">428 without the header, 400 for <c>*</c> and what is no tag; to be answered before anything else.</param>
internal sealed record IfMatch(long Version, IResult? Refusal) : IEndpointParameterMetadataProvider
{
    public static void PopulateMetadata(ParameterInfo parameter, EndpointBuilder builder)
    {
        builder.Metadata.Add(new DescribedParameter("If-Match", ParameterLocation.Header, "The ETag of what was read.", Required: true));
        foreach (var status in (int[])[409, 428]) builder.Metadata.Add(Problem.Answer(status));
    }

    public static ValueTask<IfMatch> BindAsync(HttpContext http)
    {
        var header = http.Request.Headers.IfMatch.ToString();
        if (header.Length == 0) return new(new IfMatch(-1, Problem.PreconditionRequired()));
        if (!EntityTagHeaderValue.TryParse(header, out var tag) || tag.Tag == "*")
            return new(new IfMatch(-1, Problem.BadRequest("bad_request", "If-Match carries the ETag of what was read, such as \"3\".", new ProblemPlace("If-Match", "not one ETag"))));
        return new(new IfMatch(!tag.IsWeak && long.TryParse(tag.Tag.AsSpan()[1..^1], out var version) ? version : -1, null));
    }
}

internal static class Versioned
{
    /// <summary>Answers the state with its version as <c>ETag</c>.</summary>
    public static IResult Ok<T>(HttpContext http, T state, long version)
    {
        http.Response.Headers.ETag = $"\"{version}\"";
        return TypedResults.Ok(state);
    }
}
