using System.Collections.Immutable;

namespace ActionFramework.Web.Drafting.Hub;

/// <summary>Who is connected to this server, which texts they have open, and who watches. Everything under one lock; nothing here waits.</summary>
internal sealed class OpenTexts(DraftingLimits limits)
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

    /// <summary>False where the connection has not opened the text.</summary>
    public bool Point(Connection connection, TextId text, PointedMessage pointed)
    {
        lock (gate)
        {
            if (!connection.Seats.TryGetValue(text, out var seat)) return false;
            if (seat.Pointed?.NodeId != pointed.NodeId) changed.Add((seat.Framework, seat.Text));
            (seat.Pointed, seat.HasNewPoint) = (pointed, true);
            return true;
        }
    }

    /// <summary>Sends the newest place of everybody who moved since the last time.</summary>
    public void TellPoints()
    {
        lock (gate)
        {
            foreach (var text in seats.Values)
            {
                var moved = text.Where(seat => seat.HasNewPoint).ToList();
                if (moved.Count == 0) continue;
                foreach (var seat in text)
                    if (moved.Where(other => other != seat).Select(other => other.Pointed).ToList() is { Count: > 0 } points) seat.Connection.Send("Pointed", seat.Text, points);
                foreach (var seat in moved) seat.HasNewPoint = false;
            }
        }
    }

    /// <summary>Begins to watch, and says where people are now.</summary>
    public IReadOnlyList<PeopleMessage> Watch(Connection connection, FrameworkId framework)
    {
        lock (gate)
        {
            connection.Watched.Add(framework);
            return [.. seats.Where(text => text.Value.Any(seat => seat.IsShown && seat.Framework == framework)).Select(text => new PeopleMessage(text.Key, People(text.Key)))];
        }
    }

    /// <summary>Tells those who watch about the texts in which somebody came, went or moved to another clause.</summary>
    public void TellPresence()
    {
        lock (gate)
        {
            foreach (var (framework, text) in changed)
            {
                var people = People(text);
                foreach (var connection in connections.Values.Where(connection => connection.Watched.Contains(framework))) connection.Send("Present", text, people);
            }
            changed.Clear();
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

    private ImmutableArray<PersonInText> People(TextId text) => [.. seats.GetValueOrDefault(text, []).Where(seat => seat.IsShown).Select(seat => seat.PersonInText)];

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
