using System.Collections.Immutable;
using ActionFramework.Consultation;
using ActionFramework.Web.Consultation.Import;

namespace ActionFramework.Web.Consultation.Tagging;

/// <summary>A run of a contribution's words, and the suggestion it belongs to, if any.</summary>
public sealed record WordRun(string Text, Suggestion? Suggestion);

/// <summary>The words of one contribution, line by line, with its suggestions marked in them.</summary>
public static class ContributionWords
{
    /// <summary>From the imported file the lines of that contributor, without the heading that names him; of what came otherwise, its suggestions are all there is.</summary>
    public static ImmutableArray<ImmutableArray<WordRun>> Of(Proposal? source, ContributionId contribution, IReadOnlyList<Suggestion> suggestions) => source is null
        ? [.. suggestions.Select(suggestion => ImmutableArray.Create(new WordRun(suggestion.Text, suggestion)))]
        : [.. SourceLine.Of(source).Where(line => line.Speaker?.Id == contribution && !line.Heading && line.Ignored is null).Select(line => Runs(source.Source, line, suggestions))];

    private static ImmutableArray<WordRun> Runs(string source, SourceLine line, IReadOnlyList<Suggestion> suggestions) =>
        [.. line.Pieces.Select(piece => new WordRun(source[piece.Start..piece.End], suggestions.FirstOrDefault(suggestion => suggestion.Id == piece.Statement?.Id)))];
}
