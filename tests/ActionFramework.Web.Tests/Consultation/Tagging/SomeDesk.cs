using System.Collections.Immutable;
using ActionFramework.Consultation;
using ActionFramework.Drafting;
using ActionFramework.Web.Consultation.Tagging;

namespace ActionFramework.Web.Tests.Consultation.Tagging;

/// <summary>Two contributions with three suggestions, and a framework of two clauses and one theme.</summary>
internal static class SomeDesk
{
    public static readonly FrameworkId Framework = new(Id(1));
    public static readonly ClauseId Indicators = new(Id(11)), Review = new(Id(12));
    public static readonly ThemeId Monitoring = new(Id(21));
    public static readonly PersonId Person = new(Id(31));

    public static Suggestion First { get; } = Suggestion(1, "李楠", "世界自然基金会", "制定𠮷评估框架，并明确指标体系", 0);

    public static Suggestion Second { get; } = Suggestion(2, "李楠", "世界自然基金会", "推动多利益相关方参与", 20);

    public static Suggestion Third { get; } = Suggestion(3, "Ana", "TAF", "engage business 😀, and measure it", 0) with { Contribution = new(Id(42)), Themes = [Monitoring] };

    public static ImmutableArray<Suggestion> All { get; } = [First, Second, Third];

    public static DeskReading Reading { get; } = new(new FrameworkOutline
    {
        Id = Framework,
        Title = new("行动框架", "Action Framework"),
        SourceLanguage = Language.Zh,
        Languages = [Language.Zh, Language.En],
        Sections =
        [
            Section(51, new("8.1", "8.1"), new("指标体系与基线", "Indicators and baseline"), Clause(Indicators, "8.1.1", new("", ""), new("与目标对应的指标体系𠮷", "A system of indicators"))),
            Section(52, new("8.3", "8.3"), new("评估", "Evaluation"), Clause(Review, "8.3.1", new("每年评估一次。", null), new("评估方法", "Methods of evaluation"))),
        ],
        Themes = [new(Monitoring, "X02", new("监测评估", "Monitoring"), "评", [])],
    }, All);

    public static ClauseTag Tag(Suggestion suggestion, ClauseId clause, DispositionCode? code = null) => new()
    {
        Suggestion = suggestion.Id,
        Clause = clause,
        Effect = Effect.Idea,
        Disposition = code is { } given ? new(given, "已有", null, Person, DateTimeOffset.UnixEpoch) : null,
    };

    private static Suggestion Suggestion(int number, string name, string organisation, string text, int start) => new()
    {
        Id = new(Id(100 + number)),
        Framework = Framework,
        Number = number,
        Contribution = new(Id(41)),
        Names = [name],
        Organisation = organisation,
        Text = text,
        Kind = StatementKind.Recommendation,
        Start = start,
        End = start + text.Length,
        ReceivedAt = DateTimeOffset.UnixEpoch,
        Version = 1,
    };

    private static OutlineSection Section(int id, Bilingual number, Bilingual heading, OutlineClause clause) => new(Id(id), Id(50), 2, SectionKind.Numbered, number, heading, [], [], [clause]);

    private static OutlineClause Clause(ClauseId id, string number, Bilingual text, Bilingual stub) => new(id, 0, null, new(number, number), stub, Bilingual.Empty, text);

    private static Guid Id(int number) => new(number, 0, 0, new byte[8]);
}
