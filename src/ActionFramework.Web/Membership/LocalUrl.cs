using Microsoft.AspNetCore.Http.HttpResults;

namespace ActionFramework.Web.Membership;

/// <summary>Return addresses come from outside: only those within this site are followed.</summary>
internal static class LocalUrl
{
    public static string Or(string? url, string other) => url is not null && RedirectHttpResult.IsLocalUrl(url) ? url : other;
}
