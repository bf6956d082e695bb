using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using ActionFramework.Membership;
using Xunit;
using static ActionFramework.Web.Tests.Api.GeneralBehaviour;

namespace ActionFramework.Web.Tests.Consultation;

public sealed class ContributionEndpointsOnSqlite(SqliteHost host) : ContributionEndpointsTests(host), IClassFixture<SqliteHost>;

public sealed class ContributionEndpointsOnPostgres(PostgresHost host) : ContributionEndpointsTests(host), IClassFixture<PostgresHost>;

public abstract class ContributionEndpointsTests(Host host)
{
    private readonly Host host = host.Ready();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_brief_becomes_a_proposal_whose_spans_are_exact()
    {
        var story = await Story.BeginAsync(host);
        var answer = await story.ImportAsync(Story.Brief);
        var proposal = await answer.Content.ReadFromJsonAsync<JsonElement>(Stop);
        Assert.Equal(["id", "frameworkId", "fileName", "sha256", "status", "encoding", "source", "contributors", "statements", "ignored"], proposal.EnumerateObject().Select(member => member.Name));
        Assert.Equal($"{story.Frameworks}/contributions/{Story.Id(proposal)}", answer.Headers.Location?.OriginalString);
        Assert.Equal(("open", "utf-8", "简报😀.txt"), (Word(proposal, "status"), Word(proposal, "encoding"), Word(proposal, "fileName")));
        Assert.Equal(15, proposal.GetProperty("contributors").GetArrayLength());
        var source = Word(proposal, "source");
        Assert.All(proposal.GetProperty("statements").EnumerateArray(), statement => Assert.Equal(Word(statement, "text"), source[Number(statement, "start")..Number(statement, "end")]));
    }

    [Fact]
    public async Task Candidates_fall_and_context_has_none()
    {
        var proposal = await (await Story.BeginAsync(host)).ImportedAsync();
        foreach (var statement in proposal.GetProperty("statements").EnumerateArray())
        {
            var scores = statement.GetProperty("candidates").EnumerateArray().Select(candidate => candidate.GetProperty("score").GetDouble()).ToList();
            Assert.InRange(scores.Count, 0, Word(statement, "kind") == "context" ? 0 : 9);
            Assert.All(scores, score => Assert.InRange(score, 0, 1));
            Assert.Equal(scores.OrderDescending(), scores);
        }
    }

    [Fact]
    public async Task The_same_file_again_is_a_conflict_unless_it_is_asked_for()
    {
        var story = await Story.BeginAsync(host);
        var proposal = await story.ImportedAsync();
        var problem = await IsProblem(await story.ImportAsync(Story.Brief), 409, "already_there");
        Assert.Equal(Story.Id(proposal), Story.Id(problem.GetProperty("current")));
        Assert.Equal(HttpStatusCode.Created, (await story.ImportAsync(Story.Brief, "?again=true")).StatusCode);
        await IsProblem(await story.ImportAsync(Story.Brief, "?again=perhaps"), 400, "bad_filter");
        var list = await story.Coordinator.GetFromJsonAsync<JsonElement>($"{story.Frameworks}/contributions", Stop);
        Assert.Equal(2, list.GetArrayLength());
        Assert.Equal(Story.Id(proposal), Story.Id(list[1]));
        Assert.False(list[0].TryGetProperty("source", out _) || list[0].TryGetProperty("statements", out _) || list[0].TryGetProperty("ignored", out _));
    }

    [Fact]
    public async Task Files_that_cannot_be_read_are_refused_with_their_reason()
    {
        var story = await Story.BeginAsync(host);
        await IsProblem(await story.ImportAsync("\uFEFF \r\n　"u8.ToArray()), 422, "empty");
        await IsProblem(await story.ImportAsync([]), 422, "empty");
        await IsProblem(await story.ImportAsync([0x89, 0x50, 0x4E, 0x47, 0, 0, 1]), 422, "binary");
        await IsProblem(await story.ImportAsync(new byte[(20 * 1024 * 1024) + 1]), 413, "too_large");
        var broken = await IsProblem(await story.ImportAsync([.. "建议"u8, 0xFF, .. "加强"u8]), 422, "encoding");
        Assert.Equal(("file", 6), (Word(broken.GetProperty("errors")[0], "path"), Number(broken.GetProperty("errors")[0], "offset")));
    }

    [Fact]
    public async Task What_is_no_form_with_a_file_is_refused()
    {
        var story = await Story.BeginAsync(host);
        var path = $"{story.Frameworks}/contributions";
        await IsProblem(await story.Coordinator.PostAsync(path, Json("{}"), Stop), 415, "unsupported_media_type");
        await IsProblem(await story.Coordinator.PostAsync(path, Story.Form(Story.Brief, field: "other"), Stop), 400, "bad_request");
        var more = Story.Form(Story.Brief);
        more.Add(new StringContent("true"), "again");
        await IsProblem(await story.Coordinator.PostAsync(path, more, Stop), 400, "bad_request");
    }

