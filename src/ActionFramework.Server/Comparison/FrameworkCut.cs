using System.Collections.Immutable;
using System.Text.Json;
using ActionFramework.Drafting;

namespace ActionFramework.Server.Comparison;

/// <summary>A framework at one moment: the outline, and the document of each text at the version that the outline was read at.</summary>
internal sealed record FrameworkCut(FrameworkOutline Outline, ImmutableDictionary<TextId, string> Documents)
{
    // What is computed from the rest is not written.
    private static readonly JsonSerializerOptions Json = new() { IgnoreReadOnlyProperties = true };

    public IEnumerable<OutlineText> Texts => Outline.Sections.SelectMany(section => section.Texts);

    public static string Write(FrameworkOutline outline) => JsonSerializer.Serialize(outline, Json);

    public static FrameworkOutline ReadOutline(string json) =>
        JsonSerializer.Deserialize<FrameworkOutline>(json, Json) ?? throw new InvalidDataException("A revision keeps an outline.");
}

/// <summary>Reads the framework as it stands.</summary>
internal sealed class PresentFramework(IFrameworkQuery frameworks, IGrainFactory grains)
{
    public async Task<FrameworkCut?> ReadAsync(FrameworkId framework, CancellationToken cancellationToken)
    {
        if (await frameworks.OutlineAsync(framework, cancellationToken) is not { } outline) return null;
        var texts = outline.Sections.SelectMany(section => section.Texts);
        var documents = await Task.WhenAll(texts.Select(text => grains.GetGrain<ITextGrain>(text.Text.Value).DocumentAsync(text.Version, cancellationToken)));
        return new(outline, documents.OfType<TextDocument>().ToImmutableDictionary(document => document.Text, document => document.Json));
    }
}
