using System.Collections.Immutable;
using System.Text.Json;
using ActionFramework.Drafting;
using Microsoft.AspNetCore.Components;

namespace ActionFramework.Web.Drafting.Reading;

/// <summary>A section as the reading view prints it.</summary>
public sealed record ReadSection(Guid Id, string Number, string Heading, SectionKind Kind, ImmutableArray<ReadPart> Parts)
{
    public bool IsUnwritten => Parts.All(part => part.Clauses.IsEmpty);
}

/// <summary>The clauses directly in the section (no heading), or those of one subsection.</summary>
public sealed record ReadPart(Guid? Id, string Number, string? Heading, ImmutableArray<ReadClause> Clauses);

/// <summary>A clause with words in it; untouched ones are not printed, and keep their number.</summary>
public sealed record ReadClause(Guid? Id, int Level, string Number, MarkupString Words);

/// <summary>Puts documents and computed numbers together.</summary>
internal static class ReadingParts
{
    private static readonly JsonDocumentOptions Deep = new() { MaxDepth = 256 };

    public static ReadSection Of(OutlineSection section, FrameworkOutline outline, Language language, string document)
    {
        using var parsed = JsonDocument.Parse(document, Deep);
        var numbers = outline.Clauses.ToDictionary(clause => clause.Id.Value, clause => clause.Number.Best(language));
        foreach (var part in outline.Sections) numbers[part.Id] = part.Number.Best(language);
        var parts = ImmutableArray.CreateBuilder<ReadPart>();
        foreach (var node in Children(parsed.RootElement))
        {
            if (TypeOf(node) == "subsection") parts.Add(Subsection(node, numbers));
            else if (Clause(node, numbers) is { } clause) Add(parts, clause);
        }
        return new(section.Id, section.Number.Best(language), section.Heading.Best(language), section.Kind, parts.DrainToImmutable());
    }

    private static void Add(ImmutableArray<ReadPart>.Builder parts, ReadClause clause)
    {
        if (parts is [.., { Heading: null } last]) parts[^1] = last with { Clauses = last.Clauses.Add(clause) };
        else parts.Add(new(null, "", null, [clause]));
    }

    private static ReadPart Subsection(JsonElement node, Dictionary<Guid, string> numbers)
    {
        var id = IdOf(node);
        var heading = Children(node).Where(child => TypeOf(child) == "heading").Select(PlainText).FirstOrDefault() ?? "";
        return new(id, NumberOf(id, numbers), heading, [.. Children(node).Select(child => Clause(child, numbers)).OfType<ReadClause>()]);
    }

    private static ReadClause? Clause(JsonElement node, Dictionary<Guid, string> numbers)
    {
        if (TypeOf(node) != "clause" || string.IsNullOrWhiteSpace(PlainText(node))) return null;
        var level = node.TryGetProperty("attrs", out var attrs) && attrs.TryGetProperty("level", out var given) ? given.GetInt32() : 0;
        return new(IdOf(node), level, NumberOf(IdOf(node), numbers), new MarkupString(DocumentMarkup.Of(node)));
    }

    private static string NumberOf(Guid? id, Dictionary<Guid, string> numbers) => id is { } known ? numbers.GetValueOrDefault(known, "") : "";

    private static Guid? IdOf(JsonElement node) =>
        node.TryGetProperty("attrs", out var attrs) && attrs.TryGetProperty("id", out var id) && id.ValueKind == JsonValueKind.String && id.TryGetGuid(out var guid) ? guid : null;

    private static string TypeOf(JsonElement node) => node.GetProperty("type").GetString() ?? "";

    private static List<JsonElement> Children(JsonElement node) => node.TryGetProperty("content", out var content) ? [.. content.EnumerateArray()] : [];

    private static string PlainText(JsonElement node) =>
        node.TryGetProperty("text", out var text) ? text.GetString() ?? "" : string.Concat(Children(node).Select(PlainText));
}
