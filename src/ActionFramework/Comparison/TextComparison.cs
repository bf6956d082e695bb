using System.Collections.Immutable;
using DiffPlex;

namespace ActionFramework.Comparison;

/// <summary>
/// The difference of two texts, exact to the text element: equal and deleted runs are the older text, equal and inserted ones the newer, always.
/// DiffPlex finds the words that stayed, then the elements inside a changed word.
/// </summary>
public static class TextComparison
{
    // DiffPlex is quadratic on unlike texts: what is unlike beyond 1,500 characters on either side is told as replaced. Sentences are few, and alike or not.
    private const long MostPairs = 1_500 * 1_500;
    private const long MostSentencePairs = 10_000 * 10_000;

    private static readonly IChunker Sentences = new SentenceChunker();
    private static readonly IChunker Elements = new ElementChunker();

    public static ImmutableArray<TextRun> Compare(string older, string newer)
    {
        var runs = new RunBuilder();
        var isLong = (long)older.Length * newer.Length > MostPairs;
        Compare(older, newer, isLong ? [Sentences, CjkChunker.Instance, Elements] : [CjkChunker.Instance, Elements], runs);
        return runs.Build();
    }

    private static void Compare(string older, string newer, ReadOnlySpan<IChunker> chunkers, RunBuilder runs)
    {
        if (older == newer)
        {
            runs.Equal(older);
            return;
        }
        var (prefix, suffix) = TextElements.Common(older, newer);
        runs.Equal(older[..prefix]);
        CompareMiddle(older[prefix..^suffix], newer[prefix..^suffix], chunkers, runs);
        runs.Equal(older[^suffix..]);
    }

    private static void CompareMiddle(string older, string newer, ReadOnlySpan<IChunker> chunkers, RunBuilder runs)
    {
        if (older.Length == 0 || newer.Length == 0 || chunkers is not [var chunker, .. var finer] || IsTooMuch(chunker, older, newer))
        {
            runs.Change(older, newer);
            return;
        }
        var diff = Differ.Instance.CreateDiffs(older, newer, ignoreWhiteSpace: false, ignoreCase: false, chunker);
        var at = 0;
        foreach (var block in diff.DiffBlocks)
        {
            runs.Equal(Text(diff.PiecesOld, at, block.DeleteStartA - at));
            Compare(Text(diff.PiecesOld, block.DeleteStartA, block.DeleteCountA), Text(diff.PiecesNew, block.InsertStartB, block.InsertCountB), finer, runs);
            at = block.DeleteStartA + block.DeleteCountA;
        }
        runs.Equal(Text(diff.PiecesOld, at, diff.PiecesOld.Count - at));
    }

    private static bool IsTooMuch(IChunker chunker, string older, string newer) =>
        (long)older.Length * newer.Length > MostPairs &&
        (long)chunker.Chunk(older).Count * chunker.Chunk(newer).Count > (chunker == Sentences ? MostSentencePairs : MostPairs);

    private static string Text(IReadOnlyList<string> pieces, int start, int count) => string.Concat(pieces.Skip(start).Take(count));
}
