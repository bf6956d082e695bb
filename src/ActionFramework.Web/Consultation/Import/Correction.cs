using System.Collections.Immutable;
using ActionFramework.Consultation;

namespace ActionFramework.Web.Consultation.Import;

/// <summary>What is asked of the proposal: all its statements, or all its contributors, as they shall be.</summary>
public abstract record Correction
{
    public sealed record OfStatements(ImmutableArray<StatementEdit> Edits) : Correction;

    public sealed record OfContributors(ImmutableArray<ContributorEdit> Edits) : Correction;

    /// <summary>The correction that would bring back what a proposal holds of the same kind.</summary>
    public Correction Backwards(Proposal proposal) => this is OfStatements
        ? new OfStatements(StatementCorrection.Kept(proposal))
        : new OfContributors([.. proposal.Contributors.Select(one => new ContributorEdit(one.Id, one.Names, one.Organisation, one.Start, one.End))]);
}
