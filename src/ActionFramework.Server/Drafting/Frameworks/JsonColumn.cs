using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace ActionFramework.Server.Drafting;

/// <summary>Keeps a small value of the domain in one text column; nothing searches inside it.</summary>
internal sealed class JsonColumn<TValue>() : ValueConverter<TValue, string>(value => Write(value), json => Read(json))
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    internal static string Write(TValue value) => JsonSerializer.Serialize(value, Options);

    private static TValue Read(string json) =>
        JsonSerializer.Deserialize<TValue>(json, Options) ?? throw new InvalidOperationException($"A column of {typeof(TValue).Name} never holds null.");
}
