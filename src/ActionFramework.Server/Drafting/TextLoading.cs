using System.Collections.Immutable;
using ActionFramework.Drafting;

namespace ActionFramework.Server.Drafting;

/// <summary>A text in the memory of its grain.</summary>
internal sealed class LoadedText(TextRow row, TextState state, RecentCommits recent)
{
    public TextRow Row => row;
    public TextState State { get; private set; } = state;
    public RecentCommits Recent => recent;
    public TextReading? Reading { get; set; }
    public long SnapshotVersion { get; set; }

    public DocumentKey Key => new(row.Id, null);

    public ImmutableArray<KeptCommit> Remember(LogBatch batch)
    {
        ImmutableArray<KeptCommit> kept = [.. batch.Rows.Select(KeptCommit.Of)];
        foreach (var commit in kept) recent.Add(commit);
        (State, Reading) = (batch.After, null);
        return kept;
    }
}

/// <summary>Brings a text into memory: newest good snapshot, then the log. What is damaged opens at its last good version, to be read only.</summary>
internal sealed class TextLoading(TextLog log, TextHistory history, StepEngines engines)
{
    public async Task<LoadedText?> LoadAsync(TextId text, CancellationToken cancellationToken) =>
        await log.TextAsync(text, cancellationToken) is { } row ? await LoadAsync(row, long.MaxValue, null, isLast: false, cancellationToken) : null;

    /// <summary>Where an engine that no longer holds the document finds it again.</summary>
    public async Task<TextSource> SourceAsync(LoadedText text)
    {
        var logged = await history.ReadAsync(text.Row, text.State.Version, CancellationToken.None);
        return logged.Version == text.State.Version ? logged.Source : throw new LogDamagedException(logged.Damage);
    }

    private async Task<LoadedText> LoadAsync(TextRow row, long upTo, string? damage, bool isLast, CancellationToken cancellationToken)
    {
        var logged = await history.ReadAsync(row, upTo, cancellationToken);
        var key = new DocumentKey(row.Id, null);
        try
        {
            var nodes = await engines.AskAsync(key, logged.Version, () => Task.FromResult(logged.Source), authority => authority.Reading(key.ToString()));
            return Loaded(row, logged, Reading.Parse(nodes).TextNodes, damage ?? logged.Damage);
        }
        catch (EngineFault) when (logged.Version > 0 && !isLast)
        {
            var good = await LastGoodAsync(logged);
            // Where all of it could be applied, the engine had only been slow, or full: nothing is damaged.
            var isWhole = good == logged.Version;
            return await LoadAsync(row, good, isWhole ? damage : $"The log cannot be applied after version {good}.", isWhole, cancellationToken);
        }
    }

    private Task<long> LastGoodAsync(LoggedText logged) => engines.AskAsync(authority => authority.LastGood(logged.Source));

    private static LoadedText Loaded(TextRow row, LoggedText logged, ImmutableArray<TextNode> nodes, string? frozen)
    {
        var recent = new RecentCommits();
        foreach (var commit in logged.Tail) recent.Add(KeptCommit.Of(commit));
        var state = new TextState
        {
            Text = row.Id,
            Section = row.Section,
            Version = logged.Version,
            Chain = logged.Chain,
            Provenance = logged.Provenance,
            Clauses = nodes.OfType<ClauseNode>().ToImmutableDictionary(clause => clause.Id.Value, clause => clause.Text),
            Frozen = frozen,
        };
        return new(row, state, recent) { SnapshotVersion = logged.Source.Version, Reading = new(row.Id, logged.Version, nodes) };
    }
}

/// <summary>The log no longer has what is in memory: it was damaged while the text was open.</summary>
internal sealed class LogDamagedException(string? damage) : Exception(damage);
