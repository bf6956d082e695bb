using ActionFramework.Drafting;
using ActionFramework.Membership;
using ActionFramework.Web.Api;
using ActionFramework.Web.Membership;

namespace ActionFramework.Web.Comparison;

internal sealed record RevisionTextAnswer(TextId TextId, long Version);

internal sealed record RevisionAnswer(RevisionId Id, int Number, string Name, DateTimeOffset CreatedAt, NamedPerson CreatedBy, IReadOnlyList<RevisionTextAnswer> Texts)
{
    public static RevisionAnswer Of(Revision revision) => new(
        revision.Id, revision.Number, revision.Name, revision.CreatedAt, new(revision.CreatedBy.Id, revision.CreatedBy.DisplayName),
        [.. revision.Texts.Select(text => new RevisionTextAnswer(text.Text, text.Version))]);
}

internal sealed record RevisionBody(string Name);

/// <summary>Named cuts through all texts of a framework.</summary>
internal static class RevisionEndpoints
{
    public static void MapRevisions(this IEndpointRouteBuilder api)
    {
        var revisions = api.MapGroup("/frameworks/{frameworkId:guid}/revisions");
        revisions.MapPost("", NameAsync).Requires(Operation.NameRevision).Produces<RevisionAnswer>(StatusCodes.Status201Created).Refuses(409, 415, 422);
        revisions.MapGet("", ListAsync).Requires(Operation.CompareRevisions).Produces<IReadOnlyList<RevisionAnswer>>();
        revisions.MapGet("{revisionId:guid}", FindAsync).Requires(Operation.CompareRevisions).Produces<RevisionAnswer>();
    }

    private static async Task<IResult> NameAsync(Guid frameworkId, RevisionBody body, HttpContext http, IRevisionDesk desk, CancellationToken cancellationToken) =>
        await desk.NameRevisionAsync(FrameworkId.From(frameworkId), body.Name, http.User.RequiredPersonId(), cancellationToken) switch
        {
            NameRevisionResult.Named(var named) => TypedResults.Created($"/api/v1/frameworks/{named.Framework}/revisions/{named.Id}", RevisionAnswer.Of(named)),
            NameRevisionResult.AlreadyThere(var earlier) => Problem.Conflict("already_there", "Another revision has this name.", RevisionAnswer.Of(earlier)),
            NameRevisionResult.BadName => Problem.Rule("bad_name", "A revision's name has 1 to 100 characters on one line."),
            _ => Problem.NotFound(),
        };

    private static async Task<IResult> ListAsync(Guid frameworkId, IRevisionQuery revisions, CancellationToken cancellationToken) =>
        TypedResults.Ok((await revisions.ListAsync(FrameworkId.From(frameworkId), cancellationToken)).Select(RevisionAnswer.Of).ToList());

    private static async Task<IResult> FindAsync(Guid frameworkId, Guid revisionId, IRevisionQuery revisions, CancellationToken cancellationToken) =>
        await revisions.FindAsync(FrameworkId.From(frameworkId), RevisionId.From(revisionId), cancellationToken) is { } revision
            ? TypedResults.Ok(RevisionAnswer.Of(revision))
            : Problem.NotFound();
}
