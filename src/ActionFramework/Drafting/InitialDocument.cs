using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace ActionFramework.Drafting;

/// <summary>Version 0 of a text in ProseMirror's form: headings as the template has them, clauses with one empty paragraph.</summary>
public static class InitialDocument
{
    // Chinese stays readable in the database; the text is never put into a page as it is.
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The ids are those of the same nodes in each language, by the template's own ids; see <see cref="EmptyClause"/>.</summary>
    public static string Of(TemplateSection section, Language language, IReadOnlyDictionary<string, Guid> ids)
    {
        var nodes = section.Clauses.Select(clause => Clause(ids[clause.Id], clause.Level))
            .Concat(section.Subsections.Select(subsection => Subsection(subsection, language, ids))).ToArray();
        return Section(nodes is [] ? [Clause(ids[EmptyClause(section.Id)], 0)] : nodes);
    }

    /// <summary>A section of which nothing is known yet starts with one empty clause.</summary>
    public static string Of(ClauseId clause) => Section([Clause(clause.Value, 0)]);

    /// <summary>The template id under which the one clause of a section without clauses gets its own id.</summary>
    public static string EmptyClause(string section) => section + ".1";

    private static string Section(JsonNode[] nodes) => new JsonObject { ["type"] = "section", ["content"] = new JsonArray(nodes) }.ToJsonString(Readable);

    private static JsonObject Subsection(TemplateSubsection subsection, Language language, IReadOnlyDictionary<string, Guid> ids) => new()
    {
        ["type"] = "subsection",
        ["attrs"] = new JsonObject { ["id"] = ids[subsection.Id] },
        ["content"] = new JsonArray([Heading(subsection.Heading.In(language)), .. subsection.Clauses.Select(clause => Clause(ids[clause.Id], clause.Level))]),
    };

    private static JsonObject Heading(string? words) => words is null or ""
        ? new() { ["type"] = "heading" }
        : new() { ["type"] = "heading", ["content"] = new JsonArray(new JsonObject { ["type"] = "text", ["text"] = words }) };

    private static JsonObject Clause(Guid id, int level) => new()
    {
        ["type"] = "clause",
        ["attrs"] = new JsonObject { ["id"] = id, ["level"] = level },
        ["content"] = new JsonArray(new JsonObject { ["type"] = "paragraph" }),
    };
}
