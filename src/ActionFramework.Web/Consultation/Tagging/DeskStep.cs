using System.Collections.Immutable;
using ActionFramework.Consultation;

namespace ActionFramework.Web.Consultation.Tagging;

/// <summary>One thing done to one suggestion on the desk. It says only what changes, so that it can be undone or repeated on a newer state without losing what others did.</summary>
public abstract record DeskStep
{
    public sealed record Tag(ClauseId Clause, Effect Effect) : DeskStep;

    public sealed record Untag(ClauseId Clause) : DeskStep;

    public sealed record Tie(ThemeId Theme) : DeskStep;

    public sealed record Untie(ThemeId Theme) : DeskStep;

    /// <summary>Records an answer, or with null takes it back.</summary>
    public sealed record Decide(ClauseId Clause, Answer? Answer) : DeskStep;

    public sealed record Relabel(StatementKind Kind) : DeskStep;

    /// <param name="At">UTF-16 offset in the suggestion's text.</param>
    public sealed record Split(int At) : DeskStep;

    public sealed record Merge : DeskStep;

    public bool ChangesTheList => this is Split or Merge;

    /// <summary>What leads back from this step to how things stood.</summary>
    public ImmutableArray<DeskStep> Back(Suggestion before) => this switch
    {
        Tag tag => [before.TagOn(tag.Clause) is { } was ? new Tag(tag.Clause, was.Effect) : new Untag(tag.Clause)],
        Untag untag => before.TagOn(untag.Clause) is { } was ? [new Tag(was.Clause, was.Effect), .. was.Disposition is null ? [] : new DeskStep[] { new Decide(was.Clause, AnswerOf(was.Disposition)) }] : [],
        Tie tie => [new Untie(tie.Theme)],
        Untie untie => [new Tie(untie.Theme)],
        Decide decide => [new Decide(decide.Clause, before.TagOn(decide.Clause)?.Disposition is { } was ? AnswerOf(was) : null)],
        Relabel => [new Relabel(before.Kind)],
        Split => [new Merge()],
        Merge => [new Split(before.Text.Length)],
        _ => throw new InvalidOperationException("Every step has its way back."),
    };

    private static Answer AnswerOf(Disposition disposition) => new(disposition.Code, disposition.Reason, disposition.MergedInto);
}
