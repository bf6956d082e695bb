using ActionFramework.Consultation;
using ActionFramework.Consultation.Reading;

namespace ActionFramework.Tests.Consultation.Reading;

/// <summary>Holds a reading against one that a person made before. An ask is found where a proposed one of the same speaker covers at least half of what both cover together.</summary>
internal sealed record ReadingScore(int Expected, int Proposed, int Found, int RightKind, IReadOnlyList<string> Missed, IReadOnlyList<string> Wrong)
{
    private sealed record Ask(int Speaker, int Start, int End, string Kind);

    public double Recall => (double)Found / Expected;

    public double Precision => (double)Found / Proposed;

    public static IEnumerable<string> Headings(string expected) => expected.Split('\n').Where(line => line.StartsWith('#')).Select(line => line[1..].Trim());

    public static IEnumerable<string> Headings(BriefReading reading) => reading.Contributors.Select(speaker => $"{string.Join('、', speaker.Names)} | {speaker.Organisation}".Trim());

    public static ReadingScore Of(string source, string expected, BriefReading reading)
    {
        var wanted = Wanted(source, expected).ToList();
        var proposed = reading.Statements.Where(statement => statement.Kind != StatementKind.Context)
            .Select(statement => new Ask(statement.Contributor, statement.Start, statement.End, statement.Kind.ToString())).ToList();
        var pairs = wanted.Select(ask => (ask, match: proposed.FirstOrDefault(other => Alike(ask, other)))).Where(pair => pair.match is not null).ToList();
        return new ReadingScore(
            wanted.Count, proposed.Count, pairs.Count, pairs.Count(pair => string.Equals(pair.ask.Kind, pair.match!.Kind, StringComparison.OrdinalIgnoreCase)),
            [.. wanted.Except(pairs.Select(pair => pair.ask)).Select(ask => source[ask.Start..ask.End])],
            [.. proposed.Except(pairs.Select(pair => pair.match!)).Select(ask => source[ask.Start..ask.End])]);
    }

    private static IEnumerable<Ask> Wanted(string source, string expected)
    {
        var (speaker, from) = (-1, 0);
        foreach (var line in expected.Split('\n').Where(line => line.Length > 0))
        {
            if (line.StartsWith('#')) (speaker, from) = (speaker + 1, 0);
            if (line.StartsWith('#')) continue;
            var cut = line.IndexOf(':', StringComparison.Ordinal);
            var text = line[(cut + 1)..].Trim().Replace('⏎', '\n');
            var at = source.IndexOf(text, from, StringComparison.Ordinal);
            if (at < 0) throw new InvalidOperationException($"Not in the source: {text}");
            from = at + text.Length;
            yield return new Ask(speaker, at, from, line[..cut]);
        }
    }

    private static bool Alike(Ask one, Ask other)
    {
        var common = Math.Min(one.End, other.End) - Math.Max(one.Start, other.Start);
        var together = Math.Max(one.End, other.End) - Math.Min(one.Start, other.Start);
        return one.Speaker == other.Speaker && common * 2 >= together;
    }
}
