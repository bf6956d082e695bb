using System.Collections.Immutable;
using ActionFramework.Consultation;

namespace ActionFramework.Web.Consultation.Import;

/// <summary>The part of a source that stands on the screen: all of a short one, else some lines. Reading on adds lines and takes none away, so that selected words stay selected.</summary>
public sealed class SourceWindow
{
    /// <summary>How many lines come at once.</summary>
    public const int Part = 300;

    private readonly (int Start, int End)[] lines;
    private readonly int from;
    private readonly int to;

    private SourceWindow(Proposal proposal, (int Start, int End)[] lines, int from, int to)
    {
        (Proposal, this.lines, this.from, this.to) = (proposal, lines, Math.Max(from, 0), Math.Min(to, lines.Length));
        Lines = SourceLine.Of(proposal, lines.AsSpan(this.from..this.to));
    }

    public Proposal Proposal { get; }

    public ImmutableArray<SourceLine> Lines { get; }

    /// <summary>How many lines there are above.</summary>
    public int Before => from;

    /// <summary>How many lines there are below.</summary>
    public int After => lines.Length - to;

    public static SourceWindow Of(Proposal proposal) => new(proposal, SourceLine.Ends(proposal.Source), 0, Part);

    /// <summary>The same lines of the proposal as it stands now.</summary>
    public SourceWindow Of(Proposal now, int place)
    {
        if (now.Id != Proposal.Id) return Of(now).Of(now, place);
        var line = Math.Max(Array.FindLastIndex(lines, each => each.Start <= place), 0);
        if (line < from || line >= to) return new(now, lines, line - Part / 2, line + Part / 2);
        return ReferenceEquals(now, Proposal) ? this : new(now, lines, from, to);
    }

    public SourceWindow Earlier() => new(Proposal, lines, from - Part, to);

    public SourceWindow Later() => new(Proposal, lines, from, to + Part);
}
