using System.Collections.Immutable;

namespace ActionFramework.Drafting;

/// <summary>What a text says at one version: its subsections and clauses in document order, as plain text.</summary>
[GenerateSerializer, Immutable, Alias("TextReading")]
public sealed record TextReading([property: Id(0)] TextId Text, [property: Id(1)] long Version, [property: Id(2)] ImmutableArray<TextNode> Nodes);

/// <summary>One subsection heading or one clause of a <see cref="TextReading"/>.</summary>
[GenerateSerializer, Immutable, Alias("TextNode")]
public abstract record TextNode;

/// <summary>A headed part of the section; the clauses that follow it, up to the next one, are its own.</summary>
[GenerateSerializer, Immutable, Alias("SubsectionNode")]
public sealed record SubsectionNode([property: Id(0)] SubsectionId Id, [property: Id(1)] string Heading) : TextNode;

/// <summary>A clause. <paramref name="Text"/>: blocks joined by \n, cells by \t, hard breaks as \n; offsets into it count UTF-16 units.</summary>
/// <param name="Id">Permanent, the same in each language.</param>
/// <param name="Subsection">Null where the clause stands directly in the section.</param>
/// <param name="Level">0, or 1 for an item below the level-0 clause before it.</param>
/// <param name="Text">Empty for an untouched clause.</param>
[GenerateSerializer, Immutable, Alias("ClauseNode")]
public sealed record ClauseNode(
    [property: Id(0)] ClauseId Id,
    [property: Id(1)] SubsectionId? Subsection,
    [property: Id(2)] int Level,
    [property: Id(3)] string Text) : TextNode;
