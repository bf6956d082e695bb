using System.Collections.Immutable;
using ActionFramework.Consultation;
using ActionFramework.Membership;
using ActionFramework.Web.Api;

namespace ActionFramework.Web.Consultation;

internal sealed record StatementBody(ContributionId ContributorId, int Start, int End, string Kind, SuggestionId? Id = null);

internal sealed record ContributorBody(IReadOnlyList<string?> Names, string Organisation, int Start, int End, ContributionId? Id = null);

/// <summary>What an import sends: one file and nothing else.</summary>
internal sealed record ImportForm(IFormFile File);

/// <summary>Imported files, their proposals, and what becomes of them.</summary>
internal static class ContributionEndpoints
{
    public static void MapContributions(this IEndpointRouteBuilder api)
    {
        var contributions = api.MapGroup("/frameworks/{frameworkId:guid}/contributions");
        contributions.MapPost("", ImportEndpoint.ImportAsync).Requires(Operation.Import).Accepts<ImportForm>("multipart/form-data").Produces<ProposalAnswer>(StatusCodes.Status201Created).Refuses(409, 413, 415, 422);
        contributions.MapGet("", ListAsync).Requires(Operation.SeeTrace).Produces<IReadOnlyList<ProposalSummaryAnswer>>();
        contributions.MapGet("{proposalId:guid}", FindAsync).Requires(Operation.SeeTrace).Produces<ProposalAnswer>();
        contributions.MapGet("{proposalId:guid}/file", FileAsync).Requires(Operation.SeeTrace).Produces(StatusCodes.Status200OK, contentType: "application/octet-stream");
        contributions.MapPut("{proposalId:guid}/statements", PutStatementsAsync).Requires(Operation.Import).Produces<ProposalAnswer>().Refuses(409, 415, 422);
        contributions.MapPut("{proposalId:guid}/contributors", PutContributorsAsync).Requires(Operation.Import).Produces<ProposalAnswer>().Refuses(409, 415, 422);
        contributions.MapPost("{proposalId:guid}/accept", AcceptAsync).Requires(Operation.Import).Produces<AcceptedAnswer>().Refuses(409);
        contributions.MapPost("{proposalId:guid}/reopen", ReopenAsync).Requires(Operation.Import).Produces<ProposalAnswer>().Refuses(409);
    }

    private static async Task<IResult> ListAsync(Guid frameworkId, IContributionQuery contributions, CancellationToken cancellationToken) =>
        TypedResults.Ok((await contributions.ListAsync(FrameworkId.From(frameworkId), cancellationToken)).Select(ProposalSummaryAnswer.Of).ToList());

    private static async Task<IResult> FindAsync(Guid frameworkId, Guid proposalId, IContributionQuery contributions, CancellationToken cancellationToken) =>
        await contributions.FindAsync(FrameworkId.From(frameworkId), ProposalId.From(proposalId), cancellationToken) is { } proposal
            ? TypedResults.Ok(await ProposalAnswer.OfAsync(proposal, contributions, cancellationToken))
            : Problem.NotFound();

    private static async Task<IResult> FileAsync(Guid frameworkId, Guid proposalId, IContributionQuery contributions, CancellationToken cancellationToken) =>
        await contributions.FileAsync(FrameworkId.From(frameworkId), ProposalId.From(proposalId), cancellationToken) is { } file
            ? Results.Bytes(file.Bytes, "application/octet-stream", file.FileName)
            : Problem.NotFound();

    private static async Task<IResult> PutStatementsAsync(
        Guid frameworkId, Guid proposalId, IReadOnlyList<StatementBody?> body, IContributionDesk desk, IContributionQuery contributions, CancellationToken cancellationToken)
    {
        var edits = ImmutableArray.CreateBuilder<StatementEdit>();
        foreach (var (index, statement) in body.Index())
        {
            if (statement is null) return Problem.BadRequest("bad_request", "A statement is null.", new ProblemPlace($"$[{index}]", "null"));
            if (!ApiWords.TryRead<StatementKind>(statement.Kind, out var kind)) return Problem.Rule("unknown_kind", "kind is recommendation, offer, commitment or context.", new ProblemPlace($"$[{index}].kind", "no kind"));
            edits.Add(new StatementEdit(statement.Id, statement.ContributorId, statement.Start, statement.End, kind));
        }
        var result = await desk.ReplaceStatementsAsync(FrameworkId.From(frameworkId), ProposalId.From(proposalId), edits.ToImmutable(), null, cancellationToken);
        return await AnswerAsync(result, contributions, cancellationToken);
    }

