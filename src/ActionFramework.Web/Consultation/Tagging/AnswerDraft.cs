using ActionFramework.Consultation;

namespace ActionFramework.Web.Consultation.Tagging;

/// <summary>An answer as it is being written, begun from the one that was given.</summary>
public sealed class AnswerDraft(Disposition? given)
{
    public Disposition? Given => given;

    public DispositionCode? Code { get; set; } = given?.Code;

    public Guid? Target { get; set; } = given?.MergedInto?.Value;

    public string? Reason { get; set; } = given?.Reason;
}
