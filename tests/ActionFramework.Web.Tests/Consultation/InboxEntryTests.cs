using ActionFramework.Consultation;
using ActionFramework.Web.Consultation.Inbox;
using ActionFramework.Web.Tests.Consultation.Tagging;
using Xunit;

namespace ActionFramework.Web.Tests.Consultation;

public sealed class InboxEntryTests
{
    [Fact]
    public void What_was_written_down_by_hand_stands_between_the_files_by_its_day()
    {
        var spoken = SomeDesk.Third with { Proposal = null, ReceivedAt = Day(2) };
        var entries = InboxEntry.Of([File(3), File(1)], [spoken, SomeDesk.First with { Proposal = Identity.New<ProposalId>(TimeProvider.System) }]);
        Assert.Equal([Day(3), Day(2), Day(1)], entries.Select(entry => entry.At));
        Assert.Equal(new InboxEntry.ByHand(spoken), entries[1]);
    }

    private static DateTimeOffset Day(int day) => new(2022, 3, day, 0, 0, 0, TimeSpan.Zero);

    private static ProposalSummary File(int day) => new(Identity.New<ProposalId>(TimeProvider.System), SomeDesk.First.Framework, "简报.txt", "", ProposalStatus.Open, "utf-8", [], 0, Day(day), 1);
}
