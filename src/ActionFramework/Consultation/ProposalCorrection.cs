using System.Collections.Immutable;
using ActionFramework.Membership;

namespace ActionFramework.Consultation;

/// <summary>The rules of correcting a proposal: spans inside the source, statements apart from each other, nobody made nameless.</summary>
public static class ProposalCorrection
{
    /// <summary>Replaces the contributors. Statements of one that is gone go to nobody, so they are refused.</summary>
    public static CorrectionResult Replace(Proposal proposal, ImmutableArray<ContributorEdit> edits, Func<ContributionId> newId)
    {
        if (proposal.Status == ProposalStatus.Accepted) return new CorrectionResult.AlreadyAccepted(proposal);
        var known = proposal.Contributors.ToDictionary(contributor => contributor.Id);
        var doubled = Doubled(edits.Select(edit => edit.Id));
        var errors = Errors(edits, (_, edit) => Faults(proposal.Source, edit, edit.Id is { } id ? known.GetValueOrDefault(id) : null, doubled));
        if (!errors.IsEmpty) return new CorrectionResult.Refused(errors);
        var kept = edits.Select(edit => edit.Id).ToHashSet();
        var missing = proposal.Statements.Select(statement => statement.Contributor).Distinct().Where(contributor => !kept.Contains(contributor)).ToImmutableArray();
        if (!missing.IsEmpty) return new CorrectionResult.Refused([.. missing.Select(contributor => new CorrectionError(null, CorrectionFault.UnknownContributor) { Missing = contributor })]);
        var contributors = edits.Select(edit => new Contributor(edit.Id ?? newId(), [.. edit.Names.Select(name => name.Trim())], edit.Organisation.Trim(), edit.Start, edit.End));
        return new CorrectionResult.Corrected(proposal with { Contributors = [.. contributors.OrderBy(contributor => contributor.Start)] });
    }

    public static CorrectionResult Replace(Proposal proposal, ImmutableArray<StatementEdit> edits, Func<SuggestionId> newId)
    {
        if (proposal.Status == ProposalStatus.Accepted) return new CorrectionResult.AlreadyAccepted(proposal);
        var errors = Errors(edits, Faults(proposal, edits));
        if (!errors.IsEmpty) return new CorrectionResult.Refused(errors);
        var statements = edits.Select(edit => new Statement { Id = edit.Id ?? newId(), Contributor = edit.Contributor, Start = edit.Start, End = edit.End, Kind = edit.Kind, Review = edit.Review });
        return new CorrectionResult.Corrected(proposal with { Statements = [.. statements.OrderBy(statement => statement.Start)] });
    }

    private static ImmutableArray<CorrectionError> Errors<TEdit>(ImmutableArray<TEdit> edits, Func<int, TEdit, IEnumerable<CorrectionFault>> faults) =>
        [.. edits.Index().SelectMany(edit => faults(edit.Index, edit.Item).Select(fault => new CorrectionError(edit.Index, fault)))];

    private static IEnumerable<CorrectionFault> Faults(string source, ContributorEdit edit, Contributor? stands, HashSet<ContributionId> doubled)
    {
        // An empty span is where nobody is named in the source.
        if (!IsSpan(source, edit.Start, edit.End, mayBeEmpty: true)) yield return CorrectionFault.BadSpan;
        // Whose words nobody knows the reader itself leaves nameless: such a contributor may stay so while others are corrected.
        var mayBeNameless = stands is { Names.IsEmpty: true, Organisation: "" };
        if (edit.Names.Any(string.IsNullOrWhiteSpace) || (edit.Names.IsEmpty && string.IsNullOrWhiteSpace(edit.Organisation) && !mayBeNameless)) yield return CorrectionFault.NameMissing;
        // What the reader read may stay too, however long its line was.
        if (edit.Names.Append(edit.Organisation).Any(name => !PrintedName.IsFit(name) && name != stands?.Organisation && stands?.Names.Contains(name) != true)) yield return CorrectionFault.BadName;
        if (edit.Id is { } id && (stands is null || doubled.Contains(id))) yield return CorrectionFault.UnknownId;
    }

    private static Func<int, StatementEdit, IEnumerable<CorrectionFault>> Faults(Proposal proposal, ImmutableArray<StatementEdit> edits)
    {
        var contributors = proposal.Contributors.Select(contributor => contributor.Id).ToHashSet();
        var known = proposal.Statements.Select(statement => statement.Id).ToHashSet();
        var doubled = Doubled(edits.Select(edit => edit.Id));
        var spans = edits.Index().Where(edit => IsSpan(proposal.Source, edit.Item.Start, edit.Item.End, mayBeEmpty: false)).ToDictionary(edit => edit.Index, edit => edit.Item);
        var overlapping = Overlapping(spans);
        return FaultsOf;

        IEnumerable<CorrectionFault> FaultsOf(int index, StatementEdit edit)
        {
            if (!spans.ContainsKey(index)) yield return CorrectionFault.BadSpan;
            else if (overlapping.Contains(index)) yield return CorrectionFault.Overlap;
            if (!contributors.Contains(edit.Contributor)) yield return CorrectionFault.UnknownContributor;
            if (edit.Id is { } id && (!known.Contains(id) || doubled.Contains(id))) yield return CorrectionFault.UnknownId;
        }
    }

    // In the order of their beginnings each needs to be held against the one that reaches furthest so far, and that one against it.
    private static HashSet<int> Overlapping(Dictionary<int, StatementEdit> spans)
    {
        var overlapping = new HashSet<int>();
        (int Index, int End) furthest = (-1, 0);
        foreach (var (index, edit) in spans.OrderBy(span => span.Value.Start))
        {
            if (edit.Start < furthest.End) overlapping.UnionWith([furthest.Index, index]);
            if (edit.End > furthest.End) furthest = (index, edit.End);
        }
        return overlapping;
    }

    private static HashSet<TId> Doubled<TId>(IEnumerable<TId?> ids) where TId : struct =>
        [.. ids.OfType<TId>().GroupBy(id => id).Where(same => same.Skip(1).Any()).Select(same => same.Key)];

    private static bool IsSpan(string source, int start, int end, bool mayBeEmpty) =>
        start >= 0 && end <= source.Length && (start < end || (mayBeEmpty && start == end)) && !Cuts(source, start) && !Cuts(source, end);

    private static bool Cuts(string source, int at) => at > 0 && at < source.Length && char.IsSurrogatePair(source[at - 1], source[at]);
}
