using System.Collections.Immutable;

namespace ActionFramework.Consultation;

public enum ProposalStatus
{
    Open,
    Accepted,
}

/// <summary>Who speaks in one part of the source, and for whom; the span is that of the heading as printed.</summary>
/// <param name="Id">The contribution's id once the proposal is accepted.</param>
/// <param name="Names">One, or several who speak together.</param>
/// <param name="Organisation">As printed, trimmed; empty where none is named.</param>
/// <param name="Start">UTF-16 offset of the heading in the source.</param>
/// <param name="End">Exclusive.</param>
public sealed record Contributor(ContributionId Id, ImmutableArray<string> Names, string Organisation, int Start, int End)
{
    private static readonly char[] Between = ['、', ',', '，', ';', '；'];

    /// <summary>The names in a line that somebody typed: by the enumeration comma, a comma or a semicolon of either width.</summary>
    public static ImmutableArray<string> NamesIn(string typed) =>
        [.. typed.Split(Between, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];
}

public enum IgnoredReason
{
    Masthead,
    Introduction,
    Contact,
    Boilerplate,
    Heading,
}

/// <summary>A span of the source that says nothing in anybody's name.</summary>
public sealed record IgnoredSpan(int Start, int End, IgnoredReason Reason);

/// <summary>The workbench's reading of an imported file. Contributors, statements and ignored spans are in source order and statements never overlap.</summary>
public sealed record Proposal
{
    public required ProposalId Id { get; init; }
    public required FrameworkId Framework { get; init; }
    public required string FileName { get; init; }

    /// <summary>Of the stored bytes, lower-case hexadecimal.</summary>
    public required string Sha256 { get; init; }

    public required ProposalStatus Status { get; init; }

    /// <summary>The encoding that the bytes were decoded from: utf-8, utf-16 (of either order) or gb18030.</summary>
    public required string Encoding { get; init; }

    /// <summary>The decoded file, byte order mark off, line ends kept.</summary>
    public required string Source { get; init; }

    public required ImmutableArray<Contributor> Contributors { get; init; }
    public required ImmutableArray<Statement> Statements { get; init; }
    public required ImmutableArray<IgnoredSpan> Ignored { get; init; }

    /// <summary>Counts the changes made by people; two coordinators at once are told apart by it.</summary>
    public required long Version { get; init; }

    public required DateTimeOffset ImportedAt { get; init; }
}
