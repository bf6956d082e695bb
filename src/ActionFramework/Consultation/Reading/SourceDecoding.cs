using System.Buffers;
using System.Buffers.Binary;
using System.Text;
using System.Text.Unicode;

namespace ActionFramework.Consultation.Reading;

/// <summary>The words of a file, or why it has none.</summary>
public abstract record SourceDecoding
{
    public sealed record Decoded(string Source, string Encoding) : SourceDecoding;

    public sealed record Empty : SourceDecoding;

    public sealed record Binary : SourceDecoding;

    /// <summary><paramref name="Offset"/>: the first byte that is not UTF-8 (in a file with a UTF-16 mark: not UTF-16).</summary>
    public sealed record Broken(long Offset) : SourceDecoding;

    /// <summary>UTF-16 with its mark, strict UTF-8, then strict GB18030. The mark goes, line ends stay.</summary>
    public static SourceDecoding Of(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith(stackalloc byte[] { 0xFF, 0xFE })) return Wide(bytes, isBigEndian: false);
        if (bytes.StartsWith(stackalloc byte[] { 0xFE, 0xFF })) return Wide(bytes, isBigEndian: true);
        if (IsForeign(bytes)) return new Binary();
        var mark = bytes.StartsWith(Encoding.UTF8.Preamble) ? 3 : 0;
        if (Utf8.IsValid(bytes)) return Checked(Encoding.UTF8.GetString(bytes[mark..]), "utf-8");
        return Gb18030.Decode(bytes) is { } words ? Checked(words, "gb18030") : new Broken(FirstNotUtf8(bytes));
    }

    private static SourceDecoding Wide(ReadOnlySpan<byte> bytes, bool isBigEndian)
    {
        // Unit by unit: an encoding would put a replacement where half a pair stands alone.
        var units = new char[(bytes.Length - 2) / 2];
        for (var unit = 0; unit < units.Length; unit++) units[unit] = (char)(isBigEndian ? BinaryPrimitives.ReadUInt16BigEndian(bytes[(2 + (2 * unit))..]) : BinaryPrimitives.ReadUInt16LittleEndian(bytes[(2 + (2 * unit))..]));
        var words = new string(units);
        var at = 0;
        while (at < words.Length)
        {
            if (Rune.DecodeFromUtf16(words.AsSpan(at), out _, out var used) != OperationStatus.Done) return new Broken(2 + 2L * at);
            at += used;
        }
        return bytes.Length % 2 == 1 ? new Broken(bytes.Length - 1) : Checked(words, "utf-16");
    }

    private static SourceDecoding Checked(string words, string encoding) =>
        string.IsNullOrWhiteSpace(words.Trim('\uFEFF')) ? new Empty()
        : words.Any(IsStray) ? new Binary()
        : new Decoded(words, encoding);

    internal static bool IsStray(char letter) => letter < ' ' && letter is not ('\t' or '\n' or '\r' or '\f' or '\v' or '\u001A' or '\u001B');

    // What begins like a picture, an archive or a document of another program is not text, even where its bytes could be read as such.
    private static bool IsForeign(ReadOnlySpan<byte> bytes) =>
        bytes.Contains((byte)0) || bytes.StartsWith("%PDF-"u8) || bytes.StartsWith("PK\u0003\u0004"u8) || bytes.StartsWith("{\\rtf"u8) || bytes.StartsWith("GIF8"u8);

    private static long FirstNotUtf8(ReadOnlySpan<byte> bytes)
    {
        var at = 0;
        while (Rune.DecodeFromUtf8(bytes[at..], out _, out var used) == OperationStatus.Done) at += used;
        return at;
    }
}
