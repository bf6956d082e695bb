using System.Collections.Concurrent;
using System.Security.Claims;
using ActionFramework.Consultation;
using ActionFramework.Drafting;
using ActionFramework.Membership;
using ActionFramework.Web.Membership;
using Microsoft.AspNetCore.SignalR;

namespace ActionFramework.Web.Drafting.Hub;

/// <summary>Asks, for every message, what its sender may see and do now. What may not be seen is answered like what does not exist.</summary>
internal sealed class HubGate(ITextAccess texts, IPermissionQuery permissions, IPersonQuery people, SuggestionPlaces suggestions, DraftingLimits limits, TimeProvider clock)
{
    public async Task<Person> PersonAsync(ClaimsPrincipal? principal, CancellationToken cancellationToken) =>
        principal?.PersonId() is { } id && await people.FindAsync(id, cancellationToken) is { IsActive: true } person ? person : throw HubCode.Refusal(HubCode.Unauthorised);

    public Connection Connection(HubCallerContext context, Person person) => new(context.ConnectionId, person, context.Abort, limits, clock);

    public async Task<(TextPlace Place, bool CanEdit)> SeeAsync(Connection connection, string? textId, CancellationToken cancellationToken)
    {
        var access = await AccessAsync(connection, textId, cancellationToken);
        if (access.Ask(Operation.SeeDraft) is not Permission.Granted) throw HubCode.Refusal(HubCode.NotFound);
        return (access.Place, access.Ask(Operation.EditText) is Permission.Granted);
    }

    public async Task<TextPlace> EditAsync(Connection connection, string? textId, CancellationToken cancellationToken)
    {
        var access = await AccessAsync(connection, textId, cancellationToken);
        return access.Ask(Operation.EditText) switch
        {
            Permission.Granted => access.Place,
            Permission.Forbidden => throw HubCode.Refusal(HubCode.Forbidden),
            _ => throw HubCode.Refusal(HubCode.NotFound),
        };
    }

    public async Task<FrameworkId> SeeFrameworkAsync(Connection connection, string? frameworkId, CancellationToken cancellationToken)
    {
        if (CommitShape.Id(frameworkId) is not { } id) throw HubCode.Refusal(HubCode.NotFound);
        var permission = await permissions.AskAsync(connection.Person.Id, new(id), Operation.SeeDraft, cancellationToken);
        return permission is Permission.Granted ? new(id) : throw HubCode.Refusal(HubCode.NotFound);
    }

    public async Task<bool> IsOwnSuggestionAsync(SuggestionId? suggestion, FrameworkId framework, CancellationToken cancellationToken) =>
        suggestion is not { } id || await suggestions.FrameworkAsync(id, cancellationToken) == framework;

    private async Task<TextAccess> AccessAsync(Connection connection, string? textId, CancellationToken cancellationToken) =>
        CommitShape.Id(textId) is { } id && await texts.FindAsync(new(id), connection.Person.Id, cancellationToken) is { } access ? access : throw HubCode.Refusal(HubCode.NotFound);
}

/// <summary>The framework of each suggestion, remembered for a moment: one who works on a suggestion is not asked about it with every word, and one that is taken back is soon unknown.</summary>
internal sealed class SuggestionPlaces(ISuggestionQuery suggestions, TimeProvider clock)
{
    private const int Most = 10_000;
    private static readonly TimeSpan Moment = TimeSpan.FromSeconds(5);
    private readonly ConcurrentDictionary<SuggestionId, (FrameworkId Framework, DateTimeOffset Until)> known = new();

    public async Task<FrameworkId?> FrameworkAsync(SuggestionId suggestion, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        if (known.TryGetValue(suggestion, out var place) && now < place.Until) return place.Framework;
        if (await suggestions.FindAsync(suggestion, cancellationToken) is not { } found) return null;
        if (known.Count >= Most) known.Clear();
        known[suggestion] = (found.Framework, now + Moment);
        return found.Framework;
    }
}
