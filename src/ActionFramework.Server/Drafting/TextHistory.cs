using System.Collections.Immutable;
using ActionFramework.Drafting;
using ActionFramework.Provenance;

namespace ActionFramework.Server.Drafting;

/// <summary>A text at one version as the log gives it: checked, and cut at the last good commit where it is damaged.</summary>
/// <param name="Source">What an engine loads.</param>
/// <param name="Provenance">Who wrote what, at that version.</param>
/// <param name="Chain">The seal of that version.</param>
/// <param name="Tail">The commits since the snapshot.</param>
/// <param name="Damage">Why the commits after that version cannot be trusted; null where there is no doubt.</param>
internal sealed record LoggedText(TextSource Source, ProvenanceList Provenance, byte[] Chain, ImmutableArray<CommitRow> Tail, string? Damage)
{
    public long Version => Source.Version + Tail.Length;
}

/// <summary>Rebuilds texts from their logs, now or as they were.</summary>
internal sealed class TextHistory(TextLog log, StepEngines engines)
{
    /// <summary>From the newest snapshot at or before a version, and the commits after it.</summary>
    public async Task<LoggedText> ReadAsync(TextRow text, long upTo, CancellationToken cancellationToken)
    {
        var snapshot = await log.SnapshotAsync(text.Id, upTo, cancellationToken);
        var (version, document) = (snapshot?.Version ?? 0, snapshot?.Document ?? text.Document);
        var rows = await log.CommitsAsync(text.Id, version, upTo, cancellationToken);
        var start = snapshot?.Chain ?? Seal.Genesis(text.Document);
        var (tail, chain, damage) = Verify(version, start, rows);
        var provenance = snapshot is null
            ? ProvenanceList.Of(new OriginRun(DocumentJson.Positions(document), Origin.Template))
            : ProvenanceFormat.Read(snapshot.Provenance);
        var source = new TextSource(version, document, [.. tail.Select(row => row.Steps)], await log.EverIdsAsync(text.Section, cancellationToken));
        return new(source, tail.Aggregate(provenance, Attribution.Replay), chain, tail, damage);
    }

    /// <summary>The document at a version, or null where the text never had it.</summary>
    public async Task<string?> DocumentAsync(TextRow text, long version, CancellationToken cancellationToken)
    {
        if (version == 0) return text.Document;
        return await AtAsync(text, version, (authority, key, _) => authority.Document(key), cancellationToken);
    }

    /// <summary>Asks an engine about the text as it was; null where it never had that version.</summary>
    public async Task<TResult?> AtAsync<TResult>(TextRow text, long version, Func<Authority, string, LoggedText, TResult> call, CancellationToken cancellationToken) where TResult : class
    {
        var logged = await ReadAsync(text, version, cancellationToken);
        if (logged.Version != version) return null;
        var key = new DocumentKey(text.Id, version);
        return await engines.AskAsync(key, version, () => Task.FromResult(logged.Source), authority =>
        {
            var answer = call(authority, key.ToString(), logged);
            authority.Drop(key.ToString());
            return answer;
        });
    }

    private static (ImmutableArray<CommitRow> Tail, byte[] Chain, string? Damage) Verify(long version, byte[] chain, IReadOnlyList<CommitRow> rows)
    {
        var good = ImmutableArray.CreateBuilder<CommitRow>();
        foreach (var row in rows)
        {
            if (row.Version != version + 1 || !row.IsIntactAfter(chain)) return (good.ToImmutable(), chain, $"The log is damaged after version {version}.");
            good.Add(row);
            (version, chain) = (row.Version, row.Chain);
        }
        return (good.ToImmutable(), chain, null);
    }
}
