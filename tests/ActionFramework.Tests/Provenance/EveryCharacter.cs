using ActionFramework.Provenance;

namespace ActionFramework.Tests.Provenance;

/// <summary>The naive model: a text with an origin beside every character, changed one character at a time, and the change that a commit would report.</summary>
internal sealed class EveryCharacter
{
    private const string Words = "澜沧江湄公河𠮷😀 river basin 2027";
    private readonly List<(char Unit, Origin Origin)> units = [];
    private (int At, List<(char Unit, Origin Origin)> Units)? deleted;

    public IEnumerable<Origin> Origins => units.Select(unit => unit.Origin);

    /// <summary>The last act put back what the one before had removed.</summary>
    public bool Undoes { get; private set; }

    public TextChange Act(int kind, double first, double second, double third, Origin origin)
    {
        var from = (int)(first * units.Count);
        var to = from + (int)(second * (units.Count - from));
        Undoes = kind == 1 && deleted is not null;
        var change = kind switch
        {
            1 when deleted is { } last => Insert(last.At, last.Units),
            2 => Delete(from, to),
            3 => Move(from, to, third),
            _ => Insert(from, [.. Words[..(1 + (int)(third * (Words.Length - 1)))].Select(unit => (unit, origin))]),
        };
        deleted = kind == 2 ? deleted : null;
        return change;
    }

    private TextChange Insert(int at, List<(char Unit, Origin Origin)> inserted)
    {
        units.InsertRange(at, inserted);
        return new() { Maps = [[at, 0, inserted.Count]], Inserted = [new(0, at, at + inserted.Count, Guid.Empty, Text(inserted))] };
    }

    private TextChange Delete(int from, int to)
    {
        var gone = Cut(from, to);
        deleted = (from, gone);
        return new() { Maps = [[from, to - from, 0]], Deleted = [new(0, from, to, Guid.Empty, Text(gone))] };
    }

    private TextChange Move(int from, int to, double place)
    {
        var moved = Cut(from, to);
        var at = (int)(place * units.Count);
        units.InsertRange(at, moved);
        return new() { Maps = [[from, to - from, 0], [at, 0, to - from]], Mirror = true };
    }

    private List<(char Unit, Origin Origin)> Cut(int from, int to)
    {
        var cut = units[from..to];
        units.RemoveRange(from, to - from);
        return cut;
    }

    private static string Text(IEnumerable<(char Unit, Origin Origin)> units) => string.Concat(units.Select(unit => unit.Unit));
}
