using System.Collections.Immutable;
using ActionFramework.Consultation;
using ActionFramework.Consultation.Reading;
using ActionFramework.Server.Consultation;

namespace ActionFramework.Tests.Consultation.Reading;

/// <summary>The reader with the rules that the product is delivered with.</summary>
internal static class Delivered
{
    public static ImmutableArray<ReadingRules> Rules { get; } = ReadingRulesFile.ReadAll(Path.Combine(Repository.Root, "templates"));

    public static BriefReader Reader { get; } = new(Rules);

    public static string Brief { get; } = File.ReadAllText(Path.Combine(Repository.Root, "templates", "lancang-mekong-2023-2027", "briefs", "brief-2022-02.txt"));

    public static IEnumerable<string> Asks(this BriefReading reading, string source) =>
        reading.Statements.Where(statement => statement.Kind != StatementKind.Context).Select(statement => source[statement.Start..statement.End]);
}
