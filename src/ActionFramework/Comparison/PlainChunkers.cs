using DiffPlex;

namespace ActionFramework.Comparison;

/// <summary>Cuts after every mark that ends a sentence or a line: few large pieces for long texts.</summary>
internal sealed class SentenceChunker : IChunker
{
    private const string Ends = "。！？；.!?;\n";

    public IReadOnlyList<string> Chunk(string text)
    {
        var sentences = new List<string>();
        var start = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (!Ends.Contains(text[i], StringComparison.Ordinal)) continue;
            sentences.Add(text[start..(i + 1)]);
            start = i + 1;
        }
        if (start < text.Length) sentences.Add(text[start..]);
        return sentences;
    }
}

/// <summary>Cuts by text element, inside words too.</summary>
internal sealed class ElementChunker : IChunker
{
    public IReadOnlyList<string> Chunk(string text) => [.. TextElements.Of(text)];
}
