using System.Collections.Immutable;
using ActionFramework.Consultation;
using ActionFramework.Tests.Consultation.Reading;
using Xunit;

namespace ActionFramework.Tests.Consultation;

public sealed class ContributorCorrectionTests
{
    // A person, an organisation that speaks for itself, and words of nobody known.
    private static readonly Proposal Proposal = Some.OpenProposal with
    {
        Contributors = [Contributor("李楠𠮷", "世界自然基金会"), Contributor("", "Mekong River Commission"), Contributor("", "")],
    };

    [Fact]
    public void What_the_reader_left_nameless_stays_so_while_another_is_corrected()
    {
        var edits = Kept(Proposal).SetItem(0, Kept(Proposal)[0] with { Names = [" 李楠 "] });
        var corrected = Assert.IsType<CorrectionResult.Corrected>(Replace(Proposal, edits)).Proposal;
        Assert.Equal(["李楠|世界自然基金会", "|Mekong River Commission", "|"], corrected.Contributors.Select(Line));
    }

    [Fact]
    public void Who_was_nameless_can_be_named() =>
        Assert.IsType<CorrectionResult.Corrected>(Replace(Proposal, Kept(Proposal).SetItem(2, Kept(Proposal)[2] with { Organisation = "乐施会" })));

    [Fact]
    public void An_organisation_that_speaks_for_itself_can_be_added() =>
        Assert.IsType<CorrectionResult.Corrected>(Replace(Proposal, Kept(Proposal).Add(new(null, [], "乐施会", 0, 0))));

    [Theory]
    [InlineData(0, "")]
    [InlineData(1, " \u3000")]
    public void Nobody_named_is_made_nameless(int at, string organisation) =>
        Assert.Equal(new(at, CorrectionFault.NameMissing), Fault(Kept(Proposal).SetItem(at, Kept(Proposal)[at] with { Names = [], Organisation = organisation })));

    [Fact]
    public void A_new_one_without_any_name_is_refused() =>
        Assert.Equal(new(3, CorrectionFault.NameMissing), Fault(Kept(Proposal).Add(new(null, [], " ", 0, 0))));

    [Fact]
    public void An_empty_name_is_none() =>
        Assert.Equal(new(2, CorrectionFault.NameMissing), Fault(Kept(Proposal).SetItem(2, Kept(Proposal)[2] with { Names = [" "] })));

    [Theory, MemberData(nameof(ReadingTests.Files), MemberType = typeof(ReadingTests))]
    public void Whatever_the_reader_made_is_taken_back_as_it_is(string name)
    {
        var source = ReadingTests.SourceOf(name);
        var proposal = Some.OpenProposal with { Source = source, Contributors = [.. Delivered.Reader.Read(source).Contributors.Select(read => new Contributor(NewId(), read.Names, read.Organisation, read.Start, read.End))] };
        Assert.IsType<CorrectionResult.Corrected>(Replace(proposal, Kept(proposal)));
    }

    private static ImmutableArray<ContributorEdit> Kept(Proposal proposal) =>
        [.. proposal.Contributors.Select(one => new ContributorEdit(one.Id, one.Names, one.Organisation, one.Start, one.End))];

    private static CorrectionResult Replace(Proposal proposal, ImmutableArray<ContributorEdit> edits) => ProposalCorrection.Replace(proposal, edits, NewId);

    private static CorrectionError Fault(ImmutableArray<ContributorEdit> edits) => Assert.Single(Assert.IsType<CorrectionResult.Refused>(Replace(Proposal, edits)).Errors);

    private static Contributor Contributor(string name, string organisation) => new(NewId(), name.Length == 0 ? [] : [name], organisation, 0, 0);

    private static string Line(Contributor contributor) => $"{string.Join('、', contributor.Names)}|{contributor.Organisation}";

    private static ContributionId NewId() => Identity.New<ContributionId>(TimeProvider.System);
}
