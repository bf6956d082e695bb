using System.Text;
using ActionFramework.Drafting;
using Microsoft.AspNetCore.SignalR;

namespace ActionFramework.Web.Drafting.Hub;

/// <summary>
/// The door through which texts are edited; PROTOCOL.md is its contract. It carries and decides nothing: every message asks what the person
/// may see, then what he may do, then its shape.
/// </summary>
internal sealed class DraftingHub(HubGate gate, OpenTexts texts, IGrainFactory grains, DraftingLimits limits) : Microsoft.AspNetCore.SignalR.Hub
{
    private const string ConnectionKey = "connection";

    public override async Task OnConnectedAsync()
    {
        var person = await gate.PersonAsync(Context.User, Context.ConnectionAborted);
        var connection = gate.Connection(Context, person);
        if (!texts.Connect(connection)) throw HubCode.Refusal(HubCode.TooMany);
        Context.Items[ConnectionKey] = connection;
        connection.Begin(Clients.Caller, Context.ConnectionAborted);
    }

    public override Task OnDisconnectedAsync(Exception? exception)
    {
        if (Context.Items.TryGetValue(ConnectionKey, out var connection)) texts.Disconnect((Connection)connection!);
        return Task.CompletedTask;
    }

    public async Task<OpenAnswer> Open(string? textId, long? knownVersion)
    {
        Pace(Me.Calls);
        var (place, canEdit) = await gate.SeeAsync(Me, textId, Context.ConnectionAborted);
        if (knownVersion < 0) throw HubCode.Refusal(HubCode.BadRequest);
        var seat = texts.Sit(Me, place.Text, place.Framework, canEdit) ?? throw HubCode.Refusal(HubCode.TooMany);
        var opened = await OpenAsync(seat, knownVersion);
        var present = texts.Opened(seat, opened.Version);
        if (opened.Frozen is { } reason) Me.Send("Frozen", place.Text, new FrozenMessage(reason));
        return new(place.Text, opened.Version, opened.Document, opened.Commits is { } commits ? [.. commits.Select(CommittedMessage.Of)] : null,
            new(Me.Person.Id, Me.Id), present, canEdit, opened.Frozen is not null);
    }

    public async Task<ReceiptMessage> Commit(string? textId, CommitMessage? request)
    {
        if (Encoding.UTF8.GetByteCount(request?.Steps ?? "") > limits.StepsKiB * 1024) throw HubCode.Refusal(HubCode.TooLarge);
        Pace(Me.Commits);
        var place = await gate.EditAsync(Me, textId, Context.ConnectionAborted);
        var grain = grains.GetGrain<ITextGrain>(place.Text.Value);
        if (CommitShape.Read(request) is not { } asked || !await gate.IsOwnSuggestionAsync(asked.Suggestion, place.Framework, Context.ConnectionAborted))
            throw HubCode.Refusal(await grain.FrozenAsync(Context.ConnectionAborted) is null ? HubCode.BadRequest : HubCode.Frozen);
        return await grain.CommitAsync(asked, Me.Person.Id, CancellationToken.None) switch
        {
            CommitReceipt receipt => new(receipt.Version, receipt.Ref, receipt.Outcome, receipt.Dropped),
            CommitRefused refused => throw HubCode.Refusal(refused.Reason),
            _ => throw new InvalidOperationException("A commit is received or refused."),
        };
    }

    public async Task Point(string? textId, PointMessage? point)
    {
        var place = await gate.EditAsync(Me, textId, Context.ConnectionAborted);
        if (CommitShape.Read(point, Me.Id) is not { } pointed || !texts.Point(Me, place.Text, pointed)) throw HubCode.Refusal(HubCode.BadRequest);
    }

    public void Leave(string? textId)
    {
        Pace(Me.Calls);
        if (CommitShape.Id(textId) is { } id) texts.Leave(Me, new(id));
    }

    public async Task<IReadOnlyList<PeopleMessage>> Watch(string? frameworkId)
    {
        Pace(Me.Calls);
        return texts.Watch(Me, await gate.SeeFrameworkAsync(Me, frameworkId, Context.ConnectionAborted));
    }

    private Connection Me => Context.Items[ConnectionKey] as Connection ?? throw HubCode.Refusal(HubCode.Unauthorised);

    private static void Pace(RateBucket bucket)
    {
        if (!bucket.TryTake()) throw HubCode.Refusal(HubCode.TooFast);
    }

    private async Task<OpenedText> OpenAsync(Seat seat, long? knownVersion)
    {
        try
        {
            return await grains.GetGrain<ITextGrain>(seat.Text.Value).OpenAsync(knownVersion, Context.ConnectionAborted);
        }
        catch (Exception)
        {
            texts.NotOpened(seat);
            throw;
        }
    }
}
