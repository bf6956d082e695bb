using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using ActionFramework.Membership;
using Xunit;
using static ActionFramework.Web.Tests.Api.GeneralBehaviour;

namespace ActionFramework.Web.Tests.Consultation;

public sealed class SuggestionEndpointsOnSqlite(SqliteHost host) : SuggestionEndpointsTests(host), IClassFixture<SqliteHost>;

public sealed class SuggestionEndpointsOnPostgres(PostgresHost host) : SuggestionEndpointsTests(host), IClassFixture<PostgresHost>;

public abstract class SuggestionEndpointsTests(Host host)
{
    private const string Nobody = "0199a3f0-0000-7000-8000-000000000000";
    private readonly Host host = host.Ready();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Tags_are_replaced_on_the_version_that_was_read()
    {
        var (story, path, clause) = await OneAsync();
        await IsProblem(await story.PutAsync($"{path}/tags", "[]", null), 428, "precondition_required");
        var put = await story.PutAsync($"{path}/tags", $$"""[{"clauseId":"{{clause}}","effect":"idea"}]""", 1);
        Assert.Equal("\"2\"", put.Headers.ETag?.ToString());
        var stale = await IsProblem(await story.PutAsync($"{path}/tags", "[]", 1), 409, "stale");
        Assert.Equal(2, stale.GetProperty("current").GetProperty("version").GetInt32());
        Assert.Equal("\"2\"", (await story.Coordinator.GetAsync(path, Stop)).Headers.ETag?.ToString());
        await IsProblem(await story.PutAsync($"{path}/tags", $$"""[{"clauseId":"{{Nobody}}","effect":"idea"}]""", 2), 422, "unknown_clause");
        await IsProblem(await story.PutAsync($"{path}/tags", $$"""[{"clauseId":"{{clause}}","effect":"great"}]""", 2), 422, "unknown_effect");
        await IsProblem(await story.PutAsync($"{path}/tags", $$"""[{"clauseId":"{{clause}}","effect":"idea"},{"clauseId":"{{clause}}","effect":"wording"}]""", 2), 422, "doubled_clause");
        await IsProblem(await story.PutAsync($"{path}/themes", $$"""["{{Nobody}}"]""", 2), 422, "unknown_theme");
    }

    [Theory]
    [InlineData("PUT", "tags", "[]")]
    [InlineData("PUT", "themes", "[]")]
    [InlineData("PUT", "tags/{clause}/disposition", """{"code":"adopted","reason":"采纳𠮷"}""")]
    [InlineData("DELETE", "tags/{clause}/disposition", null)]
    public async Task Every_change_names_the_version_it_was_made_on(string method, string place, string? body)
    {
        var (story, path, clause) = await OneAsync();
        await story.PutAsync($"{path}/tags", $$"""[{"clauseId":"{{clause}}","effect":"idea"}]""", 1);
        await story.PutAsync($"{path}/tags/{clause}/disposition", """{"code":"noted","reason":"x"}""", 2);
        var address = $"{path}/{place.Replace("{clause}", clause.ToString(), StringComparison.Ordinal)}";
        foreach (var (header, status, code) in ((string?, int, string)[])[(null, 428, "precondition_required"), ("*", 400, "bad_request"), ("3", 400, "bad_request"), ("\"2\", \"3\"", 400, "bad_request")])
            await IsProblem(await SendAsync(story, method, address, body, header), status, code);
        foreach (var stale in (string[])["\"2\"", "\"4\"", "W/\"3\"", "\"three\""])
            Assert.Equal(3, (await IsProblem(await SendAsync(story, method, address, body, stale), 409, "stale")).GetProperty("current").GetProperty("version").GetInt32());
        var changed = await SendAsync(story, method, address, body, "\"3\"");
        Assert.True(changed.IsSuccessStatusCode);
        Assert.Equal(changed.Headers.ETag, (await story.Coordinator.GetAsync(path, Stop)).Headers.ETag);
    }

    private static Task<HttpResponseMessage> SendAsync(Story story, string method, string address, string? body, string? ifMatch)
    {
        var request = new HttpRequestMessage(new(method), address);
        if (body is not null) request.Content = Json(body);
        if (ifMatch is not null) request.Headers.TryAddWithoutValidation("If-Match", ifMatch);
        return story.Coordinator.SendAsync(request, Stop);
    }

