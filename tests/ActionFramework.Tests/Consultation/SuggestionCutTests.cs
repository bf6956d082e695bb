using ActionFramework.Consultation;
using Xunit;

namespace ActionFramework.Tests.Consultation;

public sealed class SuggestionCutTests
{
    [Theory]
    [InlineData("促进区域合作，|和平发展𠮷", "促进区域合作", "和平发展𠮷")]
    [InlineData("实现共享与共和。|并行推进、且公开", "实现共享与共和", "并行推进、且公开")]
    [InlineData("加强监测！\u00A0|？公开数据", "加强监测", "公开数据")]
    [InlineData("Share data; |and peace", "Share data", "and peace")]
    public void A_split_leaves_white_space_and_punctuation_to_nobody_and_no_letter(string cut, string first, string second)
    {
        var text = cut.Replace("|", "", StringComparison.Ordinal);
        var halves = SuggestionCut.Split(Some.OpenSuggestion with { Text = text, Start = 10, End = 10 + text.Length }, cut.IndexOf('|', StringComparison.Ordinal), default, 15)!.Value;
        Assert.Equal((first, second), (halves.First.Text, halves.Second.Text));
        Assert.Equal((10 + first.Length, 10 + text.Length - second.Length), (halves.First.End, halves.Second.Start));
    }
}
