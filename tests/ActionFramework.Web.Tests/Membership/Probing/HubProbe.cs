using ActionFramework.Membership;
using ActionFramework.Web.Tests.Drafting.Hub;
using Microsoft.AspNetCore.SignalR;
using Xunit;

namespace ActionFramework.Web.Tests.Membership.Probing;

/// <summary>Everybody with every message to every text: the policy is asked for each.</summary>
public sealed class HubProbe(SqliteHost host) : IClassFixture<SqliteHost>
{
    [Fact]
    public async Task Every_message_is_answered_as_written()
    {
        List<string> deviations = [];
        foreach (var guest in await Guest.InviteAsync(host))
        {
            await using var drafter = await Drafter.ConnectAsync(host, guest.Person.Name);
            foreach (var (where, place) in guest.Places.DistinctBy(visit => visit.Place.Framework))
            {
                foreach (var (message, operation, call) in Messages(drafter, place))
                {
                    var (said, written) = (await SaidAsync(call), guest.Written(new("HUB", "/hubs/drafting", operation), place));
                    if (said != written) deviations.Add($"{guest.Person.Name}: {message} {where}: {said}, written {written}");
                }
            }
        }
        Assert.Empty(deviations);
    }

    // The commit and the place have no shape: who is let in is told so, and nothing changes.
    private static IEnumerable<(string Message, Operation Operation, Func<Task> Call)> Messages(Drafter drafter, Visited place) =>
    [
        ("Open", Operation.SeeDraft, () => drafter.CallAsync("Open", place.Text, null)),
        ("Commit", Operation.EditText, () => drafter.CallAsync("Commit", place.Text, null)),
        ("Point", Operation.EditText, () => drafter.TellAsync("Point", place.Text, null)),
        ("Watch", Operation.SeeDraft, () => drafter.CallAsync("Watch", place.Framework)),
    ];

    private static async Task<string> SaidAsync(Func<Task> call)
    {
        try
        {
            await call();
            return "let in";
        }
        catch (HubException refusal)
        {
            return refusal.Message.Split(' ')[^1] switch { "not_found" => "404", "forbidden" => "403", "bad_request" => "let in", var other => other };
        }
    }
}
