using System.Collections.Immutable;
using ActionFramework.Provenance;

namespace ActionFramework.Server.Drafting;

/// <summary>What a commit row keeps of words, so that provenance can be rebuilt from the log and deletions be undone under their old names.</summary>
/// <param name="Removed">The words that it took out, with their origins.</param>
/// <param name="Inserted">Only in a commit that restores: the words that it brought in.</param>
/// <param name="Back">Only in a commit that restores: the origins that those words got.</param>
internal sealed record CommitWords(ImmutableArray<KeptWords> Removed, ImmutableArray<StepText> Inserted, ImmutableArray<KeptWords> Back)
{
    /// <summary>What a later commit may give back: each piece, and the pieces of each clause in a row, since single deletions leave single characters.</summary>
    public static IReadOnlyList<AttributedWords> Earlier(IEnumerable<CommitWords> commits)
    {
        var pieces = commits.SelectMany(words => words.Removed).Select(kept => kept.Words).Where(words => words.Text.Length > 0).ToList();
        var rows = pieces.GroupBy(words => words.NodeId).Where(clause => clause.Count() > 1);
        return [.. pieces, .. rows.SelectMany(clause => new[] { Row(clause.Key, clause), Row(clause.Key, clause.Reverse()) })];
    }

    private static AttributedWords Row(Guid node, IEnumerable<AttributedWords> pieces) =>
        new(node, string.Concat(pieces.Select(piece => piece.Text)), [.. pieces.SelectMany(piece => piece.Runs)]);
}

/// <summary><see cref="AttributedWords"/> in the form of the log.</summary>
internal sealed record KeptWords(Guid NodeId, string Text, ImmutableArray<KeptRun> Runs)
{
    public AttributedWords Words => new(NodeId, Text, [.. Runs.Select(run => new OriginRun(run.Length, new Origin(run.Author, run.Suggestion, run.Version)))]);

    public static KeptWords Of(AttributedWords words) =>
        new(words.NodeId, words.Text, [.. words.Runs.Select(run => new KeptRun(run.Length, run.Origin.Author, run.Origin.Suggestion, run.Origin.Version))]);
}

internal sealed record KeptRun(int Length, PersonId? Author, SuggestionId? Suggestion, long Version);
