using ActionFramework.Consultation;
using Xunit;

namespace ActionFramework.Tests.Consultation;

public sealed class ContributorTests
{
    [Theory]
    [InlineData("宋婧、李楠；康蔼黎")]
    [InlineData("宋婧, 李楠;康蔼黎,")]
    [InlineData(" 宋婧 ，，李楠、 康蔼黎 ")]
    public void Names_typed_in_a_line_are_told_apart_by_commas_and_semicolons_of_either_width(string typed) =>
        Assert.Equal(["宋婧", "李楠", "康蔼黎"], Contributor.NamesIn(typed));

    [Fact]
    public void A_name_keeps_its_spaces_and_points() => Assert.Equal(["Ana M. de 𠮷田 Silva"], Contributor.NamesIn("Ana M. de 𠮷田 Silva"));
}
