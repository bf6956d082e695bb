using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using ActionFramework.Drafting;
using ActionFramework.Provenance;

namespace ActionFramework.Server.Drafting;

/// <summary>The authority's answer to a batch; an accepted one waits beside the document until it is durable.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(Accepted), "accepted")]
[JsonDerivedType(typeof(Empty), "empty")]
[JsonDerivedType(typeof(BadSteps), "bad_steps")]
[JsonDerivedType(typeof(TooLarge), "too_large")]
[JsonDerivedType(typeof(UnknownIds), "ids")]
[JsonDerivedType(typeof(MoreIds), "more_ids")]
internal abstract record Verdict
{
    /// <param name="Rebased">Other commits came in between.</param>
    /// <param name="Dropped">Indexes into the steps as sent.</param>
    /// <param name="Commits">One, or two where ids had to be repaired.</param>
    public sealed record Accepted(bool Rebased, ImmutableArray<int> Dropped, ImmutableArray<AcceptedChange> Commits) : Verdict;

    public sealed record Empty(ImmutableArray<int> Dropped) : Verdict;

    public sealed record BadSteps(string Message) : Verdict;

    public sealed record TooLarge : Verdict;

    /// <summary>Are these known in another language of the section? The batch is judged again with the answer.</summary>
    public sealed record UnknownIds(ImmutableArray<string> Ids) : Verdict;

    /// <summary>The pool of fresh ids was too small.</summary>
    public sealed record MoreIds(int Count) : Verdict;

    public static Verdict Parse(string json) =>
        JsonSerializer.Deserialize(json, AuthorityJson.Default.Verdict) ?? throw new JsonException("The authority answered null.");
}

/// <summary>One commit as the authority describes it.</summary>
internal sealed record AcceptedChange
{
    public required JsonElement Steps { get; init; }
    public required ImmutableArray<ImmutableArray<int>> Maps { get; init; }
    public required bool Mirror { get; init; }
    public required ImmutableArray<Piece> Deleted { get; init; }
    public required ImmutableArray<Piece> Inserted { get; init; }

    /// <summary>Clauses whose text or place changed, with their text after the commit.</summary>
    public required ImmutableArray<TouchedClause> Touched { get; init; }

    public required ImmutableArray<Guid> Gone { get; init; }
    public required ImmutableArray<Guid> CameIds { get; init; }

    public TextChange TextChange => new()
    {
        Maps = Maps,
        Mirror = Mirror,
        Deleted = [.. Deleted.Select(piece => piece.Words)],
        Inserted = [.. Inserted.Select(piece => piece.Words)],
    };

    /// <summary>Only words inside clauses that were there before are others: no clause or subsection came, went, moved or has another level or heading. In doubt it is not.</summary>
    public bool IsOfWords(ImmutableDictionary<Guid, string> before) =>
        !Mirror && Gone.IsEmpty && CameIds.IsEmpty
        && Inserted.Length + Deleted.Length > 0
        && Touched.Select(clause => (Guid?)clause.ClauseId).Concat(Inserted.Concat(Deleted).Select(piece => piece.ClauseId)).All(id => id is { } clause && before.ContainsKey(clause));

    /// <summary>By about how much the document's JSON grew.</summary>
    public int Growth => Inserted.Sum(piece => piece.Text.Length) - Deleted.Sum(piece => piece.Text.Length);
}

/// <summary>Text of one block that a step removed or brought in; <paramref name="ClauseId"/> is null while the clause around it has no id.</summary>
internal sealed record Piece(int Step, int From, int To, Guid? ClauseId, string Text)
{
    [JsonIgnore]
    public StepText Words => new(Step, From, To, ClauseId ?? Guid.Empty, Text);
}

internal sealed record TouchedClause(Guid ClauseId, string Text);

/// <summary>The authority's reading of a document.</summary>
internal sealed record Reading(ImmutableArray<ReadNode> Nodes)
{
    public ImmutableArray<TextNode> TextNodes => [.. Nodes.Select(node => node.TextNode)];

    public static Reading Parse(string json) =>
        JsonSerializer.Deserialize(json, AuthorityJson.Default.Reading) ?? throw new JsonException("The authority read null.");
}

internal sealed record ReadNode(string Kind, Guid Id, string? Heading, Guid? SubsectionId, int Level, string? Text)
{
    public TextNode TextNode => Kind == "subsection"
        ? new SubsectionNode(new(Id), Heading ?? "")
        : new ClauseNode(new(Id), SubsectionId is { } subsection ? new SubsectionId(subsection) : null, Level, Text ?? "");
}

/// <summary>See <see cref="TextSegment"/>.</summary>
internal sealed record ReadSegment(Guid ClauseId, int Offset, int From, int To)
{
    public static ImmutableArray<TextSegment> Parse(string json) =>
        [.. (JsonSerializer.Deserialize(json, AuthorityJson.Default.ReadSegmentArray) ?? []).Select(read => new TextSegment(new(read.ClauseId), read.Offset, read.From, read.To))];
}

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, AllowOutOfOrderMetadataProperties = true, MaxDepth = JudgingArguments.MaxDepth)]
[JsonSerializable(typeof(Verdict))]
[JsonSerializable(typeof(Reading))]
[JsonSerializable(typeof(ReadSegment[]))]
[JsonSerializable(typeof(CommitWords))]
[JsonSerializable(typeof(ImmutableArray<RemovedWords>))]
[JsonSerializable(typeof(ImmutableArray<int>))]
[JsonSerializable(typeof(ImmutableArray<ImmutableArray<int>>))]
[JsonSerializable(typeof(IEnumerable<Guid>))]
internal sealed partial class AuthorityJson : JsonSerializerContext;
