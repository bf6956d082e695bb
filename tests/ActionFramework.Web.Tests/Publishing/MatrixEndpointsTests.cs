using System.IO.Compression;
using System.Text;
using System.Text.Json;
using System.Xml.Linq;
using ActionFramework.Consultation;
using ActionFramework.Membership;
using ActionFramework.Web.Tests.Comparison;
using Xunit;
using static ActionFramework.Web.Tests.Api.GeneralBehaviour;

namespace ActionFramework.Web.Tests.Publishing;

public sealed class MatrixEndpointsOnSqlite(SqliteHost host) : MatrixEndpointsTests(host), IClassFixture<SqliteHost>;

public sealed class MatrixEndpointsOnPostgres(PostgresHost host) : MatrixEndpointsTests(host), IClassFixture<PostgresHost>;

public abstract class MatrixEndpointsTests(Host host)
{
    private readonly Host host = host.Ready();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Json_has_counts_and_the_heads_as_keys()
    {
        using var framework = await AnsweredAsync();
        var matrix = await framework.GetAsync("/matrix.json?language=zh");
        Assert.Equal("""{"asked":2,"answered":2,"withSuggestions":2,"silent":0,"suggestions":2,"adopted":1,"partly":0,"notAdopted":0}""", matrix.GetProperty("counts").GetRawText());
        var row = matrix.GetProperty("rows")[0];
        Assert.StartsWith("""{"序号":1,"意见编号":1,"轮次":"","提出单位":"世界自然基金会","提出人":"李楠","日期":"2022-03-15","章条编号":"8.1.1","条款原文":"旧文。",""", row.GetRawText(), StringComparison.Ordinal);
        Assert.Equal("""新𠮷旧文。""", row.GetProperty("修改后条文").GetString());
        Assert.Equal("采纳", row.GetProperty("采纳情况").GetString());
        Assert.Equal("=SUM(A1)", matrix.GetProperty("rows")[1].GetProperty("意见内容").GetString());
    }

    [Fact]
    public async Task English_heads_come_with_English_clauses()
    {
        using var framework = await AnsweredAsync();
        var row = (await framework.GetAsync("/matrix.json?language=en")).GetProperty("rows")[0];
        Assert.Equal(["No.", "Suggestion no.", "Round", "Organisation", "Person", "Date", "Clause", "Original text", "Suggestion", "Proposed change", "Type", "Theme", "Disposition", "Reason", "New text", "Revision", "Responsible", "Remarks"], row.EnumerateObject().Select(cell => cell.Name));
        Assert.Equal("Adopted", row.GetProperty("Disposition").GetString());
    }

    [Fact]
    public async Task Csv_begins_with_its_mark_and_heads_and_holds_no_formula()
    {
        using var framework = await AnsweredAsync();
        var answer = await framework.Client.GetAsync($"{framework.Address}/matrix.csv", Stop);
        Assert.Equal("text/csv", answer.Content.Headers.ContentType?.MediaType);
        var bytes = await answer.Content.ReadAsByteArrayAsync(Stop);
        Assert.Equal([0xEF, 0xBB, 0xBF], bytes[..3]);
        var lines = Encoding.UTF8.GetString(bytes[3..]).Split("\r\n");
        Assert.StartsWith("序号,意见编号,轮次", lines[0], StringComparison.Ordinal);
        Assert.Contains(",'=SUM(A1),", lines[2], StringComparison.Ordinal);
        Assert.Equal("", lines[^1]);
    }

    [Fact]
    public async Task Xlsx_has_its_heads_in_row_eight_and_no_formula()
    {
        using var framework = await AnsweredAsync();
        using var archive = new ZipArchive(await framework.Client.GetStreamAsync($"{framework.Address}/matrix.xlsx?language=zh", Stop));
        var sheet = XDocument.Load(await (archive.GetEntry("xl/worksheets/sheet1.xml") ?? throw new InvalidDataException("A workbook has a sheet.")).OpenAsync(Stop));
        var rows = sheet.Descendants().Where(element => element.Name.LocalName == "row").ToDictionary(row => row.Attribute("r")?.Value ?? "", row => row.Elements().Select(cell => cell.Value).ToArray());
        Assert.Equal(["发送单位数", "2"], rows["1"]);
        Assert.Equal("序号", rows["8"][0]);
        Assert.Equal(["1", "1", "", "世界自然基金会"], rows["9"][..4]);
        Assert.DoesNotContain(sheet.Descendants(), element => element.Name.LocalName == "f");
    }

    [Fact]
    public async Task An_expert_gets_the_rows_of_his_organisation_and_counts_of_them()
    {
        using var framework = await AnsweredAsync();
        await host.Service<IMembers>().PutMemberAsync(framework.Outline.Id, "expert1", Role.Expert, "乐施会", Stop);
        using var client = await host.AsAsync("expert1");
        using var matrix = JsonDocument.Parse(await client.GetStringAsync($"{framework.Address}/matrix.json", Stop));
        Assert.Equal(["乐施会"], matrix.RootElement.GetProperty("rows").EnumerateArray().Select(row => row.GetProperty("提出单位").GetString()));
        Assert.Equal((1, 1), (matrix.RootElement.GetProperty("counts").GetProperty("asked").GetInt32(), matrix.RootElement.GetProperty("counts").GetProperty("suggestions").GetInt32()));
    }

    [Theory]
    [InlineData("/matrix.json?language=fr", 400, "bad_filter")]
    [InlineData("/matrix.pdf", 404, "not_found")]
    [InlineData("/matrix.XLSX", 404, "not_found")]
    [InlineData("/matrix.Csv", 404, "not_found")]
    public async Task Another_language_or_form_is_refused(string path, int status, string code)
    {
        using var framework = await DraftedFramework.MakeAsync(host);
        await IsProblem(await framework.Client.GetAsync(framework.Address + path, Stop), status, code);
    }

    [Fact]
    public async Task A_reader_gets_no_matrix_before_anything_is_published()
    {
        using var framework = await DraftedFramework.MakeAsync(host);
        await host.Service<IMembers>().PutMemberAsync(framework.Outline.Id, "reader", Role.Reader, null, Stop);
        using var client = await host.AsAsync("reader");
        await IsProblem(await client.GetAsync($"{framework.Address}/matrix.json", Stop), 404, "not_found");
    }

    private async Task<DraftedFramework> AnsweredAsync()
    {
        var framework = await DraftedFramework.MakeAsync(host);
        var clause = framework.Clause("8.1.1").Id;
        await framework.TypeAsync(clause, "旧文。");
        var suggestion = await framework.SuggestAsync("制定指标");
        await framework.TagAsync(suggestion, new TagRequest(clause, Effect.Wording));
        await framework.DecideAsync(suggestion, clause, DispositionCode.Adopted);
        await framework.TypeAsync(clause, "新𠮷", suggestion.Id);
        await framework.SuggestAsync("=SUM(A1)", "乐施会");
        return framework;
    }
}
