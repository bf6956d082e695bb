using System.Collections.Immutable;
using ActionFramework.Consultation;
using ActionFramework.Drafting;
using ActionFramework.Web.Drafting.Sections;

namespace ActionFramework.Web.Tests.Drafting;

/// <summary>Section four with one subsection of two clauses, in both languages; the second clause stands only in English.</summary>
internal static class SomeScene
{
    public static readonly FrameworkId Framework = new(Guid.Parse("00000000-0000-7000-8000-000000000001"));
    public static readonly Guid Section = Guid.Parse("00000000-0000-7000-8000-000000000004");
    public static readonly Guid Subsection = Guid.Parse("00000000-0000-7000-8000-000000000042");
    public static readonly ClauseId Goal = new(Guid.Parse("00000000-0000-7000-8000-000000000421"));
    public static readonly ClauseId Added = new(Guid.Parse("00000000-0000-7000-8000-000000000422"));
    public static readonly TextId Zh = new(Guid.Parse("00000000-0000-7000-8000-0000000000a1"));
    public static readonly TextId En = new(Guid.Parse("00000000-0000-7000-8000-0000000000a2"));
    public static readonly ThemeId Theme = new(Guid.Parse("00000000-0000-7000-8000-0000000000b1"));

    public static FrameworkOutline Outline { get; } = new()
    {
        Id = Framework,
        Title = new("行动框架", "Action Framework"),
        SourceLanguage = Language.Zh,
        Languages = [Language.Zh, Language.En],
        Item = new("（{1}）", "({a})"),
        Kinds = [new("goal", new("目标", "goal"))],
        Themes = [new(Theme, "T02", new("基础设施", "Infrastructure"), "基", [Subsection])],
        Sections =
        [
            new(Section, null, 1, SectionKind.Numbered, new("四、", "IV."), new("优先合作领域", "Priority areas"), [], [new(Zh, Language.Zh, 7), new(En, Language.En, 3)], []) { Path = "4" },
            new(Subsection, Section, 2, SectionKind.Numbered, new("4.1", "4.1"), new("气候韧性", "Resilience"), [Theme], [], Clauses) { Path = "4.1" },
        ],
    };

    public static DraftScene In(Language language) => DraftScene.Of(Outline, Section, language)!;

    public static Suggestion Suggestion(Effect effect = Effect.Idea, Disposition? disposition = null)
    {
        var id = new SuggestionId(Guid.Parse("00000000-0000-7000-8000-0000000000c1"));
        return new()
        {
            Id = id,
            Framework = Framework,
            Number = 1,
            Contribution = new(Guid.Parse("00000000-0000-7000-8000-0000000000d1")),
            Names = ["黄真", "李楠"],
            Organisation = "亚洲基金会",
            Text = "推动相关行业商会及主要企业参与𠮷",
            Kind = StatementKind.Recommendation,
            Start = 0,
            End = 17,
            ReceivedAt = DateTimeOffset.UnixEpoch,
            Themes = [Theme],
            Version = 1,
            Tags = [new() { Suggestion = id, Clause = Goal, Effect = effect, Disposition = disposition }],
        };
    }

    private static ImmutableArray<OutlineClause> Clauses =>
    [
        new(Goal, 0, "goal", new("4.1.1", "4.1.1"), new("写目标", "Write the goal"), new("给出基线", "Give a baseline"), new("到2027年", "By 2027")),
        new(Added, 0, null, new(null, "4.1.1-1"), Bilingual.Empty, Bilingual.Empty, new(null, "Added")),
    ];
}
