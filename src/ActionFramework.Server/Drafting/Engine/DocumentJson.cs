using System.Text.Json;

namespace ActionFramework.Server.Drafting;

/// <summary>The little that must be known of a document without an engine.</summary>
internal static class DocumentJson
{
    private static readonly JsonDocumentOptions Deep = new() { MaxDepth = JudgingArguments.MaxDepth };

    /// <summary>The number of positions in a document: tokens of nodes and characters, without the tokens of the section itself.</summary>
    public static int Positions(string document)
    {
        using var parsed = JsonDocument.Parse(document, Deep);
        return Inside(parsed.RootElement);
    }

    /// <summary>The ids of all clauses and subsections.</summary>
    public static IReadOnlyList<string> Ids(string document)
    {
        using var parsed = JsonDocument.Parse(document, Deep);
        return [.. Nodes(parsed.RootElement).SelectMany(IdOf)];
    }

    private static int Inside(JsonElement node) => node.TryGetProperty("content", out var content) ? content.EnumerateArray().Sum(Size) : 0;

    private static int Size(JsonElement node) => node.GetProperty("type").GetString() switch
    {
        "text" => node.GetProperty("text").GetString()!.Length,
        "hard_break" => 1,
        _ => 2 + Inside(node),
    };

    private static IEnumerable<JsonElement> Nodes(JsonElement node) =>
        node.TryGetProperty("content", out var content) ? content.EnumerateArray().SelectMany(Nodes).Prepend(node) : [node];

    private static IEnumerable<string> IdOf(JsonElement node) =>
        node.TryGetProperty("attrs", out var attributes) && attributes.TryGetProperty("id", out var id) && id.ValueKind == JsonValueKind.String
            ? [id.GetString()!]
            : [];
}
