using System.Collections.Immutable;
using ActionFramework.Consultation;
using ActionFramework.Drafting;
using ActionFramework.Provenance;
using ActionFramework.Tests.Consultation;

namespace ActionFramework.Tests.Provenance;

/// <summary>A framework of one section with two clauses, and valid suggestions and changes on them.</summary>
internal static class Traced
{
    public static readonly TextId Chinese = new(Origins.Id(50));
    public static readonly TextId English = new(Origins.Id(51));
    public static readonly ClauseId First = new(Origins.Id(60));
    public static readonly ClauseId Second = new(Origins.Id(61));
    public static readonly ThemeId Monitoring = new(Origins.Id(70));

    public static FrameworkOutline Outline { get; } = new()
    {
        Id = new(Origins.Id(1)),
        Title = new("行动框架", "Framework"),
        SourceLanguage = Language.Zh,
        Languages = [Language.Zh, Language.En],
        Sections =
        [
            new(Origins.Id(2), null, 1, SectionKind.Numbered, new("八、", "VIII."), new("监测", "Monitoring"), [Monitoring],
                [new(Chinese, Language.Zh, 9), new(English, Language.En, 4)],
                [Clause(First, "8.1.1", "建立指标体系。", "Set up indicators."), Clause(Second, "8.1.2", "评估𠮷野。", "Evaluate.")]),
        ],
        Themes = [new(Monitoring, "X02", new("监测评估", "Monitoring"), "评", [])],
    };

    public static ImmutableArray<ClauseId> Order { get; } = [First, Second];

    public static Suggestion Suggestion(int number, params ImmutableArray<ClauseTag> tags)
    {
        SuggestionId id = new(Origins.Id(100 + number));
        return Some.OpenSuggestion with { Id = id, Number = number, Tags = [.. tags.Select(tag => tag with { Suggestion = id })] };
    }

    public static ClauseTag Tag(ClauseId clause, DispositionCode? code = null, string reason = "", SuggestionId? into = null) => Some.OpenTag with
    {
        Clause = clause,
        Disposition = code is { } decided ? new(decided, reason, into, Some.Coordinator, Some.Time) : null,
    };

    public static ClauseChange Change(ClauseId clause, long version, string? before, string? after, Suggestion? suggestion = null) => new()
    {
        Text = Chinese,
        Clause = clause,
        Version = version,
        Author = Some.Coordinator,
        Suggestion = suggestion?.Id,
        At = Some.Time,
        Before = before,
        After = after,
        Brought = after?.Length ?? 0,
        Withdrawn = before?.Length ?? 0,
        WithdrawnOwn = 0,
    };

    private static OutlineClause Clause(ClauseId id, string number, string zh, string en) =>
        new(id, 0, null, new(number, number), Bilingual.Empty, Bilingual.Empty, new(zh, en));
}
