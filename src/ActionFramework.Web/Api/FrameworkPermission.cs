using ActionFramework.Membership;
using ActionFramework.Web.Membership;

namespace ActionFramework.Web.Api;

/// <summary>Asks the policy for an endpoint.</summary>
internal static class FrameworkPermission
{
    /// <summary>For routes with <c>{frameworkId:guid}</c>: the endpoint runs only when the policy grants the operation; else 404 or 403.</summary>
    public static TBuilder Requires<TBuilder>(this TBuilder endpoint, Operation operation) where TBuilder : IEndpointConventionBuilder =>
        endpoint.WithMetadata(new Required(operation));

    /// <summary>Before the endpoint reads anything of the request: whoever may not is told so, whatever he sent.</summary>
    public static void UseFrameworkPermission(this IApplicationBuilder app) => app.Use(async (http, next) =>
    {
        if (http.GetEndpoint()?.Metadata.GetMetadata<Required>() is { } required && await RefusalAsync(http, required.Operation) is { } refusal) await refusal.ExecuteAsync(http);
        else await next(http);
    });

    private static async Task<IResult?> RefusalAsync(HttpContext http, Operation operation)
    {
        var framework = FrameworkId.From(Guid.Parse(http.GetRouteValue("frameworkId") as string ?? ""));
        return (await http.RequestServices.GetRequiredService<IPermissionQuery>().AskAsync(http.User.RequiredPersonId(), framework, operation, http.RequestAborted)).Refusal();
    }

    /// <summary>The answer to somebody who may not; null for who may.</summary>
    public static IResult? Refusal(this Permission permission) => permission switch
    {
        Permission.Granted => null,
        Permission.Forbidden => Problem.Forbidden(),
        _ => Problem.NotFound(),
    };

    private sealed record Required(Operation Operation);
}
