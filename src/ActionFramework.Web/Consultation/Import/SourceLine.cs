using System.Collections.Immutable;
using ActionFramework.Consultation;

namespace ActionFramework.Web.Consultation.Import;

/// <summary>A run of one line that belongs to one statement, or to none.</summary>
public sealed record SourcePiece(int Start, int End, Statement? Statement)
{
    /// <summary>The first piece of its statement: there stands its number.</summary>
    public bool Opens => Statement is { } statement && statement.Start == Start;
}

/// <summary>The lines in a row that stand in one contribution, or in none.</summary>
public sealed record SourceBlock(Contributor? Speaker, ImmutableArray<SourceLine> Lines)
{
    public static ImmutableArray<SourceBlock> Of(Proposal proposal)
    {
        var blocks = ImmutableArray.CreateBuilder<SourceBlock>();
        var block = ImmutableArray.CreateBuilder<SourceLine>();
        foreach (var line in SourceLine.Of(proposal))
        {
            if (block.Count > 0 && block[0].Speaker != line.Speaker) Close();
            block.Add(line);
        }
        if (block.Count > 0) Close();
        return blocks.ToImmutable();

        void Close() => blocks.Add(new(block[0].Speaker, block.DrainToImmutable()));
    }
}

/// <summary>One printed line of an imported file, with what the reading makes of it.</summary>
/// <param name="Start">UTF-16 offset in the source.</param>
/// <param name="Speaker">Whose contribution it stands in, its heading included.</param>
/// <param name="Heading">It names the speaker.</param>
/// <param name="Ignored">Why it says nothing in anybody's name.</param>
/// <param name="Pieces">In order, without gap.</param>
public sealed record SourceLine(int Start, Contributor? Speaker, bool Heading, IgnoredReason? Ignored, ImmutableArray<SourcePiece> Pieces)
{
    /// <summary>The lines that are not blank, in order. The cost is that of one pass over the source and the spans.</summary>
    public static ImmutableArray<SourceLine> Of(Proposal proposal)
    {
        var lines = ImmutableArray.CreateBuilder<SourceLine>();
        for (var start = 0; start < proposal.Source.Length;)
        {
            var rest = proposal.Source.AsSpan(start);
            var length = rest.IndexOfAny('\r', '\n') is var at and >= 0 ? at : rest.Length;
            if (!rest[..length].IsWhiteSpace()) lines.Add(Line(proposal, start, start + length));
            start += Math.Max(length, 1) + (length > 0 && length < rest.Length ? 1 : 0);
        }
        return lines.ToImmutable();
    }

    private static SourceLine Line(Proposal proposal, int start, int end)
    {
        var ignored = proposal.Ignored.FirstOrDefault(span => span.Start < end && start < span.End);
        var speaker = proposal.Contributors.LastOrDefault(contributor => contributor.Start < end);
        var pieces = Cut(proposal, start, end);
        var heading = speaker is not null && speaker.Start < end && start < speaker.End && pieces.All(piece => piece.Statement is null);
        return new(start, ignored is { Reason: not IgnoredReason.Heading } ? null : speaker, heading, heading ? null : ignored?.Reason, pieces);
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
