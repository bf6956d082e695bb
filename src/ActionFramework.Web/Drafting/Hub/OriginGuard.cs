namespace ActionFramework.Web.Drafting.Hub;

/// <summary>
/// A browser lets any page open a web socket here, with the person's cookie; so only pages of this server and those under
/// <c>ActionFramework:Origins</c> may. A program sends no origin and brings a token.
/// </summary>
internal sealed class OriginGuard(RequestDelegate next, IConfiguration configuration)
{
    private readonly HashSet<string> allowed = new(configuration.GetSection("ActionFramework:Origins").Get<string[]>() ?? [], StringComparer.OrdinalIgnoreCase);

    public Task InvokeAsync(HttpContext http)
    {
        if (!IsLive(http.Request) || IsAllowed(http.Request)) return next(http);
        http.Response.StatusCode = StatusCodes.Status403Forbidden;
        return Task.CompletedTask;
    }

    private static bool IsLive(HttpRequest request) => request.Path.StartsWithSegments("/hubs") || request.Path.StartsWithSegments("/_blazor");

    private bool IsAllowed(HttpRequest request) =>
        request.Headers.Origin.ToString() is var origin
        && (origin.Length == 0 || string.Equals(origin, $"{request.Scheme}://{request.Host}", StringComparison.OrdinalIgnoreCase) || allowed.Contains(origin));
}
