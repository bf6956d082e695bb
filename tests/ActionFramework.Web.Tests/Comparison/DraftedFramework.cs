using System.Net.Http.Json;
using System.Text.Json;
using ActionFramework.Consultation;
using ActionFramework.Drafting;
using Xunit;
using static ActionFramework.Web.Tests.Api.GeneralBehaviour;

namespace ActionFramework.Web.Tests.Comparison;

/// <summary>A framework of its own, made by the coordinator over the API and written in by drafter1 through the texts' grains.</summary>
internal sealed class DraftedFramework : IDisposable
{
    private readonly Host host;

    private DraftedFramework(Host host, HttpClient client, FrameworkOutline outline) => (this.host, Client, Outline) = (host, client, outline);

    /// <summary>The coordinator's.</summary>
    public HttpClient Client { get; }

    public FrameworkOutline Outline { get; }

    public string Address => $"/api/v1/frameworks/{Outline.Id}";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static async Task<DraftedFramework> MakeAsync(Host host)
    {
        var client = await host.AsAsync("coordinator");
        var created = await client.PostAsync("/api/v1/frameworks", Json("""{"template":"lancang-mekong-2023-2027"}"""), Stop);
        var id = FrameworkId.From((await created.Content.ReadFromJsonAsync<JsonElement>(Stop)).GetProperty("id").GetGuid());
        var outline = await host.Service<IFrameworkQuery>().OutlineAsync(id, Stop) ?? throw new InvalidOperationException("It was just made.");
        return new(host, client, outline);
    }

    /// <summary>A clause by its number in Chinese, such as 8.1.1.</summary>
    public OutlineClause Clause(string number) => Outline.Clauses.Single(clause => clause.Number.Zh == number);

    /// <summary>The text that a clause stands in.</summary>
    public TextId Text(ClauseId clause, Language language = Language.Zh)
    {
        var part = Outline.Sections.Single(section => section.Clauses.Any(each => each.Id == clause));
        return Outline.Sections.Single(section => section.Id == (part.ParentId ?? part.Id)).Texts.Single(text => text.Language == language).Text;
    }

    /// <summary>Types at the beginning of a clause.</summary>
    public async Task TypeAsync(ClauseId clause, string words, SuggestionId? suggestion = null, Language language = Language.Zh)
    {
        var at = await StartAsync(clause, language);
        await StepAsync(clause, language, suggestion, $$"""[{"stepType":"replace","from":{{at}},"to":{{at}},"slice":{"content":[{"type":"text","text":{{JsonSerializer.Serialize(words)}} }]} }]""");
    }

    /// <summary>Deletes the first characters of a clause.</summary>
    public async Task DeleteAsync(ClauseId clause, int units, SuggestionId? suggestion = null)
    {
        var at = await StartAsync(clause, Language.Zh);
        await StepAsync(clause, Language.Zh, suggestion, $$"""[{"stepType":"replace","from":{{at}},"to":{{at + units}}}]""");
    }

    public async Task EmphasiseAsync(ClauseId clause, int units, SuggestionId? suggestion = null)
    {
        var at = await StartAsync(clause, Language.Zh);
        await StepAsync(clause, Language.Zh, suggestion, $$"""[{"stepType":"addMark","from":{{at}},"to":{{at + units}},"mark":{"type":"strong"} }]""");
    }

    public Task MoveAsync(ClauseId clause, Guid? into, ClauseId before) => CommitAsync(Text(clause), request => request with { Move = new(clause.Value, into, before.Value) });

    /// <summary>Takes a whole clause out.</summary>
    public async Task RemoveAsync(ClauseId clause, Language language = Language.Zh)
    {
        var grain = host.Service<IGrainFactory>().GetGrain<ITextGrain>(Text(clause, language).Value);
        Assert.IsType<CommitReceipt>(await grain.RemoveClauseAsync(clause, (await grain.ReadAsync(Stop)).Version, (await host.PersonAsync("drafter1")).Id, Stop));
    }

    public Task<HttpResponseMessage> NameAsync(string name) => Client.PostAsync($"{Address}/revisions", JsonContent.Create(new { name }), Stop);

    public async Task<string> NamedAsync(string name) => (await (await NameAsync(name)).Content.ReadFromJsonAsync<JsonElement>(Stop)).GetProperty("id").GetString() ?? "";

    public Task<JsonElement> GetAsync(string path) => Client.GetFromJsonAsync<JsonElement>(Address + path, Stop);

    /// <summary>A suggestion that came by mail.</summary>
    public async Task<Suggestion> SuggestAsync(string text, string organisation = "世界自然基金会") =>
        await host.Service<IContributionDesk>().AddByHandAsync(new(Outline.Id, ["李楠"], organisation, text, StatementKind.Recommendation, new(2022, 3, 15, 0, 0, 0, TimeSpan.Zero), Channel.Mail), Stop)
            is ByHandResult.Added added ? added.Suggestion : throw new InvalidOperationException("It has a name, an organisation and a text.");

    public Task TagAsync(Suggestion suggestion, params TagRequest[] tags) => DeskAsync(suggestion, (desk, change) => desk.TagClausesAsync(change, [.. tags], mayDecide: true, Stop));

    public Task DecideAsync(Suggestion suggestion, ClauseId clause, DispositionCode code, string reason = "") =>
        DeskAsync(suggestion, (desk, change) => desk.RecordDispositionAsync(change, clause, new(code, reason, null), Stop));

    public void Dispose() => Client.Dispose();

    private async Task DeskAsync(Suggestion suggestion, Func<ITaggingDesk, Change, Task> act)
    {
        var now = await host.Service<ISuggestionQuery>().FindAsync(suggestion.Id, Stop) ?? suggestion;
        await act(host.Service<ITaggingDesk>(), new(suggestion.Id, now.Version, (await host.PersonAsync("coordinator")).Id));
    }

    private Task StepAsync(ClauseId clause, Language language, SuggestionId? suggestion, string steps) =>
        CommitAsync(Text(clause, language), request => request with { Steps = steps, Suggestion = suggestion });

    private async Task CommitAsync(TextId text, Func<CommitRequest, CommitRequest> fill)
    {
        var grain = host.Service<IGrainFactory>().GetGrain<ITextGrain>(text.Value);
        var version = (await grain.ReadAsync(Stop)).Version;
        var answer = await grain.CommitAsync(fill(new() { Version = version, Seen = version, Ref = Guid.NewGuid() }), (await host.PersonAsync("drafter1")).Id, Stop);
        Assert.IsType<CommitReceipt>(answer);
    }

    private async Task<int> StartAsync(ClauseId clause, Language language)
    {
        var document = await host.Service<IGrainFactory>().GetGrain<ITextGrain>(Text(clause, language).Value).DocumentAsync(null, Stop);
        using var json = JsonDocument.Parse(document?.Json ?? "{}");
        return DocumentPositions.StartOf(json.RootElement, clause.Value);
    }
}
