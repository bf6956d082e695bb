using System.Collections.Immutable;

namespace ActionFramework.Provenance;

/// <summary>
/// The list as bytes for a snapshot: form 1; the pairs of author and suggestion once each; then for every run its length, its pair and the
/// difference of its version to the run before, all as 7-bit integers – about four bytes for a run.
/// </summary>
public static class ProvenanceFormat
{
    private const byte Form = 1;

    public static byte[] Write(ProvenanceList list)
    {
        var runs = list.Runs;
        var pairs = runs.Select(Pair).Distinct().Select((pair, index) => (pair, index)).ToDictionary(each => each.pair, each => each.index);
        using var bytes = new MemoryStream();
        using var writer = new BinaryWriter(bytes);
        writer.Write(Form);
        writer.Write7BitEncodedInt(pairs.Count);
        foreach (var (author, suggestion) in pairs.Keys)
        {
            WriteId(writer, author?.Value);
            WriteId(writer, suggestion?.Value);
        }
        writer.Write7BitEncodedInt(runs.Length);
        var version = 0L;
        foreach (var run in runs)
        {
            writer.Write7BitEncodedInt(run.Length);
            writer.Write7BitEncodedInt(pairs[Pair(run)]);
            writer.Write7BitEncodedInt64(ZigZag(run.Origin.Version - version));
            version = run.Origin.Version;
        }
        return bytes.ToArray();
    }

    /// <summary>Throws <see cref="InvalidDataException"/> or <see cref="EndOfStreamException"/> on bytes of another form.</summary>
    public static ProvenanceList Read(byte[] bytes)
    {
        using var reader = new BinaryReader(new MemoryStream(bytes, writable: false));
        if (reader.ReadByte() != Form) throw new InvalidDataException("A provenance list begins with the number of its form, 1.");
        var pairs = Enumerable.Range(0, reader.Read7BitEncodedInt())
            .Select(_ => (Author: ReadId<PersonId>(reader), Suggestion: ReadId<SuggestionId>(reader)))
            .ToArray();
        var version = 0L;
        return ProvenanceList.Of(Enumerable.Range(0, reader.Read7BitEncodedInt()).Select(_ =>
        {
            var length = reader.Read7BitEncodedInt();
            var (author, suggestion) = pairs[reader.Read7BitEncodedInt()];
            version += UnZigZag(reader.Read7BitEncodedInt64());
            return new OriginRun(length, new Origin(author, suggestion, version));
        }));
    }

    private static (PersonId? Author, SuggestionId? Suggestion) Pair(OriginRun run) => (run.Origin.Author, run.Origin.Suggestion);

    private static void WriteId(BinaryWriter writer, Guid? id)
    {
        writer.Write(id is not null);
        if (id is { } value) writer.Write(value.ToByteArray());
    }

    private static TId? ReadId<TId>(BinaryReader reader) where TId : struct, IIdentity<TId> =>
        reader.ReadBoolean() ? TId.From(new Guid(reader.ReadBytes(16))) : null;

    private static long ZigZag(long value) => (value << 1) ^ (value >> 63);

    private static long UnZigZag(long value) => (long)((ulong)value >> 1) ^ -(value & 1);
}
