using System.Text.Json;
using ActionFramework.Server.Storage;
using Microsoft.EntityFrameworkCore;

namespace ActionFramework.Server.Drafting;

/// <summary>Reads the log and what belongs to it.</summary>
internal sealed class TextLog(IDatabase database)
{
    public async Task<TextRow?> TextAsync(TextId text, CancellationToken cancellationToken)
    {
        await using var context = await database.OpenAsync(cancellationToken);
        return await context.Set<TextRow>().AsNoTracking().SingleOrDefaultAsync(row => row.Id == text, cancellationToken);
    }

    public async Task<CommitRow?> FindAsync(TextId text, Guid reference, CancellationToken cancellationToken)
    {
        await using var context = await database.OpenAsync(cancellationToken);
        return await context.Set<CommitRow>().AsNoTracking().SingleOrDefaultAsync(row => row.Text == text && row.Ref == reference, cancellationToken);
    }

    /// <summary>The commits after a version, up to and with another one, oldest first.</summary>
    public async Task<IReadOnlyList<CommitRow>> CommitsAsync(TextId text, long after, long upTo, CancellationToken cancellationToken)
    {
        await using var context = await database.OpenAsync(cancellationToken);
        return await context.Set<CommitRow>().AsNoTracking()
            .Where(row => row.Text == text && row.Version > after && row.Version <= upTo)
            .OrderBy(row => row.Version)
            .ToListAsync(cancellationToken);
    }

    /// <summary>Of the same commits only what a batch is rebased over.</summary>
    public async Task<IReadOnlyList<CommitMaps>> MapsAsync(TextId text, long after, long upTo, CancellationToken cancellationToken)
    {
        await using var context = await database.OpenAsync(cancellationToken);
        return await context.Set<CommitRow>().AsNoTracking()
            .Where(row => row.Text == text && row.Version > after && row.Version <= upTo)
            .OrderBy(row => row.Version)
            .Select(row => new CommitMaps(row.Maps, row.Mirror))
            .ToListAsync(cancellationToken);
    }

    /// <summary>The words of commits from a version on, for what gives them back; no more than a thousand commits, or four million characters, are searched.</summary>
    public async Task<IReadOnlyList<CommitWords>> WordsAsync(TextId text, long from, CancellationToken cancellationToken)
    {
        await using var context = await database.OpenAsync(cancellationToken);
        var rows = context.Set<CommitRow>().AsNoTracking()
            .Where(row => row.Text == text && row.Version >= from)
            .OrderBy(row => row.Version)
            .Take(1000)
            .Select(row => row.Words)
            .AsAsyncEnumerable();
        var (found, left) = (new List<CommitWords>(), 4 * 1024 * 1024);
        await foreach (var words in rows.WithCancellation(cancellationToken))
        {
            if ((left -= words.Length) < 0 && found.Count > 0) break;
            found.Add(Words(words));
        }
        return found;
    }

    /// <summary>The newest snapshot that is as it was written, at a version or before it.</summary>
    public async Task<SnapshotRow?> SnapshotAsync(TextId text, long upTo, CancellationToken cancellationToken)
    {
        await using var context = await database.OpenAsync(cancellationToken);
        var snapshots = context.Set<SnapshotRow>().AsNoTracking()
            .Where(row => row.Text == text && row.Version <= upTo)
            .OrderByDescending(row => row.Version)
            .AsAsyncEnumerable();
        await foreach (var snapshot in snapshots.WithCancellation(cancellationToken))
            if (snapshot.Crc == Seal.Crc(snapshot.Document, snapshot.Provenance)) return snapshot;
        return null;
    }

    public async Task SaveAsync(SnapshotRow snapshot, CancellationToken cancellationToken)
    {
        await using var context = await database.OpenAsync(cancellationToken);
        if (await context.Set<SnapshotRow>().AnyAsync(row => row.Text == snapshot.Text && row.Version == snapshot.Version, cancellationToken)) return;
        context.Add(snapshot);
        await context.SaveChangesAsync(cancellationToken);
    }

    /// <summary>When these versions were committed.</summary>
    public async Task<IReadOnlyDictionary<long, DateTimeOffset>> TimesAsync(TextId text, IReadOnlyCollection<long> versions, CancellationToken cancellationToken)
    {
        await using var context = await database.OpenAsync(cancellationToken);
        return await context.Set<CommitRow>().AsNoTracking()
            .Where(row => row.Text == text && EF.Parameter(versions).Contains(row.Version))
            .Select(row => new { row.Version, row.At })
            .ToDictionaryAsync(row => row.Version, row => row.At, cancellationToken);
    }

    /// <summary>All ids that clauses and subsections of a section ever had, in any language.</summary>
    public async Task<string> EverIdsAsync(SectionId section, CancellationToken cancellationToken)
    {
        await using var context = await database.OpenAsync(cancellationToken);
        var came = await context.Set<EverNodeRow>().AsNoTracking().Where(ever => ever.Section == section).Select(ever => ever.Node).ToListAsync(cancellationToken);
        var born = await context.Set<TextRow>().AsNoTracking().Where(text => text.Section == section).Select(text => text.Document).ToListAsync(cancellationToken);
        return JsonSerializer.Serialize(came.Select(id => id.ToString()).Concat(born.SelectMany(DocumentJson.Ids)).Distinct());
    }

    /// <summary>Which of these ids a commit brought into the section, in any language.</summary>
    public async Task<IReadOnlyList<string>> KnownIdsAsync(SectionId section, IEnumerable<string> ids, CancellationToken cancellationToken)
    {
        var asked = ids.Select(Guid.Parse).ToList();
        await using var context = await database.OpenAsync(cancellationToken);
        var known = await context.Set<EverNodeRow>().AsNoTracking()
            .Where(ever => ever.Section == section && asked.Contains(ever.Node))
            .Select(ever => ever.Node)
            .ToListAsync(cancellationToken);
        return [.. known.Select(id => id.ToString())];
    }

    public static CommitWords Words(string json) =>
        JsonSerializer.Deserialize(json, AuthorityJson.Default.CommitWords) ?? throw new JsonException("The words of a commit are never null.");
}
