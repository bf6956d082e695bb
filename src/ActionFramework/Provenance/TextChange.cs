using System.Collections.Immutable;

namespace ActionFramework.Provenance;

/// <summary>Words of one text block that a step of a commit removed or brought in.</summary>
/// <param name="Step">Index into <see cref="TextChange.Maps"/>.</param>
/// <param name="From">Document position: before that step for removed words, after it for inserted ones.</param>
/// <param name="To">Exclusive.</param>
/// <param name="NodeId">The clause, or the subsection whose heading it is.</param>
/// <param name="Text">One UTF-16 unit for each position.</param>
public sealed record StepText(int Step, int From, int To, Guid NodeId, string Text);

/// <summary>What one commit did to the positions and words of its document.</summary>
public sealed record TextChange
{
    /// <summary>One map for each step: start, old size, new size, and so on; starts count in the document before that step.</summary>
    public required ImmutableArray<ImmutableArray<int>> Maps { get; init; }

    /// <summary>The two maps are a move: what the first takes out, the second puts in.</summary>
    public bool Mirror { get; init; }

    public ImmutableArray<StepText> Deleted { get; init; } = [];
    public ImmutableArray<StepText> Inserted { get; init; } = [];
}

/// <summary>Words with the runs that cover them, one UTF-16 unit for each position; kept with the commit that removed them.</summary>
[GenerateSerializer, Immutable, Alias("AttributedWords")]
public sealed record AttributedWords([property: Id(0)] Guid NodeId, [property: Id(1)] string Text, [property: Id(2)] ImmutableArray<OriginRun> Runs);

/// <summary>The list after a commit, and the words that the commit removed with their origins; a move removes none.</summary>
public sealed record ProvenanceChange(ProvenanceList After, ImmutableArray<AttributedWords> Removed);
