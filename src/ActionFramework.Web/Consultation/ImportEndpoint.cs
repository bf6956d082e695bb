using ActionFramework.Consultation;
using ActionFramework.Web.Api;
using ActionFramework.Web.Membership;

namespace ActionFramework.Web.Consultation;

/// <summary>Takes a file in. What cannot be read is refused with its reason and place.</summary>
internal static class ImportEndpoint
{
    public static async Task<IResult> ImportAsync(Guid frameworkId, string? again, HttpContext http, IContributionDesk desk, IContributionQuery contributions, CancellationToken cancellationToken)
    {
        if (again is not (null or "true" or "false")) return Problem.BadRequest("bad_filter", "again is true or false.", new ProblemPlace("again", "neither true nor false"));
        if (!http.Request.HasFormContentType || http.Request.ContentType?.StartsWith("multipart/", StringComparison.OrdinalIgnoreCase) != true) return Problem.ForStatus(StatusCodes.Status415UnsupportedMediaType).ToResult();
        if (await FileAsync(http.Request, cancellationToken) is not { } file) return Problem.BadRequest("bad_request", "The form has one file, called file, and nothing else.", new ProblemPlace("file", "missing, or not alone"));

        using var bytes = new MemoryStream();
        await file.CopyToAsync(bytes, cancellationToken);
        var name = Path.GetFileName(file.FileName.Replace('\\', '/'));
        var request = new ImportRequest(FrameworkId.From(frameworkId), name.Length > 0 ? name : "file", bytes.ToArray(), again == "true", http.User.RequiredPersonId());
        return await AnswerAsync(await desk.ImportAsync(request, cancellationToken), contributions, cancellationToken);
    }

    private static async Task<IFormFile?> FileAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        try
        {
            var form = await request.ReadFormAsync(cancellationToken);
            return form is { Count: 0, Files: [{ Name: "file" } file] } ? file : null;
        }
        catch (InvalidDataException malformed)
        {
            throw new BadHttpRequestException("The form cannot be read.", malformed);
        }
    }

    private static async Task<IResult> AnswerAsync(ImportResult result, IContributionQuery contributions, CancellationToken cancellationToken) => result switch
    {
        ImportResult.Imported(var proposal) => TypedResults.Created($"/api/v1/frameworks/{proposal.Framework}/contributions/{proposal.Id}", await ProposalAnswer.OfAsync(proposal, contributions, cancellationToken)),
        ImportResult.AlreadyThere(var earlier) => Problem.Conflict("already_there", "The same file was brought in before; again=true reads it anew.", await ProposalAnswer.OfAsync(earlier, contributions, cancellationToken)),
        ImportResult.Empty => Problem.Rule("empty", "The file has nothing but white space.", new ProblemPlace("file", "empty")),
        ImportResult.Binary => Problem.Rule("binary", "The file is not text.", new ProblemPlace("file", "binary")),
        ImportResult.TooLarge => Problem.TooLarge("A file has at most 20 MiB."),
        ImportResult.BadEncoding(var offset) => Problem.Rule("encoding", "The file is neither UTF-8 nor GB18030, nor UTF-16 behind its mark.", new ProblemPlace("file", $"byte {offset} is not UTF-8 (in a file with a UTF-16 mark: not UTF-16)", Offset: offset)),
        _ => throw new InvalidOperationException("An import is answered in one of six ways."),
    };
}