    [Fact]
    public async Task An_answer_obeys_its_rules_and_leaves_history()
    {
        var (story, path, clause) = await OneAsync();
        var answer = $"{path}/tags/{clause}/disposition";
        await IsProblem(await story.PutAsync(answer, """{"code":"adopted"}""", 1), 404, "not_found");
        await story.PutAsync($"{path}/tags", $$"""[{"clauseId":"{{clause}}","effect":"wording"}]""", 1);
        await IsProblem(await story.PutAsync(answer, """{"code":"declined","reason":" "}""", 2), 422, "reason_missing");
        await IsProblem(await story.PutAsync(answer, """{"code":"perhaps","reason":"x"}""", 2), 422, "unknown_code");
        await IsProblem(await story.PutAsync(answer, $$"""{"code":"merged","reason":"同","mergedInto":"{{Nobody}}"}""", 2), 422, "target_missing");
        await IsProblem(await story.PutAsync(answer, $$"""{"code":"merged","reason":"同","mergedInto":"{{path[^36..]}}"}""", 2), 422, "target_missing");
        var given = await (await story.PutAsync(answer, """{"code":"partly","reason":"部分𠮷"}""", 2)).Content.ReadFromJsonAsync<JsonElement>(Stop);
        Assert.Equal("部分𠮷", given.GetProperty("tags")[0].GetProperty("disposition").GetProperty("reason").GetString());
        var gone = await Story.SendAsync(story.Coordinator, HttpMethod.Delete, answer, null, 3);
        Assert.Equal((HttpStatusCode.NoContent, "\"4\""), (gone.StatusCode, gone.Headers.ETag?.ToString()));
        var history = await story.Coordinator.GetFromJsonAsync<JsonElement>($"{path}/history", Stop);
        Assert.Equal(["tags", "disposition", "disposition"], history.EnumerateArray().Select(change => change.GetProperty("what").GetString()));
        Assert.Equal(JsonValueKind.Null, history[2].GetProperty("after").ValueKind);
    }

    [Fact]
    public async Task A_drafter_tags_but_does_not_decide()
    {
        var (story, path, clause) = await OneAsync();
        using var drafter = await story.AsAsync("drafter1", Role.Drafter);
        Assert.Equal(HttpStatusCode.OK, (await story.PutAsync($"{path}/tags", $$"""[{"clauseId":"{{clause}}","effect":"idea"}]""", 1, drafter)).StatusCode);
        await IsProblem(await story.PutAsync($"{path}/tags/{clause}/disposition", """{"code":"adopted"}""", 2, drafter), 403, "forbidden");
        await story.PutAsync($"{path}/tags/{clause}/disposition", """{"code":"adopted"}""", 2);
        await IsProblem(await story.PutAsync($"{path}/tags", "[]", 3, drafter), 403, "forbidden");
        Assert.Equal(HttpStatusCode.OK, (await story.PutAsync($"{path}/tags", "[]", 3)).StatusCode);
    }

    [Fact]
    public async Task An_expert_sees_his_own_organisations_suggestions_only()
    {
        var story = await Story.BeginAsync(host);
        var all = await story.AcceptedAsync();
        using var expert = await story.AsAsync("expert1", Role.Expert, "世界自然基金会");
        var own = await story.SuggestionsAsync(client: expert);
        Assert.Equal(all.Count(suggestion => Word(suggestion, "organisation") == "世界自然基金会"), own.Length);
        var foreign = all.First(suggestion => Word(suggestion, "organisation") != "世界自然基金会");
        await IsProblem(await expert.GetAsync($"/api/v1/suggestions/{Story.Id(foreign)}", Stop), 404, "not_found");
        await IsProblem(await story.PutAsync($"/api/v1/suggestions/{Story.Id(foreign)}/tags", "[]", 1, expert), 404, "not_found");
        await IsProblem(await story.PutAsync($"/api/v1/suggestions/{Story.Id(own[0])}/tags", "[]", 1, expert), 403, "forbidden");
        using var homeless = await story.AsAsync("expert2", Role.Expert);
        Assert.Empty(await story.SuggestionsAsync(client: homeless));
    }

    [Fact]
    public async Task Lists_are_filtered()
    {
        var (story, path, clause) = await OneAsync();
        var theme = (await story.OutlineAsync()).Themes[0].Id;
        await story.PutAsync($"{path}/tags", $$"""[{"clauseId":"{{clause}}","effect":"idea"}]""", 1);
        await story.PutAsync($"{path}/themes", $$"""["{{theme}}"]""", 2);
        await story.PutAsync($"{path}/tags/{clause}/disposition", """{"code":"adopted"}""", 3);
        foreach (var query in (string[])["tagged=true", $"clause={clause}", $"theme={theme}", "disposition=adopted", "open=false"])
            Assert.Equal(path[^36..], Story.Id(Assert.Single(await story.SuggestionsAsync("?" + query))));
        Assert.Equal(2, (await story.SuggestionsAsync("?organisation=" + Uri.EscapeDataString("亚洲基金会"))).Length);
        Assert.All(await story.SuggestionsAsync("?kind=offer&tagged=false"), suggestion => Assert.Equal("offer", Word(suggestion, "kind")));
        foreach (var query in (string[])["tagged=yes", "kind=wish", "theme=1", "clause=x", "disposition=Adopted", "open="])
            await IsProblem(await story.Coordinator.GetAsync($"{story.Frameworks}/suggestions?{query}", Stop), 400, "bad_filter");
    }

