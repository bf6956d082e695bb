using ActionFramework.Membership;

namespace ActionFramework.Web.Membership;

/// <summary>
/// <c>token --user &lt;name&gt;</c>: makes a personal access token and prints it as the last line of standard output; everything else goes to standard error.
/// Nothing is served meanwhile, so it runs beside a running server.
/// </summary>
internal static class TokenCommand
{
    private const int Failed = 2;

    public static bool IsAsked(string[] args) => args is ["token", ..];

    public static async Task<int> RunAsync(string[] args, IServiceProvider services, CancellationToken cancellationToken)
    {
        var at = Array.IndexOf(args, "--user");
        if (at < 0 || at + 1 >= args.Length) return await RefuseAsync("Usage: token --user <name>");

        var person = await services.GetRequiredService<IPersonQuery>().FindByNameAsync(args[at + 1], cancellationToken);
        if (person is not { IsActive: true }) return await RefuseAsync($"There is no account named {args[at + 1]}.");

        var made = await services.GetRequiredService<IAccessTokens>().MakeAsync(person.Id, "token --user", cancellationToken);
        await Console.Out.WriteLineAsync(made.Secret.AsMemory(), cancellationToken);
        return 0;
    }

    private static async Task<int> RefuseAsync(string why)
    {
        await Console.Error.WriteLineAsync(why);
        return Failed;
    }
}
