namespace ActionFramework.Provenance;

/// <summary>Where words come from: who wrote them, because of which suggestion, in which commit. Two runs of equal origin are one run.</summary>
/// <param name="Author">Null for the template and for repairs by the authority.</param>
/// <param name="Suggestion">What the author worked on, or null.</param>
/// <param name="Version">The commit that brought the words in; 0 for the template.</param>
[GenerateSerializer, Immutable, Alias("Origin")]
public sealed record Origin([property: Id(0)] PersonId? Author, [property: Id(1)] SuggestionId? Suggestion, [property: Id(2)] long Version)
{
    /// <summary>What stood in the text before anybody wrote in it.</summary>
    public static Origin Template { get; } = new(null, null, 0);
}

/// <summary>So many neighbouring positions of one origin; the length is never less than 1.</summary>
[GenerateSerializer, Immutable, Alias("OriginRun")]
public readonly record struct OriginRun([property: Id(0)] int Length, [property: Id(1)] Origin Origin);
