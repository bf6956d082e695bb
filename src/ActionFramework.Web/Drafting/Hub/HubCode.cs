using ActionFramework.Drafting;
using Microsoft.AspNetCore.SignalR;

namespace ActionFramework.Web.Drafting.Hub;

/// <summary>The hub's refusals. SignalR puts a sentence of its own before the message; the code is its last word.</summary>
internal static class HubCode
{
    public const string Unauthorised = "unauthorised";
    public const string Forbidden = "forbidden";
    public const string NotFound = "not_found";
    public const string Frozen = "frozen";
    public const string BadRequest = "bad_request";
    public const string TooLarge = "too_large";
    public const string TooFast = "too_fast";
    public const string TooMany = "too_many";

    public static HubException Refusal(string code) => new(code);

    public static HubException Refusal(CommitRefusal reason) => new(reason switch
    {
        CommitRefusal.BadRequest => BadRequest,
        CommitRefusal.BadSteps => "bad_steps",
        CommitRefusal.TooLarge => TooLarge,
        CommitRefusal.HistoryGone => "history_gone",
        CommitRefusal.NotFound => NotFound,
        CommitRefusal.Frozen => Frozen,
        _ => throw new ArgumentOutOfRangeException(nameof(reason), reason, "Every refusal has its code."),
    });
}
