using System.Text.Json;
using ActionFramework.Drafting;
using ActionFramework.Membership;
using Xunit;

namespace ActionFramework.Web.Tests.Drafting.Hub;

/// <summary>A framework with members, and valid messages.</summary>
internal static class Some
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static async Task<FrameworkId> FrameworkAsync(Host host)
    {
        var coordinator = await host.PersonAsync("coordinator");
        var created = Assert.IsType<CreationResult.Created>(await host.Service<IFrameworkCreation>().CreateAsync("lancang-mekong-2023-2027", null, coordinator.Id, Stop));
        foreach (var (name, role) in new[] { ("drafter1", Role.Drafter), ("drafter2", Role.Drafter), ("expert1", Role.Expert), ("reader", Role.Reader) })
            await host.Service<IMembers>().PutMemberAsync(created.Framework, name, role, role == Role.Expert ? "世界自然基金会" : null, Stop);
        return created.Framework;
    }

    public static async Task<IReadOnlyList<TextId>> TextsAsync(Host host, FrameworkId framework) =>
        [.. (await host.Service<IFrameworkQuery>().OutlineAsync(framework, Stop))!.Sections.SelectMany(section => section.Texts).Select(text => text.Text)];

    public static async Task<TextId> TextAsync(Host host) => (await TextsAsync(host, await FrameworkAsync(host)))[0];

    public static object Commit(long version, string? steps, object? move = null, Guid? reference = null, string? suggestion = null, long? restores = null) =>
        new { version, seen = version, @ref = (reference ?? Guid.NewGuid()).ToString(), steps, move, restores, suggestionId = suggestion };

    public static object Insertion(long version, int at, string words) => Commit(version, Inserting(at, words));

    public static string Inserting(int at, string words) =>
        $$"""[{"stepType":"replace","from":{{at}},"to":{{at}},"slice":{"content":[{"type":"text","text":{{JsonSerializer.Serialize(words)}}}]} }]""";

    /// <summary>Where words can be typed into the first clause of a document.</summary>
    public static int FirstPlace(JsonElement opened)
    {
        using var document = JsonDocument.Parse(opened.GetProperty("doc").GetString()!);
        var first = document.RootElement.GetProperty("content")[0];
        if (first.GetProperty("type").GetString() == "clause") return 2;
        var heading = first.GetProperty("content")[0];
        var title = heading.TryGetProperty("content", out var words) ? words.EnumerateArray().Sum(text => text.GetProperty("text").GetString()!.Length) : 0;
        return 1 + 2 + title + 2;
    }

    public static IEnumerable<string> Members(JsonElement element) => element.EnumerateObject().Select(member => member.Name);
}
