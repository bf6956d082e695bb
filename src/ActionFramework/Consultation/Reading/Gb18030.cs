using System.Text;

namespace ActionFramework.Consultation.Reading;

/// <summary>GB18030 without mercy: a byte that belongs to no character is refused, never replaced.</summary>
internal static class Gb18030
{
    private static readonly Encoding Strict = Load();

    /// <summary>Null where the bytes are not GB18030.</summary>
    public static string? Decode(ReadOnlySpan<byte> bytes)
    {
        for (var at = 0; at < bytes.Length;)
        {
            var length = LengthAt(bytes[at..]);
            if (length == 0) return null;
            at += length;
        }
        try
        {
            return Strict.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return null;   // well formed, but a code point that nobody has given out
        }
    }

    private static int LengthAt(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [< 0x80, ..] => 1,
        [>= 0x81 and <= 0xFE, (>= 0x40 and <= 0x7E) or (>= 0x80 and <= 0xFE), ..] => 2,
        [>= 0x81 and <= 0xFE, >= 0x30 and <= 0x39, >= 0x81 and <= 0xFE, >= 0x30 and <= 0x39, ..] => 4,
        _ => 0,
    };

    private static Encoding Load()
    {
        var gb18030 = CodePagesEncodingProvider.Instance.GetEncoding("gb18030", EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback);
        return gb18030 ?? throw new InvalidOperationException("The runtime comes with GB18030.");
    }
}
