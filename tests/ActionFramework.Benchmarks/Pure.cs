using System.Collections.Immutable;
using System.Diagnostics;
using System.Text.Json;
using ActionFramework.Comparison;
using ActionFramework.Provenance;

namespace ActionFramework.Benchmarks;

/// <summary>What the domain does by itself, without server or database: the fastest of five runs after one to warm up.</summary>
internal static class Pure
{
    private const int Runs = 5;

    public static int Run()
    {
        var (older, newer) = (Clauses("指标"), Clauses("评估"));
        Measure("Two revisions of 300 clauses compared", () => RevisionComparison.Of(older, newer));
        var (left, right) = (Unlike(0x4E00), Unlike(0x5E00));
        Measure("Two unlike texts of 100,000 Han characters", () => TextComparison.Compare(left, right));
        Measure("20,000 keystrokes of provenance", Type);
        return 0;
    }

    private static void Measure<T>(string what, Func<T> work)
    {
        work();
        var fastest = Enumerable.Range(0, Runs).Min(_ =>
        {
            var watch = Stopwatch.StartNew();
            work();
            return watch.Elapsed.TotalMilliseconds;
        });
        Console.WriteLine($"{what}: {fastest:F1} ms");
    }

    private static ImmutableArray<ComparedNode> Clauses(string word) =>
        [.. Enumerable.Range(0, 300).Select(i => new ComparedClause(new Guid(i + 1, 0, 0, new byte[8]), $"{i}", string.Concat(Enumerable.Repeat($"建立第{i}项{word}体系，the basin {i * 7}；", 10)), JsonSerializer.SerializeToElement(word), Place))];

    private static ClausePlace Place { get; } = new(Guid.Empty, default, "八、", "监测、评估与修订", null);

    private static string Unlike(int from) => string.Concat(Enumerable.Range(0, 100_000).Select(i => (char)(from + i * 7919 % 4000)));

    private static ProvenanceList Type()
    {
        var (list, author) = (ProvenanceList.Empty, PersonId.From(Guid.CreateVersion7()));
        for (var version = 1; version <= 20_000; version++) list = list.Replace(version / 2, version / 2, new OriginRun(1, new Origin(author, null, version)));
        return list;
    }
}
