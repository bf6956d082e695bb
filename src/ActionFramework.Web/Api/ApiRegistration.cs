using System.Globalization;
using ActionFramework.Web.Comparison;
using ActionFramework.Web.Consultation;
using ActionFramework.Web.Drafting;
using ActionFramework.Web.Membership;
using ActionFramework.Web.Provenance;
using ActionFramework.Web.Publishing;
using Microsoft.OpenApi;

namespace ActionFramework.Web.Api;

/// <summary>
/// How the HTTP API is put together. Each subject has one <c>XEndpoints.cs</c> in its folder with
/// <c>internal static void MapX(this IEndpointRouteBuilder api)</c>, called below; its routes are relative to <c>/api/v1</c>.
/// <list type="bullet">
/// <item>Ids in routes are <c>{frameworkId:guid}</c>: a malformed one is 404 by itself.</item>
/// <item><c>.Requires(Operation.Tag)</c> asks the policy by <c>{frameworkId}</c>. Where the framework must be looked up first, ask
/// <c>IPermissionQuery</c> and answer <c>permission.Refusal()</c> if it is not null. The caller is <c>http.User.RequiredPersonId()</c>.</item>
/// <item>Bodies are records; a member that may be left out is a parameter with a default. Unknown members, wrong types and missing members are 400 by themselves.</item>
/// <item>Refusals come from <c>Problem</c>: <c>Problem.NotFound()</c>, <c>Problem.Rule("reason_missing", "…")</c> (422), <c>Problem.Conflict("stale", "…", current)</c>.</item>
/// <item>A versioned thing takes <c>IfMatch ifMatch</c> as a parameter – first line <c>if (ifMatch.Refusal is { } refusal) return refusal;</c> – and answers <c>Versioned.Ok(http, state, version)</c>.</item>
/// <item>Created: <c>TypedResults.Created($"/api/v1/…", body)</c>. Deleted: <c>TypedResults.NoContent()</c>. <c>.Produces&lt;T&gt;()</c> tells OpenAPI what an <c>IResult</c> holds.</item>
/// </list>
/// </summary>
internal static class ApiRegistration
{
    // What any endpoint may answer; the others are the subject's own.
    private static readonly int[] Refusals = [400, 401, 403, 404, 429];

    public static IServiceCollection AddApi(this IServiceCollection services, IConfiguration configuration)
    {
        services.ConfigureHttpJsonOptions(options => ApiJson.Configure(options.SerializerOptions));
        services.Configure<RouteHandlerOptions>(options => options.ThrowOnBadRequest = true);
        services.Configure<RouteOptions>(options => options.SetParameterPolicy<PlainGuid>("guid"));
        services.AddRateLimiter(options => ApiLimits.Limit(options, configuration));
        return services.AddOpenApi("v1", options =>
        {
            options.ShouldInclude = description => description.RelativePath?.StartsWith("api/v1/", StringComparison.Ordinal) == true;
            options.AddOperationTransformer(DescribedParameter.AddToAsync);
            options.AddDocumentTransformer((document, _, _) => { Describe(document); return Task.CompletedTask; });
        });
    }

    public static void MapApi(this IEndpointRouteBuilder app)
    {
        app.MapOpenApi().AllowAnonymous();
        var api = app.MapGroup("/api/v1").DisableAntiforgery();
        api.Refuses(Refusals);
        api.MapConsultation();
        api.MapMembers();
        api.MapTexts();
        api.MapRevisions();
        api.MapComparison();
        api.MapOpenPoints();
        api.MapMatrix();
        api.MapFrameworks();
    }

    private static void Describe(OpenApiDocument document)
    {
        document.Info = new() { Title = "ActionFramework", Version = "v1" };
        document.Components ??= new();
        document.Components.SecuritySchemes = new Dictionary<string, IOpenApiSecurityScheme>
        {
            ["token"] = new OpenApiSecurityScheme { Type = SecuritySchemeType.Http, Scheme = "bearer", Description = "A personal access token." },
        };
        document.Security = [new() { [new OpenApiSecuritySchemeReference("token", document)] = [] }];
    }

    /// <summary>Only the form that the API itself writes: 32 digits with four hyphens, no braces.</summary>
    private sealed class PlainGuid : IRouteConstraint
    {
        public bool Match(HttpContext? httpContext, IRouter? route, string routeKey, RouteValueDictionary values, RouteDirection routeDirection) =>
            values.TryGetValue(routeKey, out var value)
            && (value is Guid || Guid.TryParseExact(Convert.ToString(value, CultureInfo.InvariantCulture), "D", out _));
    }
}
