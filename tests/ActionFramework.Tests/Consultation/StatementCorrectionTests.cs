using ActionFramework.Consultation;
using Xunit;

namespace ActionFramework.Tests.Consultation;

public sealed class StatementCorrectionTests
{
    private static readonly ContributionId Speaker = Identity.New<ContributionId>(TimeProvider.System);

    // Two requests in one sentence, one of them with a character outside the basic plane.
    private const string Source = "李楠 世界自然基金会\n建议对接𠮷目标，制定指标体系；并推动多方参与。";
    private readonly Proposal proposal = Propose("对接𠮷目标，制定指标体系", "推动多方参与");

    [Fact]
    public void A_split_keeps_the_id_on_the_first_half_and_leaves_the_comma_to_nobody()
    {
        var edits = StatementCorrection.Split(proposal, proposal.Statements[0].Id, Source.IndexOf('，') + 1)!.Value;
        Assert.Equal(["对接𠮷目标", "制定指标体系", "推动多方参与"], edits.Select(edit => Source[edit.Start..edit.End]));
        Assert.Equal([proposal.Statements[0].Id, null, proposal.Statements[1].Id], edits.Select(edit => edit.Id));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-3)]
    [InlineData(400)]
    public void A_split_at_or_outside_the_ends_is_none(int fromStart) =>
        Assert.Null(StatementCorrection.Split(proposal, proposal.Statements[0].Id, proposal.Statements[0].Start + fromStart));

    [Fact]
    public void Merging_joins_with_the_one_before_and_what_stood_between()
    {
        var edits = StatementCorrection.MergeWithPrevious(proposal, proposal.Statements[1].Id)!.Value;
        Assert.Equal("对接𠮷目标，制定指标体系；并推动多方参与", Source[Assert.Single(edits).Start..edits[0].End]);
    }

    [Fact]
    public void The_first_statement_has_none_before_it_to_merge_with() =>
        Assert.Null(StatementCorrection.MergeWithPrevious(proposal, proposal.Statements[0].Id));

    [Fact]
    public void Every_correction_is_one_that_the_rules_take()
    {
        var id = proposal.Statements[0].Id;
        Assert.All(
            [StatementCorrection.Confirm(proposal, id), StatementCorrection.Relabel(proposal, id, StatementKind.Context), StatementCorrection.Split(proposal, id, Source.IndexOf('，'))!.Value],
            edits => Assert.IsType<CorrectionResult.Corrected>(ProposalCorrection.Replace(proposal, edits, () => Identity.New<SuggestionId>(TimeProvider.System))));
    }

    [Fact]
    public void Undo_brings_a_merged_statement_back_under_a_new_id()
    {
        var merged = (CorrectionResult.Corrected)ProposalCorrection.Replace(proposal, StatementCorrection.MergeWithPrevious(proposal, proposal.Statements[1].Id)!.Value, () => default);
        var back = StatementCorrection.Back(merged.Proposal, StatementCorrection.Kept(proposal));
        Assert.Equal([proposal.Statements[0].Id, null], back.Select(edit => edit.Id));
    }

    [Fact]
    public void Whoever_overlaps_another_is_told_wherever_it_stands_in_the_list()
    {
        StatementEdit Edit(int start, int end) => new(null, Speaker, start, end, StatementKind.Offer);
        var refused = (CorrectionResult.Refused)ProposalCorrection.Replace(proposal, [Edit(13, 15), Edit(0, 12), Edit(2, 4), Edit(6, 12), Edit(12, 13)], () => default);
        Assert.Equal([new(1, CorrectionFault.Overlap), new(2, CorrectionFault.Overlap), new(3, CorrectionFault.Overlap)], refused.Errors);
    }

    [Fact]
    public void A_span_outside_the_source_overlaps_nobody()
    {
        StatementEdit Edit(int start, int end) => new(null, Speaker, start, end, StatementKind.Offer);
        var refused = (CorrectionResult.Refused)ProposalCorrection.Replace(proposal, [Edit(0, 4), Edit(0, 9_999)], () => default);
        Assert.Equal([new(1, CorrectionFault.BadSpan)], refused.Errors);
    }

    [Fact]
    public void An_id_that_stands_twice_or_is_of_nobody_is_unknown()
    {
        var kept = StatementCorrection.Kept(proposal);
        var refused = (CorrectionResult.Refused)ProposalCorrection.Replace(proposal, [kept[0], kept[1] with { Id = kept[0].Id }, new(Identity.New<SuggestionId>(TimeProvider.System), default, 0, 2, StatementKind.Offer)], () => default);
        Assert.Equal([new(0, CorrectionFault.UnknownId), new(1, CorrectionFault.UnknownId), new(2, CorrectionFault.UnknownContributor), new(2, CorrectionFault.UnknownId)], refused.Errors);
    }

    private static Proposal Propose(params string[] asks) => Some.OpenProposal with
    {
        Source = Source,
        Contributors = [new(Speaker, ["李楠"], "世界自然基金会", 0, 11)],
        Statements = [.. asks.Select(ask => new Statement { Id = Identity.New<SuggestionId>(TimeProvider.System), Contributor = Speaker, Start = Source.IndexOf(ask, StringComparison.Ordinal), End = Source.IndexOf(ask, StringComparison.Ordinal) + ask.Length, Kind = StatementKind.Recommendation })],
    };
}
