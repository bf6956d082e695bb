using System.Text.Json;
using ActionFramework.Drafting;

namespace ActionFramework.Server.Drafting;

/// <summary>A commit with what the authority needs to rebase over it.</summary>
internal sealed record KeptCommit(Commit Commit, string Maps)
{
    public int Weight => Commit.Steps.Length + Maps.Length;

    public static KeptCommit Of(CommitRow row) => new(
        new()
        {
            Version = row.Version,
            Ref = row.Ref,
            Author = row.Author,
            Suggestion = row.Suggestion,
            Steps = row.Steps,
            Mirror = row.Mirror,
            Removed = JsonSerializer.Deserialize(row.Removed, AuthorityJson.Default.ImmutableArrayRemovedWords),
            Restores = row.Restores,
            At = row.At,
        },
        row.Maps);
}

/// <summary>The newest commits of a text in memory: enough for everybody who is connected; older ones are read from the log.</summary>
internal sealed class RecentCommits
{
    private const int MostCommits = 1000;
    private const int MostCharacters = 4 * 1024 * 1024;
    private readonly Queue<KeptCommit> commits = new();
    private int weight;

    public void Add(KeptCommit commit)
    {
        commits.Enqueue(commit);
        weight += commit.Weight;
        while (commits.Count > MostCommits || (weight > MostCharacters && commits.Count > 1)) weight -= commits.Dequeue().Weight;
    }

    /// <summary>All commits after a version, or null where they reach further back than this memory.</summary>
    public IReadOnlyList<KeptCommit>? After(long version, long present)
    {
        if (version == present) return [];
        if (!commits.TryPeek(out var oldest) || oldest.Commit.Version > version + 1) return null;
        return [.. commits.Where(kept => kept.Commit.Version > version)];
    }
}
