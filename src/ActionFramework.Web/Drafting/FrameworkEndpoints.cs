using System.Collections.Immutable;
using ActionFramework.Drafting;
using ActionFramework.Membership;
using ActionFramework.Web.Api;
using ActionFramework.Web.Membership;

namespace ActionFramework.Web.Drafting;

internal sealed record TemplateAnswer(string Id, Bilingual Title, ImmutableArray<Language> Languages);

internal sealed record FrameworkListed(FrameworkId Id, Bilingual Title, Role Role, DateTimeOffset UpdatedAt);

internal sealed record TitleBody(string? Zh = null, string? En = null);

internal sealed record FrameworkBody(string Template, TitleBody? Title = null);

/// <summary>Templates, and frameworks made from them.</summary>
internal static class FrameworkEndpoints
{
    public static void MapFrameworks(this IEndpointRouteBuilder api)
    {
        api.MapGet("/templates", TemplatesAsync).Produces<IEnumerable<TemplateAnswer>>();
        api.MapGet("/frameworks", ListAsync).Produces<IEnumerable<FrameworkListed>>();
        api.MapPost("/frameworks", CreateAsync).Produces<FrameworkAnswer>(StatusCodes.Status201Created).Refuses(415, 422);
        api.MapGet("/frameworks/{frameworkId:guid}", ReadAsync).Requires(Operation.SeeDraft).Produces<FrameworkAnswer>();
    }

    private static async Task<IResult> TemplatesAsync(ITemplateQuery templates, CancellationToken cancellationToken) => TypedResults.Ok(
        from fits in (await templates.AllAsync(cancellationToken)).OfType<TemplateReading.Fits>()
        select new TemplateAnswer(fits.Template.Id, fits.Template.Title, fits.Template.Languages));

    private static async Task<IResult> ListAsync(HttpContext http, IFrameworkQuery frameworks, CancellationToken cancellationToken) => TypedResults.Ok(
        from entry in await frameworks.OfAsync(http.User.RequiredPersonId(), cancellationToken)
        select new FrameworkListed(entry.Id, entry.Title, entry.Role, entry.UpdatedAt));

    private static async Task<IResult> CreateAsync(FrameworkBody body, HttpContext http, IFrameworkCreation creation, IFrameworkQuery frameworks, CancellationToken cancellationToken)
    {
        var title = body.Title is { } given ? new Bilingual(given.Zh, given.En) : null;
        switch (await creation.CreateAsync(body.Template, title, http.User.RequiredPersonId(), cancellationToken))
        {
            case CreationResult.Created(var id): return TypedResults.Created($"/api/v1/frameworks/{id}", await AnswerAsync(frameworks, id, cancellationToken));
            case CreationResult.Forbidden: return Problem.Forbidden();
            case CreationResult.TitleTooLong: return Problem.Rule("bad_title", $"A title has at most {FrameworkTitle.Longest} characters.");
            case CreationResult.TemplateRefused(var problems): return Refused(problems);
            default: return Problem.Rule("unknown_template", "There is no such template; GET /templates lists them.");
        }
    }

    private static async Task<IResult> ReadAsync(Guid frameworkId, IFrameworkQuery frameworks, CancellationToken cancellationToken) =>
        await AnswerAsync(frameworks, FrameworkId.From(frameworkId), cancellationToken) is { } answer ? TypedResults.Ok(answer) : Problem.NotFound();

    private static async Task<FrameworkAnswer?> AnswerAsync(IFrameworkQuery frameworks, FrameworkId framework, CancellationToken cancellationToken) =>
        await frameworks.OutlineAsync(framework, cancellationToken) is { } outline ? FrameworkAnswer.Of(outline) : null;

    private static IResult Refused(ImmutableArray<TemplateProblem> problems) => Problem.Rule(
        "bad_template",
        "The template does not fit its schema.",
        [.. problems.Select(problem => new ProblemPlace($"{problem.File}: {problem.Path}", $"{problem.Fault} {problem.Found} {problem.Expected}".TrimEnd(), problem.Line))]);
}
