using System.Threading.Channels;
using ActionFramework.Membership;
using Microsoft.AspNetCore.SignalR;

namespace ActionFramework.Web.Drafting.Hub;

/// <summary>
/// One connection of a person. What it is sent waits in a queue of its own, so that nobody waits for a slow line;
/// a line that falls too far behind is closed, and catches up when it comes back.
/// </summary>
internal sealed class Connection
{
    private const int MostWaiting = 512;
    private readonly Channel<(string Method, object?[] Arguments)> waiting = Channel.CreateBounded<(string, object?[])>(new BoundedChannelOptions(MostWaiting) { SingleReader = true });
    private readonly Action abort;
    private Task pumping = Task.CompletedTask;
    private bool isEnding;

    public Connection(string id, Person person, Action abort, DraftingLimits limits, TimeProvider clock)
    {
        (Id, Person, this.abort) = (id, person, abort);
        Commits = new(limits.CommitsPerSecond, limits.CommitBurst, clock);
        Calls = new(limits.CallsPerSecond, limits.CallBurst, clock);
    }

    public string Id { get; }
    public Person Person { get; }
    public RateBucket Commits { get; }
    public RateBucket Calls { get; }
    public Dictionary<TextId, Seat> Seats { get; } = [];
    public HashSet<FrameworkId> Watched { get; } = [];

    public void Send(string method, params object?[] arguments)
    {
        if (!waiting.Writer.TryWrite((method, arguments)) && !isEnding) abort();
    }

    /// <summary>Sends what waits, until the connection ends.</summary>
    public void Begin(ISingleClientProxy client, CancellationToken ended) => pumping = PumpAsync(client, ended);

    /// <summary>Takes nothing more, and ends when what waits is sent.</summary>
    public Task EndAsync()
    {
        isEnding = true;
        waiting.Writer.TryComplete();
        return pumping;
    }

    private async Task PumpAsync(ISingleClientProxy client, CancellationToken ended)
    {
        try
        {
            await foreach (var (method, arguments) in waiting.Reader.ReadAllAsync(ended)) await client.SendCoreAsync(method, arguments, ended);
        }
        catch (OperationCanceledException)
        {
            waiting.Writer.TryComplete();
        }
    }
}

/// <summary>A connection's place in one text.</summary>
internal sealed class Seat(Connection connection, TextId text, FrameworkId framework, bool isShown, string colour)
{
    private List<CommittedMessage>? held = [];
    private long? opened;

    public Connection Connection => connection;
    public TextId Text => text;
    public FrameworkId Framework => framework;

    /// <summary>Who cannot edit is not shown to others.</summary>
    public bool IsShown => isShown;

    public string Colour => colour;
    public PointedMessage? Pointed { get; set; }
    public bool HasNewPoint { get; set; }

    public PresentMessage Present => new(connection.Person.Id, connection.Id, connection.Person.DisplayName, colour);

    public PersonInText PersonInText => new(connection.Person.Id, connection.Id, connection.Person.DisplayName, colour, Pointed?.NodeId);

    /// <summary>By arrival, the first that is free; the same person has one colour on all his screens.</summary>
    public static string ColourAmong(IReadOnlyCollection<Seat> others, Connection connection)
    {
        if (others.FirstOrDefault(seat => seat.Connection.Person.Id == connection.Person.Id) is { } own) return own.Colour;
        var taken = others.Select(seat => seat.Colour).ToHashSet();
        return Enumerable.Range(1, 8).Select(number => $"p{number}").FirstOrDefault(colour => !taken.Contains(colour)) ?? $"p{others.Count % 8 + 1}";
    }

    /// <summary>Until the opener has its document, commits are held back; it then gets those that came after, without gap.</summary>
    public void Commit(IReadOnlyList<CommittedMessage> commits)
    {
        if (held is not null) held.AddRange(commits);
        else connection.Send("Committed", text, commits);
    }

    public void Opened(long version)
    {
        var later = (held ?? []).Where(commit => commit.Version > version).ToList();
        (held, opened) = (null, version);
        if (later.Count > 0) connection.Send("Committed", text, later);
    }

    /// <summary>Opened once more on the same connection: what it is about to be answered is not sent again.</summary>
    public void Opening() => held ??= [];

    /// <summary>There was no answer this time: the seat hears what was held back. False where it never had one.</summary>
    public bool OpenAgain()
    {
        if (opened is { } version) Opened(version);
        return opened is not null;
    }
}
