using System.Buffers;
using System.Text;
using System.Text.Json;
using ActionFramework.Drafting;
using ActionFramework.Membership;
using ActionFramework.Web.Api;
using ActionFramework.Web.Consultation;
using ActionFramework.Web.Membership;

namespace ActionFramework.Web.Drafting;

/// <param name="Doc">In ProseMirror's form; ids of subsections and clauses are node ids in it.</param>
internal sealed record TextAnswer(TextId TextId, SectionId SectionId, Language Language, long Version, object Doc);

internal sealed record ProvenanceRunAnswer(ClauseId ClauseId, int Start, int End, NamedPerson? Author, long Version, DateTimeOffset? At, SuggestionId? SuggestionId);

internal sealed record ProvenanceAnswer(TextId TextId, long Version, IEnumerable<ProvenanceRunAnswer> Runs);

/// <summary>Texts and who wrote them.</summary>
internal static class TextEndpoints
{
    public static void MapTexts(this IEndpointRouteBuilder api)
    {
        api.MapGet("/texts/{textId:guid}", ReadAsync).Produces<TextAnswer>();
        api.MapGet("/texts/{textId:guid}/provenance", ProvenanceAsync).Produces<ProvenanceAnswer>();
    }

    private static async Task<IResult> ReadAsync(Guid textId, HttpContext http, ITextAccess texts, IGrainFactory grains, CancellationToken cancellationToken)
    {
        if (await SeenAsync(textId, http, texts, cancellationToken) is not var (place, _)) return Problem.NotFound();
        var document = await grains.GetGrain<ITextGrain>(textId).DocumentAsync(null, cancellationToken);
        return document is null ? Problem.NotFound() : TypedResults.Text(Json(place, document), "application/json", Encoding.UTF8);
    }

    private static async Task<IResult> ProvenanceAsync(
        Guid textId, string? version, HttpContext http, ITextAccess texts, ProvenanceReading reading, CancellationToken cancellationToken)
    {
        if (await SeenAsync(textId, http, texts, cancellationToken) is not var (place, membership)) return Problem.NotFound();
        long? wanted = null;
        if (version is not null)
        {
            if (!long.TryParse(version, out var number)) return Problem.BadRequest("bad_filter", "A version is a whole number.", new ProblemPlace("version", "not a whole number"));
            wanted = number;
        }
        return await reading.ReadAsync(place, membership, wanted, cancellationToken) is { } answer ? TypedResults.Ok(answer) : Problem.NotFound();
    }

    private static async Task<(TextPlace Place, ActionFramework.Membership.Membership Membership)?> SeenAsync(
        Guid textId, HttpContext http, ITextAccess texts, CancellationToken cancellationToken)
    {
        var access = await texts.FindAsync(new(textId), http.User.RequiredPersonId(), cancellationToken);
        return access?.Ask(Operation.SeeDraft) is Permission.Granted granted ? (access.Place, granted.Membership) : null;
    }

    // Written by hand, because a document may be nested deeper than the serializer goes.
    private static string Json(TextPlace place, TextDocument document)
    {
        var bytes = new ArrayBufferWriter<byte>();
        using var json = new Utf8JsonWriter(bytes, new() { SkipValidation = true });
        json.WriteStartObject();
        json.WriteString("textId", place.Text.Value);
        json.WriteString("sectionId", place.Section.Value);
        json.WriteString("language", place.Language == Language.Zh ? "zh" : "en");
        json.WriteNumber("version", document.Version);
        json.WritePropertyName("doc");
        json.WriteRawValue(document.Json, skipInputValidation: true);
        json.WriteEndObject();
        json.Flush();
        return Encoding.UTF8.GetString(bytes.WrittenSpan);
    }
}

/// <summary>Reads provenance as one member may see it: an expert learns of his own organisation's suggestions only.</summary>
internal sealed class ProvenanceReading(IGrainFactory grains, IPersonQuery people, SuggestionAccess access)
{
    public async Task<ProvenanceAnswer?> ReadAsync(TextPlace place, ActionFramework.Membership.Membership reader, long? version, CancellationToken cancellationToken)
    {
        if (await grains.GetGrain<ITextGrain>(place.Text.Value).ProvenanceAsync(version, cancellationToken) is not { } provenance) return null;
        var names = await people.DisplayNamesAsync([.. provenance.Runs.Select(run => run.Author).OfType<PersonId>().Distinct()], cancellationToken);
        var visible = await access.VisibleAsync(reader, cancellationToken);
        return new(place.Text, provenance.Version, Merged(provenance.Runs.Select(run => new ProvenanceRunAnswer(
            run.Clause,
            run.Start,
            run.End,
            run.Author is { } author ? new(author, names.GetValueOrDefault(author, "")) : null,
            run.Version,
            run.At,
            run.Suggestion is { } suggestion && visible(suggestion) ? suggestion : null))));
    }

    // What is hidden from the reader must not show as a seam between two runs.
    private static List<ProvenanceRunAnswer> Merged(IEnumerable<ProvenanceRunAnswer> runs)
    {
        var merged = new List<ProvenanceRunAnswer>();
        foreach (var run in runs)
        {
            if (merged is [.., var last] && last with { Start = run.Start, End = run.End } == run) merged[^1] = last with { End = run.End };
            else merged.Add(run);
        }
        return merged;
    }
}
