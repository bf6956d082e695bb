using System.Collections.Immutable;

namespace ActionFramework.Consultation;

/// <summary>The rules of correcting a proposal: spans inside the source, statements apart from each other, nobody made nameless.</summary>
public static class ProposalCorrection
{
    /// <summary>Replaces the contributors. Statements of one that is gone go to nobody, so they are refused.</summary>
    public static CorrectionResult Replace(Proposal proposal, ImmutableArray<ContributorEdit> edits, Func<ContributionId> newId)
    {
        if (proposal.Status == ProposalStatus.Accepted) return new CorrectionResult.AlreadyAccepted(proposal);
        var errors = edits.Index().SelectMany(edit => Faults(proposal, edit.Item, edits).Select(fault => new CorrectionError(edit.Index, fault))).ToImmutableArray();
        if (!errors.IsEmpty) return new CorrectionResult.Refused(errors);
        var kept = edits.Select(edit => edit.Id).ToHashSet();
        if (proposal.Statements.Any(statement => !kept.Contains(statement.Contributor))) return new CorrectionResult.Refused([new(edits.Length, CorrectionFault.UnknownContributor)]);
        var contributors = edits.Select(edit => new Contributor(edit.Id ?? newId(), [.. edit.Names.Select(name => name.Trim())], edit.Organisation.Trim(), edit.Start, edit.End));
        return new CorrectionResult.Corrected(proposal with { Contributors = [.. contributors.OrderBy(contributor => contributor.Start)] });
    }

    public static CorrectionResult Replace(Proposal proposal, ImmutableArray<StatementEdit> edits, Func<SuggestionId> newId)
    {
        if (proposal.Status == ProposalStatus.Accepted) return new CorrectionResult.AlreadyAccepted(proposal);
        var errors = edits.Index().SelectMany(edit => Faults(proposal, edit.Item, edits).Select(fault => new CorrectionError(edit.Index, fault))).ToImmutableArray();
        if (!errors.IsEmpty) return new CorrectionResult.Refused(errors);
        var statements = edits.Select(edit => new Statement { Id = edit.Id ?? newId(), Contributor = edit.Contributor, Start = edit.Start, End = edit.End, Kind = edit.Kind, Review = edit.Review });
        return new CorrectionResult.Corrected(proposal with { Statements = [.. statements.OrderBy(statement => statement.Start)] });
    }

    private static IEnumerable<CorrectionFault> Faults(Proposal proposal, ContributorEdit edit, ImmutableArray<ContributorEdit> all)
    {
        // An empty span is where nobody is named in the source.
        if (!IsSpan(proposal.Source, edit.Start, edit.End, mayBeEmpty: true)) yield return CorrectionFault.BadSpan;
        var stands = proposal.Contributors.FirstOrDefault(contributor => contributor.Id == edit.Id);
        // Whose words nobody knows the reader itself leaves nameless: such a contributor may stay so while others are corrected.
        var mayBeNameless = stands is { Names.IsEmpty: true, Organisation: "" };
        if (edit.Names.Any(string.IsNullOrWhiteSpace) || (edit.Names.IsEmpty && string.IsNullOrWhiteSpace(edit.Organisation) && !mayBeNameless)) yield return CorrectionFault.NameMissing;
        if (edit.Id is { } id && (stands is null || all.Count(other => other.Id == id) > 1)) yield return CorrectionFault.UnknownId;
    }

    private static IEnumerable<CorrectionFault> Faults(Proposal proposal, StatementEdit edit, ImmutableArray<StatementEdit> all)
    {
        if (!IsSpan(proposal.Source, edit.Start, edit.End, mayBeEmpty: false)) yield return CorrectionFault.BadSpan;
        else if (all.Any(other => !ReferenceEquals(other, edit) && other.Start < edit.End && edit.Start < other.End)) yield return CorrectionFault.Overlap;
        if (proposal.Contributors.All(contributor => contributor.Id != edit.Contributor)) yield return CorrectionFault.UnknownContributor;
        if (edit.Id is { } id && (proposal.Statements.All(statement => statement.Id != id) || all.Count(other => other.Id == id) > 1)) yield return CorrectionFault.UnknownId;
    }

    private static bool IsSpan(string source, int start, int end, bool mayBeEmpty) =>
        start >= 0 && end <= source.Length && (start < end || (mayBeEmpty && start == end)) && !Cuts(source, start) && !Cuts(source, end);

    private static bool Cuts(string source, int at) => at > 0 && at < source.Length && char.IsSurrogatePair(source[at - 1], source[at]);
}
