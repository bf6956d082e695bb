using System.Collections.Immutable;

namespace ActionFramework.Web.Drafting.Hub;

/// <summary>Where people are in the texts, for those in them and for those who watch.</summary>
internal sealed partial class OpenTexts
{
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

    private ImmutableArray<PersonInText> People(TextId text) => [.. seats.GetValueOrDefault(text, []).Where(seat => seat.IsShown).Select(seat => seat.PersonInText)];
}
