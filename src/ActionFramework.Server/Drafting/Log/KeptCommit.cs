using System.Text.Json;
using ActionFramework.Drafting;

namespace ActionFramework.Server.Drafting;

/// <summary>A commit with what the authority needs to rebase over it, and to know its request again.</summary>
internal sealed record KeptCommit(Commit Commit, string Maps, EarlierAnswer Answer)
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
        row.Maps,
        EarlierAnswer.Of(row));
}

/// <summary>What the authority needs of a commit to rebase over it.</summary>
internal readonly record struct CommitMaps(string Maps, bool Mirror)
{
    public static CommitMaps Of(KeptCommit commit) => new(commit.Maps, commit.Commit.Mirror);
}

/// <summary>The receipt that a ref got, and what another request under the same ref must be the same in.</summary>
internal sealed record EarlierAnswer(byte[] Fingerprint, CommitReceipt Receipt)
{
    public static EarlierAnswer Of(CommitRow row) =>
        new(row.Fingerprint, new(row.Version, row.Ref, CommitOutcome.Duplicate, JsonSerializer.Deserialize(row.Dropped, AuthorityJson.Default.ImmutableArrayInt32)));

    public CommitAnswer To(CommitRequest request, PersonId author) => Fingerprint.AsSpan().SequenceEqual(Seal.Fingerprint(request, author))
        ? Receipt
        : new CommitRefused(CommitRefusal.BadRequest, "Another batch has this ref.");
}

/// <summary>The newest commits of a text in memory: enough for everybody who is connected; older ones are read from the log.</summary>
internal sealed class RecentCommits
{
    private const int MostCommits = 1000;
    private const int MostCharacters = 4 * 1024 * 1024;
    private readonly List<KeptCommit> commits = [];
    private readonly Dictionary<Guid, EarlierAnswer> answers = [];
    private int weight;

    public void Add(KeptCommit commit)
    {
        commits.Add(commit);
        answers[commit.Commit.Ref] = commit.Answer;
        weight += commit.Weight;
        while (commits.Count > MostCommits || (weight > MostCharacters && commits.Count > 1)) ForgetOldest();
    }

    public EarlierAnswer? Find(Guid reference) => answers.GetValueOrDefault(reference);

    /// <summary>All commits after a version, or null where they reach further back than this memory.</summary>
    public IReadOnlyList<KeptCommit>? After(long version, long present) =>
        Reaches(version, present) ? commits[^(int)(present - version)..] : null;

    /// <summary>Whether all commits after a version are here.</summary>
    public bool Reaches(long version, long present) => present - version <= commits.Count;

    private void ForgetOldest()
    {
        var oldest = commits[0];
        commits.RemoveAt(0);
        answers.Remove(oldest.Commit.Ref);
        weight -= oldest.Weight;
    }
}