    [Fact]
    public async Task The_original_bytes_come_back_whatever_their_encoding()
    {
        var story = await Story.BeginAsync(host);
        byte[] bytes = [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes("张三（𠮷田研究所）：建议加强监测😀。\r\n")];
        var proposal = await story.ImportedAsync(bytes);
        Assert.Equal("utf-16", Word(proposal, "encoding"));
        Assert.Equal(bytes, await story.Coordinator.GetByteArrayAsync($"{story.Frameworks}/contributions/{Story.Id(proposal)}/file", Stop));
    }

    [Fact]
    public async Task Statements_and_contributors_are_replaced_whole()
    {
        var story = await Story.BeginAsync(host);
        var proposal = await story.ImportedAsync();
        var path = $"{story.Frameworks}/contributions/{Story.Id(proposal)}";
        var (statement, contributor) = (proposal.GetProperty("statements")[0], proposal.GetProperty("contributors")[0]);
        var put = await story.PutAsync($"{path}/statements", $$"""[{"id":null,"contributorId":"{{Story.Id(contributor)}}","start":40,"end":44,"kind":"offer"},{"id":"{{Story.Id(statement)}}","contributorId":"{{Story.Id(contributor)}}","start":20,"end":30,"kind":"context"}]""", null);
        var replaced = (await put.Content.ReadFromJsonAsync<JsonElement>(Stop)).GetProperty("statements");
        Assert.Equal(Story.Id(statement), Story.Id(replaced[0]));
        Assert.Equal(2, replaced.GetArrayLength());
        var one = await story.PutAsync($"{path}/contributors", $$"""[{"id":"{{Story.Id(contributor)}}","names":[" 𠮷田 "],"organisation":" WWF ","start":1,"end":3}]""", null);
        Assert.Equal("𠮷田", (await one.Content.ReadFromJsonAsync<JsonElement>(Stop)).GetProperty("contributors")[0].GetProperty("names")[0].GetString());
    }

    [Theory]
    [InlineData(0, 0, "offer", "bad_span")]
    [InlineData(0, 999999, "offer", "bad_span")]
    [InlineData(-1, 5, "offer", "bad_span")]
    [InlineData(0, 5, "wish", "unknown_kind")]
    public async Task A_statement_that_breaks_a_rule_is_refused(int start, int end, string kind, string code)
    {
        var story = await Story.BeginAsync(host);
        var proposal = await story.ImportedAsync();
        var body = $$"""[{"id":null,"contributorId":"{{Story.Id(proposal.GetProperty("contributors")[0])}}","start":{{start}},"end":{{end}},"kind":"{{kind}}"}]""";
        await IsProblem(await story.PutAsync($"{story.Frameworks}/contributions/{Story.Id(proposal)}/statements", body, null), 422, code);
    }

    [Fact]
    public async Task Accepted_once_and_taken_back()
    {
        var story = await Story.BeginAsync(host);
        var proposal = await story.ImportedAsync();
        var path = $"{story.Frameworks}/contributions/{Story.Id(proposal)}";
        var accepted = await (await story.Coordinator.PostAsync($"{path}/accept", null, Stop)).Content.ReadFromJsonAsync<JsonElement>(Stop);
        var asks = proposal.GetProperty("statements").EnumerateArray().Where(statement => Word(statement, "kind") != "context").Select(Story.Id);
        Assert.Equal(asks, accepted.GetProperty("suggestions").EnumerateArray().Select(id => id.GetString()!));
        await IsProblem(await story.Coordinator.PostAsync($"{path}/accept", null, Stop), 409, "already_accepted");
        await IsProblem(await story.PutAsync($"{path}/statements", "[]", null), 409, "already_accepted");
        Assert.Equal("open", Word(await (await story.Coordinator.PostAsync($"{path}/reopen", null, Stop)).Content.ReadFromJsonAsync<JsonElement>(Stop), "status"));
        Assert.Empty(await story.SuggestionsAsync());
    }

