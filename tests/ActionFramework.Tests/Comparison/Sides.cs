using System.Collections.Immutable;
using System.Text.Json;
using ActionFramework.Comparison;

namespace ActionFramework.Tests.Comparison;

/// <summary>Sides of a comparison written as letters: "H" and "S" are subsection headings, every other letter a clause whose number is its place.</summary>
internal static class Sides
{
    public static ImmutableArray<ComparedNode> Of(string nodes) => [.. nodes.Select((letter, index) => Node(letter, index, letter + "。"))];

    public static ComparedClause Clause(char letter, string number, string text, string content = "[]") =>
        new(Id(letter), number, text, JsonDocument.Parse(content).RootElement, new(Guid.Empty, default, "四、", "优先合作领域", "4.1"));

    public static Guid Id(char letter) => new(letter, 0, 0, new byte[8]);

    public static char Letter(ClauseId id) => (char)BitConverter.ToInt32(id.Value.ToByteArray());

    /// <summary>Each clause as its letter with the first letters of its changes: A R M N (renumbered) W (reworded).</summary>
    public static string Written(RevisionComparison comparison) => string.Join(' ', comparison.Clauses.Select(clause => Letter(clause.Clause) + ":" + string.Concat(
        Enum.GetValues<ClauseChanges>().Where(change => change != ClauseChanges.None && clause.Changes.HasFlag(change)).Select(change => change switch
        {
            ClauseChanges.Renumbered => 'N',
            ClauseChanges.Reworded => 'W',
            _ => change.ToString()[0],
        }))));

    private static ComparedNode Node(char letter, int index, string text) =>
        letter is 'H' or 'S' ? new ComparedHeading(Id(letter), 2) : Clause(letter, $"{index}", text);
}
