using System.Collections.Immutable;
using ActionFramework.Consultation;

namespace ActionFramework.Publishing;

/// <summary>The fixed heads and labels of the response matrix in one language, as they are exchanged with other bodies; not words of the user interface.</summary>
public sealed record MatrixWords
{
    public required string Title { get; init; }
    public required ImmutableArray<string> Heads { get; init; }

    /// <summary>Asked, answered, with suggestions, silent, suggestions, decided.</summary>
    public required ImmutableArray<string> Counts { get; init; }

    public required ImmutableArray<string> Dispositions { get; init; }
    public required ImmutableArray<string> Kinds { get; init; }

    /// <summary>Between names and between themes.</summary>
    public required string Comma { get; init; }

    public required Func<int, string> MergedInto { get; init; }

    public static MatrixWords In(Language language) => language == Language.Zh ? Chinese : English;

    public string Of(DispositionCode code) => Dispositions[(int)code];

    public string Of(StatementKind kind) => Kinds[(int)kind];

    private static MatrixWords Chinese { get; } = new()
    {
        Title = "意见采纳情况汇总表",
        Heads =
        [
            "序号", "意见编号", "轮次", "提出单位", "提出人", "日期", "章条编号", "条款原文", "意见内容", "修改建议", "意见类型", "优先主题",
            "采纳情况", "处理理由", "修改后条文", "修订版本", "责任人", "备注",
        ],
        Counts = ["发送单位数", "回函单位数", "回函并有建议或意见的单位数", "没有回函的单位数", "意见总数", "采纳/部分采纳/未采纳数"],
        Dispositions = ["采纳", "部分采纳", "已体现", "未采纳", "合并处理", "留待后续", "不属本文件", "仅供参考"],
        Kinds = ["建议", "合作意向", "承诺", "背景"],
        Comma = "、",
        MergedInto = number => $"并入意见{number}",
    };

    private static MatrixWords English { get; } = new()
    {
        Title = "Response matrix",
        Heads =
        [
            "No.", "Suggestion no.", "Round", "Organisation", "Person", "Date", "Clause", "Original text", "Suggestion", "Proposed change", "Type", "Theme",
            "Disposition", "Reason", "New text", "Revision", "Responsible", "Remarks",
        ],
        Counts = ["Organisations asked", "Organisations that answered", "Answered with suggestions", "Organisations without answer", "Suggestions", "Adopted/partly adopted/declined"],
        Dispositions = ["Adopted", "Partly adopted", "Reflected", "Declined", "Merged", "Deferred", "Elsewhere", "Noted"],
        Kinds = ["Recommendation", "Offer", "Commitment", "Context"],
        Comma = ", ",
        MergedInto = number => $"Merged into suggestion {number}",
    };
}
