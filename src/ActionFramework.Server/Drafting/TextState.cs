using System.Collections.Immutable;
using ActionFramework.Provenance;

namespace ActionFramework.Server.Drafting;

/// <summary>What the grain remembers of its text at one version; the document itself is the engine's.</summary>
internal sealed record TextState
{
    public required TextId Text { get; init; }
    public required SectionId Section { get; init; }
    public required long Version { get; init; }

    /// <summary>The log's chain at this version.</summary>
    public required byte[] Chain { get; init; }

    public required ProvenanceList Provenance { get; init; }

    /// <summary>The plain text of every clause.</summary>
    public required ImmutableDictionary<Guid, string> Clauses { get; init; }

    /// <summary>Why the text can only be read: its log is damaged after this version.</summary>
    public string? Frozen { get; init; }
}
