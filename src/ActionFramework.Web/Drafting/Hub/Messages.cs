using System.Collections.Immutable;
using ActionFramework.Drafting;

namespace ActionFramework.Web.Drafting.Hub;

/// <summary>The hub's messages, member by member as PROTOCOL.md names them.</summary>
internal sealed record CommitMessage(long? Version, long? Seen, string? Ref, string? Steps, MoveMessage? Move, long? Restores, string? SuggestionId);

internal sealed record MoveMessage(string? NodeId, string? Into, string? Before);

internal sealed record PointMessage(long? Version, long? Anchor, long? Head, string? NodeId);

internal sealed record OpenAnswer(
    TextId TextId, long Version, string? Doc, ImmutableArray<CommittedMessage>? Commits, YouMessage You, IReadOnlyList<PresentMessage> Present, bool CanEdit, bool Frozen);

internal sealed record YouMessage(PersonId PersonId, string ConnectionId);

internal sealed record ReceiptMessage(long Version, Guid Ref, CommitOutcome Outcome, ImmutableArray<int> Dropped);

internal sealed record CommittedMessage(
    long Version, Guid Ref, PersonId? AuthorId, SuggestionId? SuggestionId, string Steps, bool Mirror, ImmutableArray<RemovedMessage> Removed, long? Restores, DateTimeOffset At)
{
    public static CommittedMessage Of(Commit commit) => new(
        commit.Version, commit.Ref, commit.Author, commit.Suggestion, commit.Steps, commit.Mirror,
        [.. commit.Removed.Select(words => new RemovedMessage(words.Author, words.ClauseId == Guid.Empty ? null : words.ClauseId, words.Text))],
        commit.Restores, commit.At);
}

internal sealed record RemovedMessage(PersonId AuthorId, Guid? ClauseId, string Text);

/// <summary>Somebody in a text. <paramref name="Colour"/>: the token of the theme, p1 to p8, since light and dark differ.</summary>
internal sealed record PresentMessage(PersonId PersonId, string ConnectionId, string Name, string Colour);

internal sealed record PersonInText(PersonId PersonId, string ConnectionId, string Name, string Colour, Guid? NodeId);

internal sealed record PointedMessage(string ConnectionId, long Version, long? Anchor, long? Head, Guid? NodeId);

internal sealed record LeftMessage(string ConnectionId);

internal sealed record FrozenMessage(string Reason);

/// <summary>The server ends. <paramref name="ReconnectAfter"/>: milliseconds to stay away.</summary>
internal sealed record StoppingMessage(int ReconnectAfter);

internal sealed record PeopleMessage(TextId TextId, IReadOnlyList<PersonInText> People);
