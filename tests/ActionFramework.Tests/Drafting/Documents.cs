using System.Text.Json;

namespace ActionFramework.Tests.Drafting;

/// <summary>Looks into documents in ProseMirror's form.</summary>
internal static class Documents
{
    public static IEnumerable<Guid> Ids(string document)
    {
        using var parsed = JsonDocument.Parse(document);
        return Nodes(parsed.RootElement.Clone()).Where(node => node.TryGetProperty("attrs", out _)).Select(node => node.GetProperty("attrs").GetProperty("id").GetGuid()).ToList();
    }

    public static IEnumerable<JsonElement> Nodes(JsonElement node) => node.TryGetProperty("content", out var content)
        ? content.EnumerateArray().SelectMany(Nodes).Prepend(node)
        : [node];
}
