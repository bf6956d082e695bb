using ActionFramework.Consultation;
using Xunit;

namespace ActionFramework.Tests.Consultation;

public sealed class DispositionTests
{
    private static readonly SuggestionId Other = Identity.New<SuggestionId>(TimeProvider.System);

    private static DispositionResult Record(DispositionCode code, string? reason, SuggestionId? target = null) =>
        Some.OpenTag.RecordDisposition(code, reason, target, Some.Coordinator, Some.Time);

    [Fact]
    public void Every_answer_but_adopted_needs_a_reason()
    {
        foreach (var code in Enum.GetValues<DispositionCode>().Where(code => code != DispositionCode.Adopted))
        {
            Assert.IsType<DispositionResult.ReasonMissing>(Record(code, " 　\t", Other));
            Assert.IsType<DispositionResult.ReasonMissing>(Record(code, null, Other));
        }
    }

    [Fact]
    public void Adopted_needs_no_reason_but_keeps_one()
    {
        Assert.Equal("", Recorded(Record(DispositionCode.Adopted, null)).Reason);
        Assert.Equal("见 8.1", Recorded(Record(DispositionCode.Adopted, " 见 8.1 ")).Reason);
    }

    [Fact]
    public void Merged_names_another_suggestion()
    {
        Assert.IsType<DispositionResult.TargetMissing>(Record(DispositionCode.Merged, "same request"));
        Assert.IsType<DispositionResult.TargetMissing>(Record(DispositionCode.Merged, "same request", Some.OpenSuggestion.Id));
        Assert.Equal(Other, Recorded(Record(DispositionCode.Merged, "same request", Other)).MergedInto);
    }

    [Fact]
    public void Only_merged_names_a_target() => Assert.Null(Recorded(Record(DispositionCode.Declined, "不属本期", Other)).MergedInto);

    [Fact]
    public void A_later_answer_replaces_an_earlier_one()
    {
        var again = Some.DecidedTag.RecordDisposition(DispositionCode.Declined, "改变主意", null, Some.Coordinator, Some.Time);
        Assert.Equal(DispositionCode.Declined, Recorded(again).Code);
    }

    private static Disposition Recorded(DispositionResult result) =>
        Assert.IsType<DispositionResult.Recorded>(result).Tag.Disposition!;
}
