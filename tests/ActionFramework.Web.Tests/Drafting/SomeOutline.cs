using ActionFramework.Drafting;

namespace ActionFramework.Web.Tests.Drafting;

/// <summary>A small framework: preamble, two sections of which the second has two subsections, one annex that has no English title.</summary>
internal static class SomeOutline
{
    public static readonly Guid Preamble = Id(1), Background = Id(2), Priorities = Id(3), Climate = Id(4), Resilience = Id(5), Annex = Id(6), Clause = Id(7);

    public static FrameworkOutline Framework { get; } = new()
    {
        Id = new(Id(0)),
        Title = new("行动框架", "Action Framework"),
        SourceLanguage = Language.Zh,
        Languages = [Language.Zh, Language.En],
        Sections =
        [
            Section(Preamble, SectionKind.Unnumbered, Bilingual.Empty, new("序言", "Preamble")),
            Section(Background, SectionKind.Numbered, new("一、", "I."), new("背景𠮷", "Background")),
            Section(Priorities, SectionKind.Numbered, new("二、", "II."), new("优先合作领域", "Priority areas")),
            Subsection(Climate, new("2.1", "2.1"), new("气候", "Climate 😀")),
            Subsection(Resilience, new("2.2", "2.2"), new("韧性", "Resilience")) with { Clauses = [new(new(Clause), 0, "goal", new("2.2.1", "2.2.1"), Bilingual.Empty, Bilingual.Empty, Bilingual.Empty)] },
            Section(Annex, SectionKind.Annex, new("附件一", "Annex A"), new("缩略语", null)),
        ],
        Themes = [],
    };

    private static OutlineSection Section(Guid id, SectionKind kind, Bilingual number, Bilingual heading) => new(id, null, 1, kind, number, heading, [], [], []);

    private static OutlineSection Subsection(Guid id, Bilingual number, Bilingual heading) => new(id, Priorities, 2, SectionKind.Numbered, number, heading, [], [], []);

    private static Guid Id(int number) => new(number, 0, 0, new byte[8]);
}
