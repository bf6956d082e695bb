using System.Net;
using System.Text;
using System.Text.Json;

namespace ActionFramework.Web.Drafting.Reading;

/// <summary>The blocks of a document in ProseMirror's JSON as HTML; every word is encoded, and a link goes nowhere but to http, https or mailto.</summary>
internal static class DocumentMarkup
{
    private static readonly Dictionary<string, string> Blocks = new()
    {
        ["paragraph"] = "p",
        ["bullet_list"] = "ul",
        ["ordered_list"] = "ol",
        ["list_item"] = "li",
        ["blockquote"] = "blockquote",
        ["table_row"] = "tr",
        ["table_cell"] = "td",
        ["table_header"] = "th",
    };

    private static readonly Dictionary<string, string> Marks = new()
    {
        ["strong"] = "strong",
        ["em"] = "em",
        ["underline"] = "u",
        ["superscript"] = "sup",
        ["subscript"] = "sub",
    };

    /// <summary>What stands inside a node.</summary>
    public static string Of(JsonElement node)
    {
        var html = new StringBuilder();
        Content(node, html);
        return html.ToString();
    }

    private static void Content(JsonElement node, StringBuilder html)
    {
        if (!node.TryGetProperty("content", out var content)) return;
        foreach (var child in content.EnumerateArray()) Node(child, html);
    }

    private static void Node(JsonElement node, StringBuilder html)
    {
        var type = node.GetProperty("type").GetString() ?? "";
        if (type == "text") Text(node, html);
        else if (type == "hard_break") html.Append("<br>");
        else if (type == "table") Wrapped("<table><tbody>", "</tbody></table>");
        else if (Blocks.TryGetValue(type, out var tag)) Wrapped($"<{tag}{Attributes(node)}>", $"</{tag}>");
        else Content(node, html);

        void Wrapped(string before, string after)
        {
            html.Append(before);
            Content(node, html);
            html.Append(after);
        }
    }

    private static void Text(JsonElement node, StringBuilder html)
    {
        var marks = node.TryGetProperty("marks", out var given) ? given.EnumerateArray().ToList() : [];
        foreach (var mark in marks) html.Append(Opening(mark));
        html.Append(WebUtility.HtmlEncode(node.GetProperty("text").GetString()));
        foreach (var mark in Enumerable.Reverse(marks)) html.Append(Closing(mark));
    }

    private static string Opening(JsonElement mark) => NameOf(mark) switch
    {
        "link" => IsAllowed(mark) ? $"<a href=\"{WebUtility.HtmlEncode(Href(mark))}\" rel=\"noopener noreferrer\">" : "",
        var name => Marks.TryGetValue(name, out var tag) ? $"<{tag}>" : "",
    };

    private static string Closing(JsonElement mark) => NameOf(mark) switch
    {
        "link" => IsAllowed(mark) ? "</a>" : "",
        var name => Marks.TryGetValue(name, out var tag) ? $"</{tag}>" : "",
    };

    private static string NameOf(JsonElement mark) => mark.GetProperty("type").GetString() ?? "";

    private static string Href(JsonElement mark) => mark.GetProperty("attrs").GetProperty("href").GetString() ?? "";

    private static bool IsAllowed(JsonElement mark) => Uri.TryCreate(Href(mark), UriKind.Absolute, out var address) && (address.Scheme is "http" or "https" or "mailto");

    private static string Attributes(JsonElement node)
    {
        if (!node.TryGetProperty("attrs", out var attrs)) return "";
        return Number("order", "start") + Number("colspan", "colspan") + Number("rowspan", "rowspan");

        string Number(string attr, string html) =>
            attrs.TryGetProperty(attr, out var value) && value.TryGetInt32(out var number) && number != 1 ? $" {html}=\"{number}\"" : "";
    }
}
