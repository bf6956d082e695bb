using System.Text;
using DiffPlex;

namespace ActionFramework.Comparison;

/// <summary>Cuts by text element where words have no spaces (Chinese), and keeps words and numbers whole where they have (Latin, 2,030.5).</summary>
public sealed class CjkChunker : IChunker
{
    public static CjkChunker Instance { get; } = new();

    public IReadOnlyList<string> Chunk(string text)
    {
        var chunks = new List<string>();
        var word = new StringBuilder();
        var elements = TextElements.Of(text).ToArray();
        for (var i = 0; i < elements.Length; i++)
        {
            if (TextElements.IsOfWord(elements[i]) || Joins(elements, i))
            {
                word.Append(elements[i]);
                continue;
            }
            Close(word, chunks);
            chunks.Add(elements[i]);
        }
        Close(word, chunks);
        return chunks;
    }

    private static void Close(StringBuilder word, List<string> chunks)
    {
        if (word.Length > 0) chunks.Add(word.ToString());
        word.Clear();
    }

    // A point inside a number, an apostrophe inside a word.
    private static bool Joins(string[] elements, int i) =>
        i > 0 && i < elements.Length - 1 && elements[i] switch
        {
            "." or "," => char.IsDigit(elements[i - 1][0]) && char.IsDigit(elements[i + 1][0]),
            "'" or "’" => TextElements.IsOfWord(elements[i - 1]) && TextElements.IsOfWord(elements[i + 1]),
            _ => false,
        };
}
