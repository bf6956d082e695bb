using ActionFramework.Drafting;

namespace ActionFramework.Web.Drafting.Hub;

/// <summary>Reads messages into the domain's records; null where one has not the shape that PROTOCOL.md gives it.</summary>
internal static class CommitShape
{
    public static CommitRequest? Read(CommitMessage? message)
    {
        if (message is not { Version: >= 0 and var version, Seen: >= 0 and var seen } || seen > version) return null;
        if (Id(message.Ref) is not { } reference || (message.Steps is null) == (message.Move is null)) return null;
        if (!Optional(message.SuggestionId, out var suggestion) || message.Restores < 0) return null;
        Move? move = null;
        if (message.Move is not null && (move = Read(message.Move)) is null) return null;
        return new()
        {
            Version = version,
            Seen = seen,
            Ref = reference,
            Steps = message.Steps,
            Move = move,
            Restores = message.Restores,
            Suggestion = suggestion is { } id ? new SuggestionId(id) : null,
        };
    }

    public static PointedMessage? Read(PointMessage? message, string connectionId)
    {
        if (message is not { Version: >= 0 and var version } || message.Anchor < 0 || message.Head < 0) return null;
        return Optional(message.NodeId, out var node) ? new(connectionId, version, message.Anchor, message.Head, node) : null;
    }

    /// <summary>Only the form in which ids are written: 32 digits with four hyphens.</summary>
    public static Guid? Id(string? text) => Guid.TryParseExact(text, "D", out var id) ? id : null;

    private static Move? Read(MoveMessage move) =>
        Id(move.NodeId) is { } node && Optional(move.Into, out var into) && Optional(move.Before, out var before) ? new(node, into, before) : null;

    private static bool Optional(string? text, out Guid? id)
    {
        id = Id(text);
        return text is null || id is not null;
    }
}
