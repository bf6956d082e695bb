using ActionFramework.Consultation;
using ActionFramework.Drafting;
using ActionFramework.Membership;
using ActionFramework.Tests.Drafting;
using Xunit;

namespace ActionFramework.Tests;

[Collection(nameof(OneFolder))]
public sealed class SampleTests(EmptyFolder folder)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_first_start_makes_the_sample_with_its_members()
    {
        var members = await folder.Get<IMembers>().OfAsync(await SampleAsync(), Token);
        Assert.Equal(
            ["coordinator Coordinator ", "drafter1 Drafter ", "drafter2 Drafter ", "expert1 Expert 世界自然基金会", "expert2 Expert 世界资源研究所", "reader Reader "],
            members.Select(member => $"{member.Name} {member.Role} {member.Organisation}"));
    }

    [Fact]
    public async Task Its_brief_is_read_but_not_accepted()
    {
        var proposal = Assert.Single(await folder.Get<IContributionQuery>().ListAsync(await SampleAsync(), Token));
        Assert.Equal("brief-2022-02.txt", proposal.FileName);
        Assert.Equal(ProposalStatus.Open, proposal.Status);
    }

    private async Task<FrameworkId> SampleAsync()
    {
        var expert = await folder.Get<IPersonQuery>().FindByNameAsync("expert2", Token) ?? throw new InvalidOperationException("expert2");
        return Assert.Single(await folder.Get<IFrameworkQuery>().OfAsync(expert.Id, Token)).Id;
    }
}
