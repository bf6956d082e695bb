using System.Collections.Immutable;

namespace ActionFramework.Comparison;

/// <summary>
/// A comparison as a person reads it: changed Latin words and numbers whole, and specks of equal text between larger changes taken into them.
/// Equal and deleted runs are still the older text, equal and inserted ones the newer.
/// </summary>
public static class ReadableRuns
{
    // In characters of Chinese, words of Latin.
    private const int LongestSpeck = 4;

    public static ImmutableArray<TextRun> Of(ImmutableArray<TextRun> runs)
    {
        var places = Places(runs);
        WidenToWords(places);
        JoinSpecks(places);
        var readable = new RunBuilder();
        foreach (var place in places)
        {
            readable.Equal(place.Before);
            readable.Change(place.Deleted, place.Inserted);
        }
        return readable.Build();
    }

    // Equal text and the change that follows it; the last place may have no change, and its Before is then the end of the text.
    private sealed record Place(string Before, string Deleted, string Inserted)
    {
        public int Changed { get; } = Math.Max(CjkChunker.Instance.Chunk(Deleted).Count, CjkChunker.Instance.Chunk(Inserted).Count);
    }

    private static List<Place> Places(ImmutableArray<TextRun> runs)
    {
        var places = new List<Place>();
        var i = 0;
        while (i < runs.Length)
        {
            var before = Take(TextOperation.Equal);
            var deleted = Take(TextOperation.Delete);
            places.Add(new(before, deleted, Take(TextOperation.Insert)));
        }
        return places;

        string Take(TextOperation op) => i < runs.Length && runs[i].Op == op ? runs[i++].Text : "";
    }

    private static void WidenToWords(List<Place> places)
    {
        for (var i = 0; i < places.Count; i++)
        {
            var place = places[i];
            if (place.Changed == 0) continue;
            var next = i + 1 < places.Count ? places[i + 1] : new("", "", "");
            var left = BeginsInWord(place) ? WordAtEnd(place.Before) : "";
            var right = EndsInWord(place) ? WordAtStart(next.Before) : "";
            places[i] = new(place.Before[..^left.Length], left + place.Deleted + right, left + place.Inserted + right);
            if (right.Length > 0) places[i + 1] = next with { Before = next.Before[right.Length..] };
        }
    }

    private static bool BeginsInWord(Place place) => Starts(place.Deleted) || Starts(place.Inserted);

    private static bool EndsInWord(Place place) => Ends(place.Deleted) || Ends(place.Inserted);

    private static bool Starts(string text) => text.Length > 0 && WordAtStart(text).Length > 0;

    private static bool Ends(string text) => text.Length > 0 && WordAtEnd(text).Length > 0;

    private static string WordAtStart(string text) => string.Concat(TextElements.Of(text).TakeWhile(TextElements.IsOfWord));

    private static string WordAtEnd(string text) => string.Concat(TextElements.Of(text).Reverse().TakeWhile(TextElements.IsOfWord).Reverse());

    // Equal text that is not longer than the changes on both its sides helps nobody (Fraser, diff-match-patch: semantic clean-up).
    private static void JoinSpecks(List<Place> places)
    {
        for (var i = 1; i < places.Count; i++)
        {
            var (before, place) = (places[i - 1], places[i]);
            var speck = CjkChunker.Instance.Chunk(place.Before).Count;
            if (speck > Math.Min(LongestSpeck, Math.Min(before.Changed, place.Changed))) continue;
            if (before.Deleted.Length + place.Deleted.Length == 0 || before.Inserted.Length + place.Inserted.Length == 0) continue;
            places[i - 1] = new(before.Before, before.Deleted + place.Before + place.Deleted, before.Inserted + place.Before + place.Inserted);
            places.RemoveAt(i);
            i = Math.Max(0, i - 2);
        }
    }
}
