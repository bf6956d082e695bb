using ActionFramework.Consultation.Reading;
using CsCheck;
using Xunit;

namespace ActionFramework.Tests.Consultation.Reading;

/// <summary>Whatever it is given, the reader answers with spans that hold.</summary>
public sealed class ReaderPropertyTests
{
    private static readonly string[] Pieces =
    [
        "建议", "我们愿", "将", "张三", "李楠 世界自然基金会", "王茜（乐施会）：", "Ms. Ana Lopez (WWF): ", "We recommend that ", "should", "。", "，", "；", "\n", "\n\n", "\r\n", "（", "）", "《", "“", "𠮷", "😀", "1. ", "- ", "：", ". ", ", ",
        "加强监测", "时", "促进发展", "制定指标体系", "the framework", " and ", "Dear colleagues,", "联系我们", "\t", "|", "姓名", "单位", "意见", "Oxfam", "2022年3月",
    ];

    [Fact]
    public void Spans_hold_for_any_source() => Gen.Int[0, Pieces.Length - 1].Select(at => Pieces[at]).Array[0, 60].Select(string.Concat).Sample(source =>
    {
        var reading = Delivered.Reader.Read(source);
        Assert.All(reading.Statements, statement => Assert.InRange(statement.Contributor, 0, reading.Contributors.Length - 1));
        Assert.All(reading.Statements, statement => Assert.True(statement.Start < statement.End && statement.End <= source.Length));
        Assert.All(reading.Contributors, contributor => Assert.True(contributor.Start >= 0 && contributor.Start <= contributor.End && contributor.End <= source.Length));
        Assert.True(Apart([.. reading.Statements.Select(statement => (statement.Start, statement.End))]));
        Assert.True(Apart([.. reading.Ignored.Select(span => (span.Start, span.End))]));
        Assert.DoesNotContain(reading.Statements, statement => char.IsLowSurrogate(source[statement.Start]) || char.IsHighSurrogate(source[statement.End - 1]));
    }, iter: 400, threads: 1);

    private static bool Apart((int Start, int End)[] spans) => spans.Zip(spans.Skip(1)).All(pair => pair.First.End <= pair.Second.Start);
}
