using System.Collections.Immutable;
using ActionFramework.Consultation;

namespace ActionFramework.Web.Consultation.Import;

/// <summary>A run of one line that belongs to one statement, or to none.</summary>
public sealed record SourcePiece(int Start, int End, Statement? Statement)
{
    /// <summary>The first piece of its statement: there stands its number.</summary>
    public bool Opens => Statement is { } statement && statement.Start == Start;
}

/// <summary>One printed line of an imported file, with what the reading makes of it.</summary>
/// <param name="Start">UTF-16 offset in the source.</param>
/// <param name="Speaker">Whose contribution it stands in, its heading included.</param>
/// <param name="Opens">The line above stands in another's contribution, or in none.</param>
/// <param name="Heading">It names the speaker.</param>
/// <param name="Ignored">Why it says nothing in anybody's name.</param>
/// <param name="Pieces">In order, without gap.</param>
public sealed record SourceLine(int Start, Contributor? Speaker, bool Opens, bool Heading, IgnoredReason? Ignored, ImmutableArray<SourcePiece> Pieces)
{
    public static ImmutableArray<SourceLine> Of(Proposal proposal) => Of(proposal, Ends(proposal.Source));

    public static ImmutableArray<SourceLine> Of(Proposal proposal, ReadOnlySpan<(int Start, int End)> ends)
    {
        var lines = ImmutableArray.CreateBuilder<SourceLine>(ends.Length);
        foreach (var (start, end) in ends)
        {
            var line = Line(proposal, start, end);
            lines.Add(line with { Opens = lines.Count > 0 && lines[^1].Speaker != line.Speaker });
        }
        return lines.MoveToImmutable();
    }

    /// <summary>Where the lines that are not blank start and end, in order.</summary>
    public static (int Start, int End)[] Ends(string source)
    {
        var lines = new List<(int, int)>();
        for (var start = 0; start < source.Length;)
        {
            var rest = source.AsSpan(start);
            var length = rest.IndexOfAny('\r', '\n') is var at and >= 0 ? at : rest.Length;
            if (!rest[..length].IsWhiteSpace()) lines.Add((start, start + length));
            start += Math.Max(length, 1) + (length > 0 && length < rest.Length ? 1 : 0);
        }
        return [.. lines];
    }

    private static SourceLine Line(Proposal proposal, int start, int end)
    {
        var ignored = proposal.Ignored.FirstOrDefault(span => span.Start < end && start < span.End);
        var speaker = proposal.Contributors.LastOrDefault(contributor => contributor.Start < end);
        var pieces = Cut(proposal, start, end);
        var heading = speaker is not null && speaker.Start < end && start < speaker.End && pieces.All(piece => piece.Statement is null);
        return new(start, ignored is { Reason: not IgnoredReason.Heading } ? null : speaker, false, heading, heading ? null : ignored?.Reason, pieces);
    }

    private static ImmutableArray<SourcePiece> Cut(Proposal proposal, int start, int end)
    {
        var pieces = ImmutableArray.CreateBuilder<SourcePiece>();
        var at = start;
        foreach (var statement in proposal.Statements.Where(statement => statement.Start < end && start < statement.End))
        {
            var from = Math.Max(statement.Start, start);
            if (from > at) pieces.Add(new(at, from, null));
            at = Math.Min(statement.End, end);
            pieces.Add(new(from, at, statement));
        }
        if (at < end) pieces.Add(new(at, end, null));
        return pieces.ToImmutable();
    }
}
