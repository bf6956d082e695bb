using ActionFramework.Membership;
using ActionFramework.Web.Membership;

namespace ActionFramework.Web.Api;

/// <summary>Asks the policy for an endpoint.</summary>
internal static class FrameworkPermission
{
    /// <summary>For routes with <c>{frameworkId:guid}</c>: the endpoint runs only when the policy grants the operation; else 404 or 403.</summary>
    public static TBuilder Requires<TBuilder>(this TBuilder endpoint, Operation operation) where TBuilder : IEndpointConventionBuilder =>
        endpoint.AddEndpointFilter(async (invocation, next) =>
        {
            var http = invocation.HttpContext;
            var framework = FrameworkId.From(Guid.Parse(http.GetRouteValue("frameworkId") as string ?? ""));
            var permission = await http.RequestServices.GetRequiredService<IPermissionQuery>()
                .AskAsync(http.User.RequiredPersonId(), framework, operation, http.RequestAborted);
            return permission.Refusal() ?? await next(invocation);
        });

    /// <summary>The answer to somebody who may not; null for who may.</summary>
    public static IResult? Refusal(this Permission permission) => permission switch
    {
        Permission.Granted => null,
        Permission.Forbidden => Problem.Forbidden(),
        _ => Problem.NotFound(),
    };
}
