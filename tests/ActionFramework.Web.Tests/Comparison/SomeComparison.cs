using System.Text.Json;
using ActionFramework.Comparison;
using ActionFramework.Consultation;
using ActionFramework.Provenance;
using ActionFramework.Web.Comparison;

namespace ActionFramework.Web.Tests.Comparison;

/// <summary>A comparison of a few clauses of one section, with one person and one suggestion behind the first change.</summary>
internal static class SomeComparison
{
    public static readonly ClauseId Indicators = new(Id(1));
    public static readonly ClauseId Removed = new(Id(2));
    public static readonly ClauseId Moved = new(Id(3));
    private static readonly TextId Text = new(Id(9));
    private static readonly PersonId Author = new(Id(8));

    public static Suggestion Suggestion { get; } = new()
    {
        Id = new(Id(7)),
        Framework = new(Id(6)),
        Number = 14,
        Contribution = new(Id(5)),
        Names = ["李楠"],
        Organisation = "世界自然基金会",
        Text = "制定与之对应的评估框架和指标体系",
        Kind = StatementKind.Recommendation,
        Start = 0,
        End = 16,
        ReceivedAt = DateTimeOffset.UnixEpoch,
        Version = 1,
        Tags = [new() { Suggestion = new(Id(7)), Clause = Indicators, Effect = Effect.Wording, Disposition = new(DispositionCode.Adopted, "", null, Author, DateTimeOffset.UnixEpoch) }],
    };

    public static ComparisonScene Scene { get; } = new(
        Suggestion.Framework,
        new(new(new(Id(4)), "R1 汇总稿", DateTimeOffset.UnixEpoch, [new(Text, 3)]), new(null, null, DateTimeOffset.UnixEpoch, [new(Text, 9)]), Language.Zh, RevisionComparison.Of(
            [Clause(Indicators, "8.1.1", "建立与国际目标衔接的体系。"), Clause(Removed, "8.1.2", "内部参考𠮷。"), Clause(new(Id(10)), "8.2.2", "未变。"), Clause(new(Id(11)), "8.2.3", "也未变。"), Clause(Moved, "8.3.1", "年度报告。")],
            [Clause(Indicators, "8.1.1", "建立与可持续发展目标对应的体系。"), Clause(Moved, "8.2.1", "年度报告。"), Clause(new(Id(10)), "8.2.2", "未变。"), Clause(new(Id(11)), "8.2.3", "也未变。")])),
        new(
            new Dictionary<ClauseId, ClauseCauses> { [Indicators] = new([Author], [Suggestion.Id], 2) },
            new Dictionary<PersonId, string> { [Author] = "赵启文" },
            new Dictionary<SuggestionId, Suggestion> { [Suggestion.Id] = Suggestion }));

    /// <summary>So many new clauses, numbered in their words from 1.</summary>
    public static ComparisonScene Long(int clauses) => new(
        Scene.Framework,
        Scene.Compared with { Comparison = RevisionComparison.Of([], [.. Enumerable.Range(1, clauses).Select(number => Clause(new(Id(100 + number)), $"9.1.{number}", $"第{number}条𠮷。"))]) },
        Scene.Explained);

    private static ActionFramework.Comparison.ComparedClause Clause(ClauseId id, string number, string text) => new(id.Value, number, text, default(JsonElement), new(Id(20), Text, "八、", "监测、评估与修订", "指标体系与基线"));

    private static Guid Id(int number) => new(number, 0, 0, new byte[8]);
}
