using System.Text;
using System.Text.Json;
using ActionFramework.Drafting;

namespace ActionFramework.Server.Drafting;

/// <summary>What the authority is asked with, as JSON; steps and maps travel through as they are.</summary>
internal sealed record JudgingArguments
{
    /// <summary>Of JSON: a document of 64 levels, each an object in an array, inside a slice inside a step inside an answer.</summary>
    public const int MaxDepth = 160;

    public required CommitRequest Request { get; init; }

    /// <summary>The commits between the request's version and the present one, oldest first.</summary>
    public required IReadOnlyList<CommitMaps> Over { get; init; }

    public required IReadOnlyList<Guid> NewIds { get; init; }
    public IReadOnlyList<string> KnownIds { get; init; } = [];

    /// <summary>Steps must be a JSON array of bearable depth before they come near the engine.</summary>
    public static bool AreReadable(string steps)
    {
        try
        {
            using var parsed = JsonDocument.Parse(steps, new JsonDocumentOptions { MaxDepth = MaxDepth - 8 });
            return parsed.RootElement.ValueKind == JsonValueKind.Array;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    public string ToJson()
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, new JsonWriterOptions { SkipValidation = true }))
        {
            json.WriteStartObject();
            json.WritePropertyName("steps");
            json.WriteRawValue(Request.Steps ?? "null", skipInputValidation: true);
            WriteMove(json, Request.Move);
            WriteOver(json);
            WriteIds(json, "newIds", NewIds.Select(id => id.ToString()));
            WriteIds(json, "knownIds", KnownIds);
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(bytes.GetBuffer(), 0, (int)bytes.Length);
    }

    private static void WriteMove(Utf8JsonWriter json, Move? move)
    {
        if (move is null)
        {
            json.WriteNull("move");
            return;
        }
        json.WriteStartObject("move");
        json.WriteString("nodeId", move.NodeId);
        json.WriteString("into", move.Into?.ToString());
        json.WriteString("before", move.Before?.ToString());
        json.WriteEndObject();
    }

    private void WriteOver(Utf8JsonWriter json)
    {
        json.WriteStartArray("over");
        foreach (var commit in Over)
        {
            json.WriteStartObject();
            json.WritePropertyName("maps");
            json.WriteRawValue(commit.Maps, skipInputValidation: true);
            json.WriteBoolean("mirror", commit.Mirror);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void WriteIds(Utf8JsonWriter json, string name, IEnumerable<string> ids)
    {
        json.WriteStartArray(name);
        foreach (var id in ids) json.WriteStringValue(id);
        json.WriteEndArray();
    }
}
