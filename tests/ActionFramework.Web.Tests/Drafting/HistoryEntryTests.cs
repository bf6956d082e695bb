using ActionFramework.Drafting;
using ActionFramework.Provenance;
using ActionFramework.Web.Drafting.Beside;
using ActionFramework.Web.Drafting.Sections;
using Xunit;

namespace ActionFramework.Web.Tests.Drafting;

public sealed class HistoryEntryTests
{
    private static readonly PersonId Ruan = new(Guid.Parse("00000000-0000-7000-8000-0000000000f1"));
    private static readonly PersonId Ana = new(Guid.Parse("00000000-0000-7000-8000-0000000000f2"));

    [Fact]
    public void What_one_person_did_in_one_go_is_one_entry()
    {
        var entry = Assert.Single(HistoryEntry.Of([Change(3, Ruan, "各方合", "各方合作"), Change(2, Ruan, "各", "各方合"), Change(1, Ruan, null, "各")]));
        Assert.Equal((true, "", "各方合作", 3L), (entry.IsNew, entry.Before, entry.After, entry.Newest.Version));
    }

    [Fact]
    public void Another_person_or_a_long_pause_begins_a_new_entry()
    {
        Assert.Equal(2, HistoryEntry.Of([Change(2, Ana, "a", "ab"), Change(1, Ruan, "", "a")]).Count);
        Assert.Equal(2, HistoryEntry.Of([Change(100, Ruan, "a", "ab"), Change(1, Ruan, "", "a")]).Count);
    }

    [Fact]
    public void A_removal_is_an_entry_of_its_own_that_shows_what_was_removed()
    {
        var entries = HistoryEntry.Of([Change(4, Ruan, null, "各方𠮷"), Change(3, Ruan, "各方𠮷", null), Change(2, Ruan, "各", "各方𠮷"), Change(1, Ruan, null, "各")]);
        Assert.Equal([("", "各方𠮷"), ("各方𠮷", ""), ("", "各方𠮷")], entries.Select(entry => (entry.Before, entry.After)));
    }

    [Fact]
    public void Runs_of_one_go_are_read_as_one()
    {
        var joined = Origins.Joined([Run(0, 1, Ruan, 1), Run(1, 9, Ruan, 2), Run(9, 12, Ana, 3)]);
        Assert.Equal([(0, 9, 2L), (9, 12, 3L)], joined.Select(run => (run.Start, run.End, run.Version)));
    }

    [Fact]
    public void A_long_quotation_is_cut_between_characters_and_says_so()
    {
        Assert.Equal(string.Concat(Enumerable.Repeat("𠮷", 120)) + "……", Quotation.Short(string.Concat(Enumerable.Repeat("𠮷", 121))));
        Assert.Equal(("zh-Hans", "en"), (Quotation.LanguageOf("see 𠮷"), Quotation.LanguageOf("see above 😀")));
    }

    private static ClauseChange Change(int minute, PersonId author, string? before, string? after) => new()
    {
        Text = SomeScene.Zh,
        Version = minute,
        Clause = SomeScene.Goal,
        Author = author,
        Suggestion = null,
        At = DateTimeOffset.UnixEpoch.AddMinutes(minute),
        Before = before,
        After = after,
        Brought = 1,
        Withdrawn = 0,
        WithdrawnOwn = 0,
    };

    private static ProvenanceRun Run(int start, int end, PersonId author, long version) => new(SomeScene.Goal, start, end, author, version, DateTimeOffset.UnixEpoch.AddMinutes(version), null);
}
