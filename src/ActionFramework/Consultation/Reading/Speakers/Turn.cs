using System.Collections.Immutable;

namespace ActionFramework.Consultation.Reading.Speakers;

/// <summary>A speaker's heading and what he says under it.</summary>
internal sealed record Turn
{
    public required Speaker Speaker { get; init; }

    /// <summary>As printed; inside the words where minutes report the speaker.</summary>
    public required Span Heading { get; init; }

    /// <summary>The words that belong to him, as spans of whole lines or of parts of them.</summary>
    public required ImmutableArray<Span> Speech { get; init; }

    /// <summary>The words are requests by their place (a column or box for suggestions), cue or not.</summary>
    public bool Asks { get; init; }

    /// <summary>Words beside those of the speakers, which are somebody's only if they ask.</summary>
    public bool IsUnclaimed { get; init; }

    /// <summary>Whoever leads the meeting gives others the floor; he has a say of his own only if he asks something.</summary>
    public bool Leads { get; init; }

    /// <summary>The heading stands apart from the words.</summary>
    public bool HeadingApart { get; init; } = true;

    public int Start => Math.Min(Heading.Start, Speech.Select(speech => speech.Start).DefaultIfEmpty(int.MaxValue).Min());

    public bool Covers(Span span) =>
        (span.Start < Heading.End && Heading.Start < span.End) || Speech.Any(speech => span.Start < speech.End && speech.Start < span.End);
}