    [Fact]
    public async Task One_that_came_by_telephone_is_added()
    {
        var story = await Story.BeginAsync(host);
        const string call = """{"names":[" Ana López "],"organisation":" WWF ","text":" Add an indicator 😀 ","kind":"recommendation","receivedAt":"2022-03-01T09:00:00Z","channel":"telephone"}""";
        var answer = await story.Coordinator.PostAsync($"{story.Frameworks}/suggestions", Json(call), Stop);
        var added = await answer.Content.ReadFromJsonAsync<JsonElement>(Stop);
        Assert.Equal((HttpStatusCode.Created, $"/api/v1/suggestions/{Story.Id(added)}"), (answer.StatusCode, answer.Headers.Location?.OriginalString));
        Assert.Equal(("Add an indicator 😀", "WWF", 1), (Word(added, "text"), Word(added, "organisation"), added.GetProperty("number").GetInt32()));
        foreach (var (from, to, code) in ((string, string, string)[])[("recommendation", "context", "unknown_kind"), ("telephone", "pigeon", "unknown_channel"), (" WWF ", " ", "empty")])
            await IsProblem(await story.Coordinator.PostAsync($"{story.Frameworks}/suggestions", Json(call.Replace(from, to, StringComparison.Ordinal)), Stop), 422, code);
        foreach (var vague in (string[])["2022-03-01", "2022-03-01T09:00:00"])
            await IsProblem(await story.Coordinator.PostAsync($"{story.Frameworks}/suggestions", Json(call.Replace("2022-03-01T09:00:00Z", vague, StringComparison.Ordinal)), Stop), 400, "bad_request");
    }

    [Theory]
    [InlineData("Ana López", "Ana\\u0000", "bad_name")]
    [InlineData("WWF", "W\\u0007WF", "bad_name")]
    [InlineData("indicator", "\\u0000", "binary")]
    public async Task One_that_the_database_could_not_keep_is_refused(string from, string to, string code)
    {
        var story = await Story.BeginAsync(host);
        const string letter = """{"names":["Ana López"],"organisation":"WWF","text":"Add an indicator\n第二行","kind":"offer","receivedAt":"2022-03-01T09:00:00Z","channel":"letter"}""";
        await IsProblem(await story.Coordinator.PostAsync($"{story.Frameworks}/suggestions", Json(letter.Replace(from, to, StringComparison.Ordinal)), Stop), 422, code);
        await IsProblem(await story.Coordinator.PostAsync($"{story.Frameworks}/suggestions", Json(letter.Replace("WWF", new string('长', 201), StringComparison.Ordinal)), Stop), 422, "bad_name");
        Assert.Equal(HttpStatusCode.Created, (await story.Coordinator.PostAsync($"{story.Frameworks}/suggestions", Json(letter), Stop)).StatusCode);
    }

    [Fact]
    public async Task An_expert_does_not_learn_which_foreign_suggestion_his_own_was_merged_into()
    {
        var (story, path, clause) = await OneAsync();
        var all = await story.SuggestionsAsync();
        var foreign = Story.Id(all.First(suggestion => Word(suggestion, "organisation") != Word(all[0], "organisation")));
        await story.PutAsync($"{path}/tags", $$"""[{"clauseId":"{{clause}}","effect":"idea"}]""", 1);
        var merged = await story.PutAsync($"{path}/tags/{clause}/disposition", $$"""{"code":"merged","reason":"同","mergedInto":"{{foreign}}"}""", 2);
        Assert.Contains(foreign, await merged.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
        using var expert = await story.AsAsync("expert1", Role.Expert, Word(all[0], "organisation"));
        foreach (var address in (string[])[path, $"{path}/history", $"{story.Frameworks}/suggestions"])
        {
            var seen = await expert.GetStringAsync(address, Stop);
            Assert.Contains("\"mergedInto\":null", seen, StringComparison.Ordinal);
            Assert.DoesNotContain(foreign, seen, StringComparison.Ordinal);
            Assert.Contains(foreign, await story.Coordinator.GetStringAsync(address, Stop), StringComparison.Ordinal);
        }
    }

    private async Task<(Story Story, string Path, ClauseId Clause)> OneAsync()
    {
        var story = await Story.BeginAsync(host);
        var suggestions = await story.AcceptedAsync();
        return (story, $"/api/v1/suggestions/{Story.Id(suggestions[0])}", (await story.OutlineAsync()).Clauses.First().Id);
    }

    private static string Word(JsonElement thing, string member) => thing.GetProperty(member).GetString()!;
}
