using ActionFramework.Drafting;

namespace ActionFramework.Server.Drafting;

/// <summary>What a request must be before its steps are looked at.</summary>
internal static class RequestCheck
{
    private const long MostVersionsBack = 5000;

    public static CommitRefused? Of(CommitRequest request, long present) => request switch
    {
        { Steps: null, Move: null } or { Steps: not null, Move: not null } => Bad("Either steps or a move."),
        { Version: < 0 } or { Seen: < 0 } => Bad("Versions are not negative."),
        _ when request.Seen > request.Version => Bad("Nobody has seen more than the version the steps are based on."),
        _ when request.Version > present => Bad($"The text is at version {present}."),
        { Restores: { } restores } when restores < 0 || restores > present => Bad("No such version to give back."),
        _ when request.Version < present - MostVersionsBack => new(CommitRefusal.HistoryGone, $"More than {MostVersionsBack} commits ago."),
        _ => null,
    };

    private static CommitRefused Bad(string detail) => new(CommitRefusal.BadRequest, detail);
}
