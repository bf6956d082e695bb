using System.Numerics;
using System.Security.Cryptography;
using System.Text;
using ActionFramework.Drafting;

namespace ActionFramework.Server.Drafting;

/// <summary>What proves that a log is as it was written: a checksum of each row, and a chain through all of them that begins at version 0.</summary>
internal static class Seal
{
    public static byte[] Genesis(string document) => SHA256.HashData(Encoding.UTF8.GetBytes(document));

    public static byte[] Chain(byte[] before, byte[] content) => SHA256.HashData([.. before, .. content]);

    public static long Crc(ReadOnlySpan<byte> content)
    {
        var crc = uint.MaxValue;
        while (content.Length >= 8)
        {
            crc = BitOperations.Crc32C(crc, BitConverter.ToUInt64(content));
            content = content[8..];
        }
        foreach (var each in content) crc = BitOperations.Crc32C(crc, each);
        return ~crc;
    }

    public static long Crc(string document, byte[] provenance) => Crc([.. Encoding.UTF8.GetBytes(document), .. provenance]);

    /// <summary>Every column but the two seals, each with its length before it, so that nothing can slide from one into the next.</summary>
    public static byte[] Content(CommitRow row)
    {
        using var bytes = new MemoryStream();
        using var writer = new BinaryWriter(bytes, Encoding.UTF8);
        foreach (var id in new[] { row.Text.Value, row.Ref, row.Author?.Value ?? Guid.Empty, row.Suggestion?.Value ?? Guid.Empty })
            writer.Write(id.ToByteArray());
        writer.Write(row.Version);
        writer.Write(row.Restores ?? -1);
        writer.Write(row.At.ToUnixTimeMilliseconds());
        writer.Write(row.Mirror);
        foreach (var json in new[] { row.Steps, row.Maps, row.Removed, row.Words, row.Dropped }) writer.Write(json);
        writer.Write(row.Fingerprint);
        writer.Flush();
        return bytes.ToArray();
    }

    /// <summary>Of what makes two requests with one ref the same: the person and the edits.</summary>
    public static byte[] Fingerprint(CommitRequest request, PersonId author) =>
        SHA256.HashData(Encoding.UTF8.GetBytes($"{author}\n{request.Move}\n{request.Steps}"));
}