    private static async Task<IResult> PutContributorsAsync(
        Guid frameworkId, Guid proposalId, IReadOnlyList<ContributorBody?> body, IContributionDesk desk, IContributionQuery contributions, CancellationToken cancellationToken)
    {
        if (body.Any(contributor => contributor is null || contributor.Names.Any(name => name is null))) return Problem.BadRequest("bad_request", "A contributor or name is null.");
        var edits = body.OfType<ContributorBody>().Select(contributor => new ContributorEdit(contributor.Id, [.. contributor.Names.OfType<string>()], contributor.Organisation, contributor.Start, contributor.End));
        var result = await desk.ReplaceContributorsAsync(FrameworkId.From(frameworkId), ProposalId.From(proposalId), [.. edits], null, cancellationToken);
        return await AnswerAsync(result, contributions, cancellationToken);
    }

    private static async Task<IResult> AcceptAsync(Guid frameworkId, Guid proposalId, IContributionDesk desk, IContributionQuery contributions, CancellationToken cancellationToken) =>
        await desk.AcceptAsync(FrameworkId.From(frameworkId), ProposalId.From(proposalId), cancellationToken) switch
        {
            AcceptResult.Accepted(var accepted, var suggestions) => TypedResults.Ok(new AcceptedAnswer(accepted, suggestions)),
            AcceptResult.AlreadyAccepted(var current) => await AcceptedAlreadyAsync(current, contributions, cancellationToken),
            _ => Problem.NotFound(),
        };

    private static async Task<IResult> ReopenAsync(Guid frameworkId, Guid proposalId, IContributionDesk desk, IContributionQuery contributions, CancellationToken cancellationToken) =>
        await desk.ReopenAsync(FrameworkId.From(frameworkId), ProposalId.From(proposalId), cancellationToken) switch
        {
            ReopenResult.Reopened(var proposal) => TypedResults.Ok(await ProposalAnswer.OfAsync(proposal, contributions, cancellationToken)),
            ReopenResult.Decided(var current) => Problem.Conflict("decided", "A suggestion of it was answered already.", await ProposalAnswer.OfAsync(current, contributions, cancellationToken)),
            _ => Problem.NotFound(),
        };

    private static async Task<IResult> AnswerAsync(CorrectionResult result, IContributionQuery contributions, CancellationToken cancellationToken) => result switch
    {
        CorrectionResult.Corrected(var proposal) => TypedResults.Ok(await ProposalAnswer.OfAsync(proposal, contributions, cancellationToken)),
        CorrectionResult.AlreadyAccepted(var current) => await AcceptedAlreadyAsync(current, contributions, cancellationToken),
        CorrectionResult.Stale(var current) => Problem.Conflict("stale", "Somebody else was quicker.", await ProposalAnswer.OfAsync(current, contributions, cancellationToken)),
        CorrectionResult.Refused(var errors) => Problem.Rule(ApiWords.Code(errors[0].Fault), "The correction breaks a rule.", [.. errors.Select(Place)]),
        _ => Problem.NotFound(),
    };

    private static ProblemPlace Place(CorrectionError error) => new(
        error.Index is { } index ? $"$[{index}]" : "$",
        error.Missing is { } contributor ? $"{contributor} is missing and still says something" : ApiWords.Code(error.Fault));

    private static async Task<IResult> AcceptedAlreadyAsync(Proposal current, IContributionQuery contributions, CancellationToken cancellationToken) =>
        Problem.Conflict("already_accepted", "The proposal was accepted; reopen it first.", await ProposalAnswer.OfAsync(current, contributions, cancellationToken));
}
