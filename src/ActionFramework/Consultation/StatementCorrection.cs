using System.Collections.Immutable;

namespace ActionFramework.Consultation;

/// <summary>What a person can do to one statement of a proposal, as the list of statements that is then asked for. All others stay as they are.</summary>
public static class StatementCorrection
{
    /// <summary>The statements as they stand, unchanged.</summary>
    public static ImmutableArray<StatementEdit> Kept(Proposal proposal) =>
        [.. proposal.Statements.Select(statement => new StatementEdit(statement.Id, statement.Contributor, statement.Start, statement.End, statement.Kind) { Review = statement.Review })];

    public static ImmutableArray<StatementEdit> Confirm(Proposal proposal, SuggestionId id) =>
        Change(proposal, id, edit => [edit with { Review = StatementReview.Confirmed }]);

    public static ImmutableArray<StatementEdit> Relabel(Proposal proposal, SuggestionId id, StatementKind kind) =>
        Change(proposal, id, edit => [edit with { Kind = kind, Review = StatementReview.Confirmed }]);

    public static ImmutableArray<StatementEdit> SetSpan(Proposal proposal, SuggestionId id, int start, int end) =>
        Change(proposal, id, edit => [edit with { Start = start, End = end, Review = StatementReview.Confirmed }]);

    /// <summary>Cuts at an offset in the source. The first half keeps the id; both lose white space and punctuation at the cut. Null where a half would be empty.</summary>
    public static ImmutableArray<StatementEdit>? Split(Proposal proposal, SuggestionId id, int at)
    {
        if (proposal.Statements.FirstOrDefault(one => one.Id == id) is not { } statement || at <= statement.Start || at >= statement.End) return null;
        var end = statement.Start + proposal.Source[statement.Start..at].TrimLooseEnd().Length;
        var start = statement.End - proposal.Source[at..statement.End].TrimLooseStart().Length;
        if (end == statement.Start || start == statement.End) return null;
        return Change(proposal, id, edit => [edit with { End = end, Review = StatementReview.Confirmed }, edit with { Id = null, Start = start, Review = StatementReview.Confirmed }]);
    }

    /// <summary>One statement from the first word of the one before to the last of this one; null where there is none before it by the same contributor.</summary>
    public static ImmutableArray<StatementEdit>? MergeWithPrevious(Proposal proposal, SuggestionId id)
    {
        var at = proposal.Statements.ToList().FindIndex(one => one.Id == id);
        if (at < 1 || proposal.Statements[at - 1] is not { } before || before.Contributor != proposal.Statements[at].Contributor) return null;
        var merged = Change(proposal, before.Id, edit => [edit with { End = proposal.Statements[at].End, Review = StatementReview.Confirmed }]);
        return merged.RemoveAt(at);
    }

    /// <summary>A statement where none stood; its contributor is the last one named before it. Null before the first contributor.</summary>
    public static ImmutableArray<StatementEdit>? Add(Proposal proposal, int start, int end, StatementKind kind) =>
        proposal.Contributors.LastOrDefault(contributor => contributor.Start <= start) is { } speaker
            ? Kept(proposal).Add(new StatementEdit(null, speaker.Id, start, end, kind))
            : null;

    /// <summary>An earlier state asked for again: a statement that is gone meanwhile comes back under a new id.</summary>
    public static ImmutableArray<StatementEdit> Back(Proposal proposal, ImmutableArray<StatementEdit> earlier)
    {
        var known = proposal.Statements.Select(statement => statement.Id).ToHashSet();
        return [.. earlier.Select(edit => edit.Id is { } id && known.Contains(id) ? edit : edit with { Id = null })];
    }

    private static ImmutableArray<StatementEdit> Change(Proposal proposal, SuggestionId id, Func<StatementEdit, IEnumerable<StatementEdit>> change) =>
        [.. Kept(proposal).SelectMany(edit => edit.Id == id ? change(edit) : [edit])];
}
