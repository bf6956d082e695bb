using System.Collections.Immutable;
using Orleans.Concurrency;

namespace ActionFramework.Drafting;

/// <summary>The document at one version, as JSON text in ProseMirror's form.</summary>
[GenerateSerializer, Immutable, Alias("TextDocument")]
public sealed record TextDocument([property: Id(0)] TextId Text, [property: Id(1)] long Version, [property: Id(2)] string Json);

/// <summary>What a client needs to begin or to catch up: either the document or the commits since the version it knows; and why the text can only be read, if so.</summary>
[GenerateSerializer, Immutable, Alias("OpenedText")]
public sealed record OpenedText([property: Id(0)] long Version, [property: Id(1)] string? Document, [property: Id(2)] ImmutableArray<Commit>? Commits, [property: Id(3)] string? Frozen);

/// <summary>The authority of one text: orders its commits, makes them durable, then tells everybody. Its key is the text's id.</summary>
[Alias("ITextGrain")]
public interface ITextGrain : IGrainWithGuidKey
{
    /// <summary>The present document; <paramref name="version"/> null, or an older one rebuilt from snapshot and log, for which nobody who writes waits. Null where the text never had that version.</summary>
    [Alias("Document"), AlwaysInterleave]
    Task<TextDocument?> DocumentAsync(long? version, CancellationToken cancellationToken);

    /// <summary>The present document only, in turn with the commits.</summary>
    [Alias("PresentDocument")]
    Task<TextDocument?> DocumentAsync(CancellationToken cancellationToken);

    /// <summary>Why the text can only be read (its log is damaged after the present version); null while it can be edited.</summary>
    [Alias("Frozen")]
    Task<string?> FrozenAsync(CancellationToken cancellationToken);

    [Alias("Open")]
    Task<OpenedText> OpenAsync(long? knownVersion, CancellationToken cancellationToken);

    /// <summary>Answers once the commit is durable and has been sent to everybody who has the text open.</summary>
    [Alias("Commit")]
    Task<CommitAnswer> CommitAsync(CommitRequest request, PersonId author, CancellationToken cancellationToken);

    /// <summary>The plain text of the present version, for lists, ranking and export.</summary>
    [Alias("Read")]
    Task<TextReading> ReadAsync(CancellationToken cancellationToken);

    /// <summary>Who wrote each run of each clause, at the present or an older version (see <see cref="DocumentAsync(long?, CancellationToken)"/>); null where the text never had that version.</summary>
    [Alias("Provenance"), AlwaysInterleave]
    Task<TextProvenance?> ProvenanceAsync(long? version, CancellationToken cancellationToken);

    /// <summary>Of the present version only, in turn with the commits.</summary>
    [Alias("PresentProvenance")]
    Task<TextProvenance?> ProvenanceAsync(CancellationToken cancellationToken);

    /// <summary>Puts a clause back as it was at an older version, by a new commit of the same kind as any other. Nobody who writes waits while the older version is looked for.</summary>
    [Alias("RestoreClause"), AlwaysInterleave]
    Task<CommitAnswer> RestoreClauseAsync(ClauseId clause, long version, PersonId author, CancellationToken cancellationToken);

    /// <summary>Takes a clause out again that a restore brought back. What others wrote into it after the version <paramref name="seen"/> is offered back to them.</summary>
    [Alias("RemoveClause")]
    Task<CommitAnswer> RemoveClauseAsync(ClauseId clause, long seen, PersonId author, CancellationToken cancellationToken);
}

/// <summary>A run of a clause's plain text that one commit brought in.</summary>
/// <param name="Clause">The clause in which it stands now.</param>
/// <param name="Start">Offset in the clause's plain text, UTF-16 units.</param>
/// <param name="End">Exclusive.</param>
/// <param name="Author">Null for words that nobody wrote (version 0).</param>
/// <param name="Version">The commit that brought it in; 0 for the template's.</param>
/// <param name="At">When; null for version 0.</param>
/// <param name="Suggestion">What it was written because of.</param>
[GenerateSerializer, Immutable, Alias("ProvenanceRun")]
public sealed record ProvenanceRun(
    [property: Id(0)] ClauseId Clause,
    [property: Id(1)] int Start,
    [property: Id(2)] int End,
    [property: Id(3)] PersonId? Author,
    [property: Id(4)] long Version,
    [property: Id(5)] DateTimeOffset? At,
    [property: Id(6)] SuggestionId? Suggestion);

/// <summary>The runs of a text by clause and offset; they cover each clause without gap, and neighbours differ.</summary>
[GenerateSerializer, Immutable, Alias("TextProvenance")]
public sealed record TextProvenance([property: Id(0)] TextId Text, [property: Id(1)] long Version, [property: Id(2)] ImmutableArray<ProvenanceRun> Runs);

/// <summary>Those who have a text open; told of a commit after it is durable, never before.</summary>
public interface ITextAudience
{
    /// <param name="text">The text that changed.</param>
    /// <param name="commits">All commits of one durable batch, in version order without gaps.</param>
    /// <param name="cancellationToken">Stops the sending, not the commit.</param>
    Task CommittedAsync(TextId text, ImmutableArray<Commit> commits, CancellationToken cancellationToken);

    /// <param name="text">The text that was found damaged, or well again.</param>
    /// <param name="reason">Why it can only be read; null once it can be edited again.</param>
    /// <param name="cancellationToken">Stops the sending.</param>
    Task FrozenAsync(TextId text, string? reason, CancellationToken cancellationToken);
}