    [Fact]
    public async Task A_statement_accepted_again_under_another_speaker_keeps_its_number()
    {
        var story = await Story.BeginAsync(host);
        var proposal = await story.ImportedAsync();
        var path = $"{story.Frameworks}/contributions/{Story.Id(proposal)}";
        (await story.Coordinator.PostAsync($"{path}/accept", null, Stop)).EnsureSuccessStatusCode();
        var before = (await story.SuggestionsAsync())[0];
        var other = proposal.GetProperty("contributors").EnumerateArray().First(one => Story.Id(one) != Word(before, "contributionId"));
        (await story.Coordinator.PostAsync($"{path}/reopen", null, Stop)).EnsureSuccessStatusCode();
        var body = $$"""[{"id":"{{Story.Id(before)}}","contributorId":"{{Story.Id(other)}}","start":{{Number(before, "start")}},"end":{{Number(before, "end")}},"kind":"offer"}]""";
        (await story.PutAsync($"{path}/statements", body, null)).EnsureSuccessStatusCode();
        Assert.Equal(HttpStatusCode.OK, (await story.Coordinator.PostAsync($"{path}/accept", null, Stop)).StatusCode);
        var after = Assert.Single(await story.SuggestionsAsync());
        Assert.Equal((Story.Id(before), Number(before, "number"), Story.Id(other), Word(other, "organisation")), (Story.Id(after), Number(after, "number"), Word(after, "contributionId"), Word(after, "organisation")));
    }

    [Fact]
    public async Task The_same_file_twice_at_once_is_brought_in_once()
    {
        var story = await Story.BeginAsync(host);
        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => story.ImportAsync(Story.Brief)));
        Assert.Equal([201, 409, 409, 409], answers.Select(answer => (int)answer.StatusCode).Order());
    }

    [Fact]
    public async Task Whoever_corrects_while_it_is_accepted_does_not_make_it_accepted_already()
    {
        var story = await Story.BeginAsync(host);
        for (var round = 0; round < 5; round++)
        {
            var proposal = await story.ImportedAsync([.. Story.Brief, .. Enumerable.Repeat((byte)'\n', round + 1)]);
            var path = $"{story.Frameworks}/contributions/{Story.Id(proposal)}";
            var statements = string.Join(',', proposal.GetProperty("statements").EnumerateArray().Select(one => $$"""{"id":"{{Story.Id(one)}}","contributorId":"{{Word(one, "contributorId")}}","start":{{Number(one, "start")}},"end":{{Number(one, "end")}},"kind":"{{Word(one, "kind")}}"}"""));
            var corrections = Enumerable.Range(0, 6).Select(_ => story.PutAsync($"{path}/statements", $"[{statements}]", null)).ToList();
            Assert.Equal(HttpStatusCode.OK, (await story.Coordinator.PostAsync($"{path}/accept", null, Stop)).StatusCode);
            foreach (var correction in await Task.WhenAll(corrections))
                if (correction.StatusCode != HttpStatusCode.OK) await IsProblem(correction, 409, "already_accepted");
        }
    }

    [Fact]
    public async Task A_speaker_who_still_says_something_is_not_taken_away()
    {
        var story = await Story.BeginAsync(host);
        var proposal = await story.ImportedAsync();
        var problem = await IsProblem(await story.PutAsync($"{story.Frameworks}/contributions/{Story.Id(proposal)}/contributors", "[]", null), 422, "unknown_contributor");
        var places = problem.GetProperty("errors").EnumerateArray().ToList();
        Assert.All(places, place => Assert.Equal("$", Word(place, "path")));
        var speaking = proposal.GetProperty("statements").EnumerateArray().Select(statement => Word(statement, "contributorId")).ToHashSet();
        Assert.Equal(speaking.Count, places.Count);
        Assert.All(speaking, speaker => Assert.Contains(places, place => Word(place, "message").Contains(speaker, StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("\\u0000")]
    [InlineData("\\u0007")]
    public async Task A_name_is_one_line_of_letters(string stray)
    {
        var story = await Story.BeginAsync(host);
        var proposal = await story.ImportedAsync();
        var contributor = proposal.GetProperty("contributors")[0];
        foreach (var (name, organisation) in ((string, string)[])[($"张{stray}三", "WWF"), ("张三", $"W{stray}WF"), ("张三", new string('长', 201))])
        {
            var body = $$"""[{"id":"{{Story.Id(contributor)}}","names":["{{name}}"],"organisation":"{{organisation}}","start":0,"end":2}]""";
            await IsProblem(await story.PutAsync($"{story.Frameworks}/contributions/{Story.Id(proposal)}/contributors", body, null), 422, "bad_name");
        }
    }

    [Theory]
    [InlineData("drafter1", Role.Drafter, 200, "")]
    [InlineData("expert1", Role.Expert, 403, "forbidden")]
    [InlineData("reader", Role.Reader, 404, "not_found")]
    public async Task Contributions_are_for_those_who_work_on_them(string name, Role role, int status, string code)
    {
        var story = await Story.BeginAsync(host);
        using var client = await story.AsAsync(name, role, "世界自然基金会");
        var answer = await client.GetAsync($"{story.Frameworks}/contributions", Stop);
        if (status == 200) Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        else await IsProblem(answer, status, code);
    }

    private static string Word(JsonElement thing, string member) => thing.GetProperty(member).GetString()!;

    private static int Number(JsonElement thing, string member) => thing.GetProperty(member).GetInt32();
}
