using System.Text.Encodings.Web;
using System.Text.Json;
using ActionFramework.Drafting;

namespace ActionFramework.Tests.Drafting.Texts;

/// <summary>Documents and steps as a client would write them.</summary>
internal static class Documents
{
    public static string Section(params IEnumerable<string> nodes) => $$"""{"type":"section","content":[{{string.Join(",", nodes)}}]}""";

    public static string Clause(Guid id, string text = "") =>
        $$"""{"type":"clause","attrs":{"id":"{{id}}","level":0},"content":[{{Block("paragraph", text)}}]}""";

    public static string Subsection(Guid id, string heading, params IEnumerable<string> clauses) =>
        $$"""{"type":"subsection","attrs":{"id":"{{id}}"},"content":[{{string.Join(",", clauses.Prepend(Block("heading", heading)))}}]}""";

    public static string Insert(int at, string text) =>
        $$"""[{"stepType":"replace","from":{{at}},"to":{{at}},"slice":{"content":[{{Text(text)}}]} }]""";

    public static string Delete(int from, int to) => $$"""[{"stepType":"replace","from":{{from}},"to":{{to}}}]""";

    public static string Split(int at) =>
        $$"""[{"stepType":"replace","from":{{at}},"to":{{at}},"slice":{"content":[{"type":"clause","attrs":{"id":null,"level":0},"content":[{"type":"paragraph"}]},{"type":"clause","attrs":{"id":null,"level":0},"content":[{"type":"paragraph"}]}],"openStart":2,"openEnd":2},"structure":true}]""";

    public static CommitRequest Request(long version, string? steps, long? restores = null, SuggestionId? suggestion = null) => new()
    {
        Version = version,
        Seen = version,
        Ref = Guid.NewGuid(),
        Steps = steps,
        Restores = restores,
        Suggestion = suggestion,
    };

    public static CommitRequest Moving(long version, Guid node, Guid? before) => Request(version, null) with { Move = new(node, null, before) };

    private static string Block(string type, string text) =>
        text.Length == 0 ? $$"""{"type":"{{type}}"}""" : $$"""{"type":"{{type}}","content":[{{Text(text)}}]}""";

    private static string Text(string text) => $$"""{"type":"text","text":{{JsonSerializer.Serialize(text, Plain)}}}""";

    private static JsonSerializerOptions Plain { get; } = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
}
