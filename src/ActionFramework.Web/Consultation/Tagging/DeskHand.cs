using System.Collections.Immutable;
using ActionFramework.Consultation;

namespace ActionFramework.Web.Consultation.Tagging;

/// <summary>Whoever sits at the desk, and how his steps are asked of it.</summary>
public sealed record DeskHand(ITaggingDesk Desk, PersonId Person, bool MayDecide)
{
    public Task<DeskResult> DoAsync(Suggestion seen, DeskStep step, CancellationToken cancellationToken)
    {
        var change = new Change(seen.Id, seen.Version, Person);
        return step switch
        {
            DeskStep.Tag tag => Desk.TagClausesAsync(change, With(seen, tag), MayDecide, cancellationToken),
            DeskStep.Untag untag => Desk.TagClausesAsync(change, [.. Tags(seen).Where(tag => tag.Clause != untag.Clause)], MayDecide, cancellationToken),
            DeskStep.Tie tie => Desk.SetThemesAsync(change, [.. seen.Themes.Union([tie.Theme])], cancellationToken),
            DeskStep.Untie untie => Desk.SetThemesAsync(change, seen.Themes.Remove(untie.Theme), cancellationToken),
            DeskStep.Decide { Answer: { } answer } decide => Desk.RecordDispositionAsync(change, decide.Clause, answer, cancellationToken),
            DeskStep.Decide decide => Desk.WithdrawDispositionAsync(change, decide.Clause, cancellationToken),
            DeskStep.Relabel relabel => Desk.RelabelAsync(change, relabel.Kind, cancellationToken),
            DeskStep.Split split => Desk.SplitAsync(change, split.At, cancellationToken),
            DeskStep.Merge => Desk.MergeWithNextAsync(change, cancellationToken),
            _ => throw new InvalidOperationException("The desk knows eight steps."),
        };
    }

    private static IEnumerable<TagRequest> Tags(Suggestion seen) => seen.Tags.Select(tag => new TagRequest(tag.Clause, tag.Effect));

    private static ImmutableArray<TagRequest> With(Suggestion seen, DeskStep.Tag wanted) => seen.TagOn(wanted.Clause) is null
        ? [.. Tags(seen), new TagRequest(wanted.Clause, wanted.Effect)]
        : [.. Tags(seen).Select(tag => tag.Clause == wanted.Clause ? tag with { Effect = wanted.Effect } : tag)];
}
