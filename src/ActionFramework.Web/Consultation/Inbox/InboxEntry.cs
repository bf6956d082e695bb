using System.Collections.Immutable;
using ActionFramework.Consultation;

namespace ActionFramework.Web.Consultation.Inbox;

/// <summary>Something that came in: a file with what was read in it, or one suggestion written down by hand.</summary>
internal abstract record InboxEntry(DateTimeOffset At)
{
    public sealed record OfFile(ProposalSummary Proposal) : InboxEntry(Proposal.ImportedAt);

    public sealed record ByHand(Suggestion Suggestion) : InboxEntry(Suggestion.ReceivedAt);

    /// <summary>The newest first.</summary>
    public static ImmutableArray<InboxEntry> Of(IEnumerable<ProposalSummary> proposals, IEnumerable<Suggestion> suggestions) =>
    [
        .. proposals.Select(InboxEntry (proposal) => new OfFile(proposal))
            .Concat(suggestions.Where(suggestion => suggestion.Proposal is null).Select(suggestion => new ByHand(suggestion)))
            .OrderByDescending(entry => entry.At),
    ];
}
