using System.Text.Json;

namespace ActionFramework.Web.Tests.Comparison;

/// <summary>Positions in a document as ProseMirror counts them: one for each end of a node, one for each UTF-16 unit of text.</summary>
internal static class DocumentPositions
{
    /// <summary>Where the first paragraph of a clause begins.</summary>
    public static int StartOf(JsonElement document, Guid clause) => Find(document, clause, -1) ?? throw new InvalidOperationException("The clause is not in this document.");

    private static int? Find(JsonElement node, Guid clause, int at)
    {
        if (node.TryGetProperty("attrs", out var attributes) && attributes.TryGetProperty("id", out var id) && id.ValueKind == JsonValueKind.String && id.GetGuid() == clause) return at + 2;
        at++;
        foreach (var child in Children(node))
        {
            if (Find(child, clause, at) is { } found) return found;
            at += Size(child);
        }
        return null;
    }

    private static int Size(JsonElement node) => node.GetProperty("type").GetString() switch
    {
        "text" => node.GetProperty("text").GetString()?.Length ?? 0,
        "hard_break" => 1,
        _ => 2 + Children(node).Sum(Size),
    };

    private static JsonElement.ArrayEnumerator Children(JsonElement node) => node.TryGetProperty("content", out var content) ? content.EnumerateArray() : default;
}
