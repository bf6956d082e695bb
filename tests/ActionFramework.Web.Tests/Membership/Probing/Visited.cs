using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using ActionFramework.Web.Tests.Consultation;
using Xunit;

namespace ActionFramework.Web.Tests.Membership.Probing;

/// <summary>A framework with an answered suggestion and a revision: the ids that addresses are filled with.</summary>
/// <param name="Organisation">Whose suggestion <paramref name="Suggestion"/> is.</param>
internal sealed partial record Visited(string Framework, string Text, string Section, string Proposal, string Suggestion, string Organisation, string Clause, string Revision)
{
    /// <summary>The first and the last organisation that speak in the brief.</summary>
    public const string Wwf = "世界自然基金会";
    public const string Taf = "亚洲基金会";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>What nobody has.</summary>
    public static Visited Nowhere()
    {
        var id = Guid.CreateVersion7().ToString();
        return new(id, id, id, id, id, "", id, id);
    }

    public static async Task<Visited> MakeAsync(Host host)
    {
        var story = await Story.BeginAsync(host);
        var suggestion = Of(await story.AcceptedAsync(), Wwf);
        var outline = await story.OutlineAsync();
        var clause = outline.Clauses.First().Id;
        var path = $"/api/v1/suggestions/{suggestion}";
        (await story.PutAsync($"{path}/tags", $$"""[{"clauseId":"{{clause}}","effect":"idea"}]""", 1)).EnsureSuccessStatusCode();
        (await story.PutAsync($"{path}/tags/{clause}/disposition", """{"code":"adopted"}""", 2)).EnsureSuccessStatusCode();   // decided: nothing can be taken back
        var revision = await story.Coordinator.PostAsJsonAsync($"{story.Frameworks}/revisions", new { name = "R1 汇总稿𠮷" }, Stop);
        var proposals = await story.Coordinator.GetFromJsonAsync<JsonElement>($"{story.Frameworks}/contributions", Stop);
        var section = outline.Sections[0];
        return new(outline.Id.ToString(), section.Texts[0].Text.ToString(), section.Id.ToString(), Story.Id(proposals[0]), suggestion, Wwf, clause.ToString(),
            Story.Id(await revision.Content.ReadFromJsonAsync<JsonElement>(Stop)));
    }

    /// <summary>The same place, but with a suggestion of another organisation.</summary>
    public async Task<Visited> OfOthersAsync(Host host)
    {
        using var coordinator = await host.AsAsync("coordinator");
        var suggestions = await coordinator.GetFromJsonAsync<JsonElement>($"/api/v1/frameworks/{Framework}/suggestions", Stop);
        return this with { Suggestion = Of(suggestions.EnumerateArray(), Taf), Organisation = Taf };
    }

    private static string Of(IEnumerable<JsonElement> suggestions, string organisation) =>
        Story.Id(suggestions.First(suggestion => suggestion.GetProperty("organisation").GetString() == organisation));

    public HttpRequestMessage Request(Door door)
    {
        var request = new HttpRequestMessage(new(door.Method), Address(door.Pattern));
        if (door.Pattern.EndsWith("/contributions", StringComparison.Ordinal) && door.Body is not null) request.Content = Story.Form([]);
        else if (door.Body is not null) request.Content = new StringContent(door.Body, Encoding.UTF8, "application/json");
        return request;
    }

    private string Address(string pattern) => Place().Replace(pattern, place => place.Groups[1].Value.ToUpperInvariant() switch
    {
        "FRAMEWORKID" or "FRAMEWORKVALUE" => Framework,
        "TEXTID" => Text,
        "SECTIONID" => Section,
        "PROPOSALID" => Proposal,
        "SUGGESTIONID" => Suggestion,
        "CLAUSEID" => Clause,
        "REVISIONID" => Revision,
        "NAME" => "coordinator",
        "FORMAT" => "csv",
        var unknown => throw new InvalidOperationException($"Nobody knows what {unknown} is."),
    }) + (pattern.EndsWith("/comparison", StringComparison.Ordinal) ? $"?from={Revision}&to=now&language=zh" : "");

    [GeneratedRegex(@"\{(\w+)(?::[^}]*)?\}")]
    private static partial Regex Place();
}
