using System.Globalization;
using System.Threading.RateLimiting;
using ActionFramework.Web.Membership;
using Microsoft.AspNetCore.RateLimiting;

namespace ActionFramework.Web.Api;

/// <summary>So many requests a second for each token; who has none is counted by address.</summary>
internal static class ApiLimits
{
    public static void Limit(RateLimiterOptions options, IConfiguration configuration)
    {
        var perSecond = configuration.GetValue("ActionFramework:Limits:ApiPerSecond", 50);
        options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        options.OnRejected = TellWhenAsync;
        options.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(http => http.Request.Path.StartsWithSegments("/api")
            ? RateLimitPartition.GetTokenBucketLimiter(TokenScheme.TokenOf(http.User) ?? http.Connection.RemoteIpAddress?.ToString() ?? "", _ => new()
            {
                TokenLimit = perSecond,
                TokensPerPeriod = perSecond,
                ReplenishmentPeriod = TimeSpan.FromSeconds(1),
            })
            : RateLimitPartition.GetNoLimiter(""));
    }

    private static ValueTask TellWhenAsync(OnRejectedContext rejected, CancellationToken cancellationToken)
    {
        var after = rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var time) ? time : TimeSpan.FromSeconds(1);
        rejected.HttpContext.Response.Headers.RetryAfter = Math.Max(1, Math.Ceiling(after.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
        return ValueTask.CompletedTask;
    }
}
