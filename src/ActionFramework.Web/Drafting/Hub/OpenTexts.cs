namespace ActionFramework.Web.Drafting.Hub;

/// <summary>Who is connected to this server, which texts they have open, and who watches. Everything under one lock; nothing here waits.</summary>
internal sealed partial class OpenTexts(DraftingLimits limits)
{
    private readonly Lock gate = new();
    private readonly Dictionary<string, Connection> connections = [];
    private readonly Dictionary<TextId, List<Seat>> seats = [];
    private readonly HashSet<(FrameworkId Framework, TextId Text)> changed = [];

    /// <summary>False where the person has as many connections as he may.</summary>
    public bool Connect(Connection connection)
    {
        lock (gate)
        {
            if (connections.Values.Count(other => other.Person.Id == connection.Person.Id) >= limits.ConnectionsPerUser) return false;
            connections.Add(connection.Id, connection);
            return true;
        }
    }

    public void Disconnect(Connection connection)
    {
        lock (gate)
        {
            connections.Remove(connection.Id);
            foreach (var seat in connection.Seats.Values.ToList()) Remove(seat);
        }
    }

    /// <summary>The seat of a connection in a text, new or as it was; null where the text or the connection is full.</summary>
    public Seat? Sit(Connection connection, TextId text, FrameworkId framework, bool isShown)
    {
        lock (gate)
        {
            if (connection.Seats.TryGetValue(text, out var seat))
            {
                seat.Opening();
                return seat;
            }
            var others = seats.GetValueOrDefault(text) ?? (seats[text] = []);
            if (connection.Seats.Count >= limits.TextsPerConnection || others.Count >= limits.ConnectionsPerText) return null;
            seat = new(connection, text, framework, isShown, Seat.ColourAmong(others, connection));
            others.Add(seat);
            connection.Seats.Add(text, seat);
            Tell(seat, "Joined", seat.Present);
            return seat;
        }
    }

    /// <summary>Lets the seat hear what follows the version it was answered, and says who is there, oneself included.</summary>
    public IReadOnlyList<PresentMessage> Opened(Seat seat, long version)
    {
        lock (gate)
        {
            seat.Opened(version);
            return [.. seats.GetValueOrDefault(seat.Text, []).Where(other => other.IsShown || other == seat).Select(other => other.Present)];
        }
    }

    /// <summary>The text could not be read just now. Who had it open goes on hearing of it; who came for the first time has no seat.</summary>
    public void NotOpened(Seat seat)
    {
        lock (gate)
        {
            if (!seat.OpenAgain()) Remove(seat);
        }
    }

    public void Leave(Connection connection, TextId text)
    {
        lock (gate)
        {
            if (connection.Seats.TryGetValue(text, out var seat)) Remove(seat);
        }
    }

    public void Commit(TextId text, IReadOnlyList<CommittedMessage> commits)
    {
        lock (gate)
        {
            foreach (var seat in seats.GetValueOrDefault(text, [])) seat.Commit(commits);
        }
    }

    public void Tell(TextId text, string method, params object[] messages)
    {
        lock (gate)
        {
            foreach (var seat in seats.GetValueOrDefault(text, [])) seat.Connection.Send(method, [text, .. messages]);
        }
    }

    /// <summary>Each is given a moment of his own to come back, so that not all come at once.</summary>
    public void TellStopping()
    {
        lock (gate)
        {
            foreach (var connection in connections.Values) connection.Send("Stopping", new StoppingMessage(Random.Shared.Next(1000, 5001)));
        }
    }

    /// <summary>Ends when everything that waits has been sent to everybody.</summary>
    public Task EmptiedAsync()
    {
        lock (gate) return Task.WhenAll(connections.Values.Select(connection => connection.EndAsync()).ToList());
    }

    private void Remove(Seat seat)
    {
        seat.Connection.Seats.Remove(seat.Text);
        if (!seats.TryGetValue(seat.Text, out var others)) return;
        others.Remove(seat);
        Tell(seat, "Left", new LeftMessage(seat.Connection.Id));
        if (others.Count == 0) seats.Remove(seat.Text);
    }

    private void Tell(Seat about, string method, object message)
    {
        if (!about.IsShown) return;
        changed.Add((about.Framework, about.Text));
        foreach (var seat in seats.GetValueOrDefault(about.Text, []).Where(seat => seat.Connection != about.Connection)) seat.Connection.Send(method, about.Text, message);
    }
}
