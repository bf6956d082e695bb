namespace ActionFramework.Consultation.Reading.Asks;

/// <summary>Reads characters that are written in two ways as one; offsets stay.</summary>
internal sealed class Variants
{
    private readonly Dictionary<char, char> plain = [];

    public Variants(IEnumerable<string> pairs)
    {
        foreach (var pair in pairs.SelectMany(text => text.Chunk(2))) plain[pair[0]] = pair[1];
    }

    public string Plain(string text) => string.Create(text.Length, (text, plain), static (letters, from) =>
    {
        for (var at = 0; at < letters.Length; at++) letters[at] = from.plain.GetValueOrDefault(from.text[at], from.text[at]);
    });
}
