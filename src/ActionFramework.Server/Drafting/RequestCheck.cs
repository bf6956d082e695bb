using ActionFramework.Drafting;

namespace ActionFramework.Server.Drafting;

/// <summary>What a request must be before its steps are looked at.</summary>
internal static class RequestCheck
{
    /// <param name="request">As it came.</param>
    /// <param name="present">The version of the text.</param>
    /// <param name="mostBack">How many commits may have come since the request's version.</param>
    public static CommitRefused? Of(CommitRequest request, long present, int mostBack) => request switch
    {
        { Steps: null, Move: null } or { Steps: not null, Move: not null } => Bad("Either steps or a move."),
        { Version: < 0 } or { Seen: < 0 } => Bad("Versions are not negative."),
        _ when request.Seen > request.Version => Bad("Nobody has seen more than the version the steps are based on."),
        _ when request.Version > present => Bad($"The text is at version {present}."),
        { Restores: { } restores } when restores < 0 || restores > present => Bad("No such version to give back."),
        _ when request.Version < present - mostBack => new(CommitRefusal.HistoryGone, $"More than {mostBack} commits ago."),
        _ => null,
    };

    private static CommitRefused Bad(string detail) => new(CommitRefusal.BadRequest, detail);
}
