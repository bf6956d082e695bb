using ActionFramework.Consultation;

namespace ActionFramework.Tests.Consultation;

/// <summary>Valid examples, to be varied by <c>with</c>.</summary>
internal static class Some
{
    public static readonly DateTimeOffset Time = new(2022, 3, 15, 9, 0, 0, TimeSpan.Zero);
    public static readonly PersonId Coordinator = Identity.New<PersonId>(TimeProvider.System);
    public static readonly ClauseId Indicators = Identity.New<ClauseId>(TimeProvider.System);
    public static readonly ClauseId Evaluation = Identity.New<ClauseId>(TimeProvider.System);

    public static Suggestion OpenSuggestion { get; } = new()
    {
        Id = Identity.New<SuggestionId>(TimeProvider.System),
        Framework = Identity.New<FrameworkId>(TimeProvider.System),
        Number = 14,
        Contribution = Identity.New<ContributionId>(TimeProvider.System),
        Names = ["李楠"],
        Organisation = "世界自然基金会",
        Text = "制定与之对应的评估框架和指标体系",
        Kind = StatementKind.Recommendation,
        Start = 10,
        End = 26,
        ReceivedAt = Time,
        Version = 1,
    };

    public static Proposal OpenProposal { get; } = new()
    {
        Id = Identity.New<ProposalId>(TimeProvider.System),
        Framework = OpenSuggestion.Framework,
        FileName = "简报.txt",
        Sha256 = "00",
        Status = ProposalStatus.Open,
        Encoding = "utf-8",
        Source = "李楠 世界自然基金会\n建议对接𠮷目标。",
        Contributors = [],
        Statements = [],
        Ignored = [],
        Version = 1,
        ImportedAt = Time,
    };

    public static ClauseTag OpenTag { get; } = new() { Suggestion = OpenSuggestion.Id, Clause = Indicators, Effect = Effect.Idea };

    public static ClauseTag DecidedTag { get; } =
        OpenTag with { Disposition = new(DispositionCode.Adopted, "", null, Coordinator, Time) };
}
