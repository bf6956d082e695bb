using ActionFramework.Drafting;
using Xunit;

namespace ActionFramework.Tests.Drafting;

public sealed class NumberPatternTests
{
    [Theory]
    [InlineData(1, "一、")]
    [InlineData(10, "十、")]
    [InlineData(11, "十一、")]
    [InlineData(20, "二十、")]
    [InlineData(21, "二十一、")]
    [InlineData(100, "一百、")]
    [InlineData(101, "一百零一、")]
    [InlineData(110, "一百一十、")]
    [InlineData(1010, "一千零一十、")]
    [InlineData(2005, "二千零五、")]
    public void Chinese_numerals_go_beyond_ten(int number, string expected) => Assert.Equal(expected, Format("{一}、", number));

    [Theory]
    [InlineData(1, "I.")]
    [InlineData(4, "IV.")]
    [InlineData(9, "IX.")]
    [InlineData(14, "XIV.")]
    [InlineData(1994, "MCMXCIV.")]
    public void Roman_numerals_subtract(int number, string expected) => Assert.Equal(expected, Format("{I}.", number));

    [Theory]
    [InlineData(1, "(a)")]
    [InlineData(26, "(z)")]
    [InlineData(27, "(aa)")]
    [InlineData(52, "(az)")]
    [InlineData(53, "(ba)")]
    public void Letters_go_beyond_z(int number, string expected) => Assert.Equal(expected, Format("({a})", number));

    [Fact]
    public void What_stands_between_two_numbers_takes_none_of_them() =>
        Assert.Equal("附件2-1", NumberPattern.TryRead("附件{1}")?.Format(new Tally(2, 0).Next(inSource: false)));

    [Theory]
    [InlineData("")]
    [InlineData("第条")]
    [InlineData("{1}.{1}")]
    [InlineData("{2}")]
    [InlineData("}{")]
    [InlineData("{1")]
    public void A_pattern_without_exactly_one_counter_is_none(string pattern) => Assert.Null(NumberPattern.TryRead(pattern));

    private static string? Format(string pattern, int number) => NumberPattern.TryRead(pattern)?.Format(new(number, 0));
}
