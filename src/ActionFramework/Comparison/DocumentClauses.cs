using System.Collections.Immutable;
using System.Text.Json;

namespace ActionFramework.Comparison;

/// <summary>The clauses of a document in ProseMirror's JSON form, for telling a change of marks from none.</summary>
internal static class DocumentClauses
{
    private static readonly JsonDocumentOptions Deep = new() { MaxDepth = 256 };

    /// <summary>The content of each clause by its id; a clause without one has none.</summary>
    public static ImmutableDictionary<Guid, JsonElement> Contents(string document)
    {
        var contents = ImmutableDictionary.CreateBuilder<Guid, JsonElement>();
        using var parsed = JsonDocument.Parse(document, Deep);
        Collect(parsed.RootElement.Clone(), contents);
        return contents.ToImmutable();
    }

    private static void Collect(JsonElement node, ImmutableDictionary<Guid, JsonElement>.Builder contents)
    {
        if (!node.TryGetProperty("content", out var content)) return;
        if (node.GetProperty("type").ValueEquals("clause"))
        {
            if (node.GetProperty("attrs").GetProperty("id") is { ValueKind: JsonValueKind.String } id && id.TryGetGuid(out var clause)) contents[clause] = content;
            return;
        }
        foreach (var child in content.EnumerateArray()) Collect(child, contents);
    }
}
