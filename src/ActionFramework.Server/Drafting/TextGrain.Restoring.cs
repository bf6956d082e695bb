using ActionFramework.Drafting;

namespace ActionFramework.Server.Drafting;

/// <summary>The half of a restore that is done in turn with the commits; the grain asks it of itself.</summary>
[Alias("IPuttingBack")]
internal interface IPuttingBack : IGrainWithGuidKey
{
    [Alias("PutBack")]
    Task<CommitAnswer> PutBackAsync(PastClause was, PersonId author, CancellationToken cancellationToken);
}

/// <summary>Clauses as they were. Looked for beside the commits, as all that is past, and put back by a commit in turn with them.</summary>
internal sealed partial class TextGrain
{
    public async Task<CommitAnswer> RestoreClauseAsync(ClauseId clause, long version, PersonId author, CancellationToken cancellationToken) =>
        await past.ClauseAsync(Id, clause, version, cancellationToken) is { } was
            ? await this.AsReference<IPuttingBack>().PutBackAsync(was, author, cancellationToken)
            : new CommitRefused(CommitRefusal.NotFound, "The clause was not there.");

    public Task<CommitAnswer> PutBackAsync(PastClause was, PersonId author, CancellationToken cancellationToken) =>
        AskAsync(async text => await CommitAsync(text, Request(text, await views.RestoringStepsAsync(text, was)) with { Restores = was.Version }, author, was.Words, cancellationToken), NoSuchText, cancellationToken);

    public Task<CommitAnswer> RemoveClauseAsync(ClauseId clause, long seen, PersonId author, CancellationToken cancellationToken) =>
        AskAsync(async text => await CommitAsync(text, Request(text, await views.RemovingStepsAsync(text, clause)) with { Seen = seen }, author, [], cancellationToken), NoSuchText, cancellationToken);

    private static CommitAnswer NoSuchText => new CommitRefused(CommitRefusal.NotFound, "No such text.");

    private static CommitRequest Request(LoadedText text, string steps) =>
        new() { Version = text.State.Version, Seen = text.State.Version, Ref = Guid.CreateVersion7(), Steps = steps };
}
