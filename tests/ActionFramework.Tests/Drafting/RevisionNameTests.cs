using ActionFramework.Drafting;
using Xunit;

namespace ActionFramework.Tests.Drafting;

public sealed class RevisionNameTests
{
    [Theory]
    [InlineData("R1 汇总稿", "R1 汇总稿")]
    [InlineData("  draft for 𠮷 ", "draft for 𠮷")]
    [InlineData("cafe\u0301", "café")]
    public void White_space_around_a_name_is_off_and_its_characters_composed(string wanted, string kept) => Assert.Equal(kept, RevisionName.From(wanted));

    [Theory]
    [InlineData("")]
    [InlineData(" \t\u3000")]
    [InlineData("two\nlines")]
    [InlineData("half a \ud842 character")]
    [InlineData("nothing\0")]
    public void What_cannot_be_read_on_one_line_is_no_name(string wanted) => Assert.Null(RevisionName.From(wanted));

    [Fact]
    public void A_name_has_a_hundred_characters_at_most_however_many_units_they_take()
    {
        Assert.NotNull(RevisionName.From(string.Concat(Enumerable.Repeat("𠮷", 100))));
        Assert.Null(RevisionName.From(new string('水', 101)));
    }
}
