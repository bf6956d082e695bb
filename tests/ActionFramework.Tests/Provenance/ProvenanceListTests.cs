using ActionFramework.Provenance;
using CsCheck;
using Xunit;

namespace ActionFramework.Tests.Provenance;

public sealed class ProvenanceListTests
{
    [Fact]
    public void A_list_holds_what_a_list_of_every_position_holds() =>
        Gen.Select(Origins.AnyRun.Array[0, 4], Gen.Double.Unit, Gen.Double.Unit).Array[1, 40].Sample(history =>
        {
            var (list, naive) = (ProvenanceList.Empty, new List<Origin>());
            foreach (var (runs, start, size) in history)
            {
                var from = (int)(start * naive.Count);
                var to = from + (int)(size * (naive.Count - from));
                list = list.Replace(from, to, runs);
                naive.RemoveRange(from, to - from);
                naive.InsertRange(from, runs.SelectMany(run => Enumerable.Repeat(run.Origin, run.Length)));
                Assert.Equal(naive, list.Runs.Positions());
                Assert.Equal(naive[from..], list.Slice(from, list.Length).Positions());
            }
            Assert.DoesNotContain(list.Runs.Zip(list.Runs.Skip(1)), pair => pair.First.Origin == pair.Second.Origin);
        }, iter: 300);

    [Fact]
    public void A_change_leaves_the_older_list_as_it_was()
    {
        var older = ProvenanceList.Of(new OriginRun(5, Origin.Template));
        var newer = older.Replace(1, 3, new OriginRun(4, new(null, null, 1)));
        Assert.Equal([new(5, Origin.Template)], older.Runs);
        Assert.Equal(7, newer.Length);
    }

    [Fact]
    public void Bytes_give_the_same_list_back() =>
        Origins.AnyRun.Array[0, 30].Sample(runs =>
        {
            var list = ProvenanceList.Of(runs);
            Assert.Equal(list.Runs, ProvenanceFormat.Read(ProvenanceFormat.Write(list)).Runs);
        }, iter: 300);

    [Fact]
    public void Twenty_thousand_keystrokes_are_kept_in_a_few_bytes_a_run()
    {
        var list = ProvenanceList.Empty;
        for (var version = 1; version <= 20_000; version++)
            list = list.Replace(version / 2, version / 2, new OriginRun(1, Origins.By(1, version)));
        Assert.InRange(ProvenanceFormat.Write(list).Length, 20_000, 100_000);
    }
}
