using System.Collections.Immutable;
using System.Globalization;
using ActionFramework.Comparison;
using CsCheck;
using Xunit;

namespace ActionFramework.Tests.Comparison;

public sealed class TextComparisonTests
{
    private static readonly string[] Pieces = ["建立", "水", "𠮷", "😀", "👩‍🌾", "e\u0301", "river ", "rivers", "2,030.5", "，", "。", "\n", " ", "the ", "ສາຍ", "အိ", "a"];

    private static readonly string[] Insertions = ["水", "𠮷", "😀", "a", " ", "，", "7"];

    private static readonly Gen<string> Text = Gen.Int[0, Pieces.Length - 1].Array[0, 25].Select(picks => string.Concat(picks.Select(pick => Pieces[pick])));

    [Fact]
    public void Equal_and_deleted_runs_are_the_older_text_equal_and_inserted_ones_the_newer() =>
        Gen.Select(Text, Text).Sample((older, newer) =>
        {
            foreach (var runs in new[] { TextComparison.Compare(older, newer), ReadableRuns.Of(TextComparison.Compare(older, newer)) })
            {
                Assert.Equal(older, Side(runs, TextOperation.Insert));
                Assert.Equal(newer, Side(runs, TextOperation.Delete));
                Assert.DoesNotContain(runs, run => run.Text.Length == 0);
                Assert.DoesNotContain(runs.Zip(runs.Skip(1)), pair => pair.First.Op == pair.Second.Op);
            }
        }, iter: 2000);

    [Fact]
    public void One_inserted_text_element_is_one_inserted_text_element() =>
        Gen.Select(Text, Gen.Int[0, Insertions.Length - 1].Select(pick => Insertions[pick]), Gen.Double.Unit).Sample((older, inserted, place) =>
        {
            var starts = StringInfo.ParseCombiningCharacters(older).Append(older.Length).ToArray();
            var newer = older.Insert(starts[(int)(place * (starts.Length - 1))], inserted);
            if (new StringInfo(newer).LengthInTextElements != starts.Length) return;
            Assert.Equal([inserted], TextComparison.Compare(older, newer).Where(run => run.Op != TextOperation.Equal).Select(run => run.Text));
        }, iter: 2000);

    [Theory]
    [InlineData("建立指标体系。", "建立评估体系。", "建立|-指标|+评估|体系。")]
    [InlineData("在𠮷野家", "在𠮶野家", "在|-𠮷|+𠮶|野家")]
    [InlineData("The Parties will act in 2027.", "The Parties shall act in 2030.", "The Parties |-wi|+sha|ll act in 20|-27|+30|.")]
    [InlineData("", "新增", "+新增")]
    [InlineData("same 同", "same 同", "same 同")]
    public void Runs_are_exact(string older, string newer, string expected) => Assert.Equal(expected, Written(TextComparison.Compare(older, newer)));

    [Theory]
    [InlineData("The Parties will act in 2027.", "The Parties shall act in 2030.", "The Parties |-will|+shall| act in |-2027|+2030|.")]
    [InlineData("the river basin", "the rivers basin", "the |-river|+rivers| basin")]
    [InlineData("建立与相关国际目标衔接的指标体系。", "建立与联合国可持续发展目标对应的指标体系。", "建立与|-相关国际目标衔接|+联合国可持续发展目标对应|的指标体系。")]
    public void For_reading_words_are_whole_and_specks_taken_in(string older, string newer, string expected) =>
        Assert.Equal(expected, Written(ReadableRuns.Of(TextComparison.Compare(older, newer))));

    [Fact]
    public void Unlike_texts_of_any_length_come_back_whole()
    {
        var (older, newer) = (Unlike(100_000, 0x4E00), Unlike(100_000, 0x5E00));
        Assert.Equal(newer, Side(TextComparison.Compare(older, newer), TextOperation.Delete));
    }

    [Fact]
    public void A_long_text_with_two_changes_shows_those_two()
    {
        var sentences = Enumerable.Range(0, 3_000).Select(i => $"第{i}条规定水质。").ToArray();
        var older = string.Concat(sentences);
        (sentences[10], sentences[2_990]) = ("第10条规定水量。", "第2990条规定大气。");
        var runs = TextComparison.Compare(older, string.Concat(sentences));
        Assert.Equal(["质", "量", "水质", "大气"], runs.Where(run => run.Op != TextOperation.Equal).Select(run => run.Text));
    }

    private static string Unlike(int length, int from) => string.Concat(Enumerable.Range(0, length).Select(i => (char)(from + i * 7919 % 4000)));

    private static string Side(ImmutableArray<TextRun> runs, TextOperation without) => string.Concat(runs.Where(run => run.Op != without).Select(run => run.Text));

    private static string Written(ImmutableArray<TextRun> runs) =>
        string.Join('|', runs.Select(run => run.Op switch { TextOperation.Delete => "-", TextOperation.Insert => "+", _ => "" } + run.Text));
}
