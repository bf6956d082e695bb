using System.Collections.Immutable;
using System.Text;
using ActionFramework.Consultation;
using ActionFramework.Drafting;
using ActionFramework.Membership;
using ActionFramework.Provenance;
using ActionFramework.Publishing;
using ActionFramework.Tests.Consultation;
using ActionFramework.Tests.Provenance;
using Xunit;

namespace ActionFramework.Tests.Publishing;

public sealed class ResponseMatrixTests
{
    private static readonly Suggestion Adopted = Traced.Suggestion(3, Traced.Tag(Traced.Second, DispositionCode.Declined, "另有规定"), Traced.Tag(Traced.First, DispositionCode.Adopted)) with
    {
        Themes = [Traced.Monitoring],
        Names = ["李楠", "王𠮷"],
    };

    private static readonly Suggestion Untagged = Traced.Suggestion(4) with { Text = "=1+1,\"两国\"\n合作", Kind = StatementKind.Offer };

    [Fact]
    public void The_heads_are_those_of_the_sheet()
    {
        Assert.Equal("序号 意见编号 轮次 提出单位 提出人 日期 章条编号 条款原文 意见内容 修改建议 意见类型 优先主题 采纳情况 处理理由 修改后条文 修订版本 责任人 备注", string.Join(' ', MatrixWords.In(Language.Zh).Heads));
        Assert.Equal(18, MatrixWords.In(Language.En).Heads.Length);
        Assert.Equal(18, Matrix(Language.Zh).Rows[0].Cells.Count);
    }

    [Fact]
    public void One_row_for_each_suggestion_and_clause_in_the_order_of_the_text_and_one_for_an_untagged_suggestion() =>
        Assert.Equal(["1 3 8.1.1 采纳", "2 3 8.1.2 未采纳", "3 4  "], Matrix(Language.Zh).Rows.Select(row => $"{row.Line} {row.SuggestionNumber} {row.Clause} {row.Disposition}"));

    [Fact]
    public void The_original_text_is_that_before_the_first_commit_that_carries_the_suggestion()
    {
        var rows = Matrix(Language.Zh, Traced.Change(Traced.First, 5, "建立体系。", "建立指标体系", Adopted), Traced.Change(Traced.First, 6, "建立指标体系", "建立指标体系。", Adopted)).Rows;
        Assert.Equal(("建立体系。", "建立指标体系。", "R1 汇总稿"), (rows[0].OriginalText, rows[0].NewText, rows[0].Revision));
        Assert.Equal(("评估𠮷野。", "", ""), (rows[1].OriginalText, rows[1].NewText, rows[1].Revision));
    }

    [Fact]
    public void A_commit_in_the_other_language_changes_nothing_in_this_one() =>
        Assert.Equal("", Matrix(Language.En, Traced.Change(Traced.First, 5, "甲", "乙", Adopted)).Rows[0].NewText);

    [Theory]
    [InlineData(Language.Zh, "李楠、王𠮷 建议 监测评估 未采纳 另有规定 陈岚")]
    [InlineData(Language.En, "李楠, 王𠮷 Recommendation Monitoring Declined 另有规定 陈岚")]
    public void Labels_are_those_of_the_language(Language language, string expected)
    {
        var row = Matrix(language).Rows[1];
        Assert.Equal(expected, $"{row.Person} {row.Type} {row.Theme} {row.Disposition} {row.Reason} {row.Responsible}");
    }

    [Fact]
    public void Counts_are_of_suggestions_and_what_is_taken_in_some_clauses_only_counts_as_partly() =>
        Assert.Equal(new(3, 2, 1, 1, 2, 0, 1, 0), Matrix(Language.Zh).Counts);

    [Theory]
    [InlineData(DispositionCode.Adopted, DispositionCode.Declined, DispositionCode.Partly)]
    [InlineData(DispositionCode.Partly, DispositionCode.Noted, DispositionCode.Partly)]
    [InlineData(DispositionCode.Declined, DispositionCode.Deferred, DispositionCode.Declined)]
    [InlineData(DispositionCode.Deferred, DispositionCode.Deferred, DispositionCode.Deferred)]
    [InlineData(DispositionCode.Reflected, DispositionCode.Deferred, null)]
    [InlineData(DispositionCode.Merged, DispositionCode.Noted, null)]
    public void Different_answers_are_partly_where_something_was_taken_declined_where_nothing_was_and_else_none(DispositionCode one, DispositionCode other, DispositionCode? expected)
    {
        Assert.Equal(expected, ResponseMatrix.RolledUp(Traced.Suggestion(5, Traced.Tag(Traced.First, one), Traced.Tag(Traced.Second, other))));
        Assert.Equal(expected, ResponseMatrix.RolledUp(Traced.Suggestion(5, Traced.Tag(Traced.First, other), Traced.Tag(Traced.Second, one))));
    }

    [Fact]
    public void A_merged_suggestion_names_its_target()
    {
        var merged = Traced.Suggestion(5, Traced.Tag(Traced.First, DispositionCode.Merged, "同上", Untagged.Id));
        Assert.Equal("并入意见4", ResponseMatrix.Of(Source([]) with { Suggestions = [Untagged, merged] }, Language.Zh).Rows[1].Remarks);
    }

    [Fact]
    public void Comma_separated_text_has_a_mark_heads_CRLF_and_no_formula()
    {
        var text = Encoding.UTF8.GetString(MatrixCsv.Write(Matrix(Language.Zh)));
        Assert.StartsWith("\uFEFF序号,意见编号,轮次,", text, StringComparison.Ordinal);
        Assert.EndsWith("\r\n", text, StringComparison.Ordinal);
        Assert.Contains("\r\n3,4,,世界自然基金会,李楠,2022-03-15,,,\"'=1+1,\"\"两国\"\"\n合作\",,合作意向,,", text, StringComparison.Ordinal);
    }

    private static ResponseMatrix Matrix(Language language, params ClauseChange[] carrying) => ResponseMatrix.Of(Source(carrying), language);

    private static MatrixSource Source(ClauseChange[] carrying) => new()
    {
        Outline = Traced.Outline,
        Suggestions = [Adopted, Untagged],
        Carrying = carrying,
        Revisions = [Revision(2, "R2", 9), Revision(1, "R1 汇总稿", 6)],
        Names = new Dictionary<PersonId, string> { [Some.Coordinator] = "陈岚" },
        Answered = ImmutableHashSet.Create("世界自然基金会", "乐施会"),
        Asked = ImmutableHashSet.Create("世界资源研究所"),
    };

    private static Revision Revision(int number, string name, long version) => new()
    {
        Id = new(Origins.Id(number)),
        Framework = Traced.Outline.Id,
        Number = number,
        Name = name,
        CreatedAt = Some.Time,
        CreatedBy = new PersonName(Some.Coordinator, "coordinator", "陈岚"),
        Texts = [new(Traced.Chinese, version)],
    };
}
