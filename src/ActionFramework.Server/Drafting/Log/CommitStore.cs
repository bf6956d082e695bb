using System.Text.Json;
using ActionFramework.Drafting;
using ActionFramework.Provenance;

namespace ActionFramework.Server.Drafting;

/// <summary>Makes a batch durable, then remembers it and tells those who have the text open.</summary>
internal sealed class CommitStore(CommitLog commits, TextLog log, StepEngines engines, ITextAudience audience, OutlineNews news)
{
    public async Task AppendAsync(LoadedText text, Proposing.Answer.Ready ready)
    {
        var (key, before, batch) = (text.Key, text.State, ready.Batch);
        await commits.AppendAsync(batch);
        text.Remember(batch);
        var growth = ready.Accepted.Commits.Sum(change => change.Growth);
        await engines.TellAsync(key, before.Version, authority => authority.Keep(key.ToString(), batch.Rows.Length, growth));
        await audience.CommittedAsync(text.Row.Id, [.. batch.Rows.Select(row => KeptCommit.Of(row).Commit)], CancellationToken.None);
        if (!ready.Accepted.Commits.All(change => change.IsOfWords(before.Clauses))) news.TellParts(text.Row.Id);
    }

    public Task ForgetAsync(LoadedText text) => engines.TellAsync(text.Key, text.State.Version, authority => authority.Drop(text.Key.ToString()));

    /// <summary>The answer that a ref got when it became durable.</summary>
    public async Task<(byte[] Fingerprint, CommitReceipt Receipt)?> FindAsync(TextId text, Guid reference, CancellationToken cancellationToken)
    {
        if (await log.FindAsync(text, reference, cancellationToken) is not { } row) return null;
        var dropped = JsonSerializer.Deserialize(row.Dropped, AuthorityJson.Default.ImmutableArrayInt32);
        return (row.Fingerprint, new(row.Version, row.Ref, CommitOutcome.Duplicate, dropped));
    }

    public async Task SnapshotAsync(LoadedText text)
    {
        var (key, state) = (text.Key, text.State);
        string? document = null;
        await engines.TellAsync(key, state.Version, authority => document = authority.Document(key.ToString()));
        if (document is null) return;
        var provenance = ProvenanceFormat.Write(state.Provenance);
        await log.SaveAsync(new()
        {
            Text = state.Text,
            Version = state.Version,
            Document = document,
            Provenance = provenance,
            Crc = Seal.Crc(document, provenance),
            Chain = state.Chain,
        }, CancellationToken.None);
    }
}
