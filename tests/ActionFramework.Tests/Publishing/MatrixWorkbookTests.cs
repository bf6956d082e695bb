using System.IO.Compression;
using System.Xml.Linq;
using ActionFramework.Publishing;
using Xunit;

namespace ActionFramework.Tests.Publishing;

public sealed class MatrixWorkbookTests
{
    private static readonly XNamespace Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    [Fact]
    public void Counts_stand_in_rows_one_to_six_heads_in_row_eight_and_the_rows_below()
    {
        var rows = Rows(Matrix("水"));
        Assert.Equal(["1", "2", "3", "4", "5", "6", "8", "9"], rows.Select(row => row.Attribute("r")?.Value));
        Assert.Equal(["发送单位数", "1"], Texts(rows[0]));
        Assert.Equal(["采纳/部分采纳/未采纳数", "6/7/8"], Texts(rows[5]));
        Assert.Equal(MatrixWords.In(Language.Zh).Heads, Texts(rows[6]));
    }

    [Theory]
    [InlineData("=HYPERLINK(\"x\")")]
    [InlineData("+86 10")]
    [InlineData("@甲")]
    [InlineData("湄公河𠮷😀 <b> & \"引号\"")]
    [InlineData("first\nsecond")]
    public void Every_cell_is_text_as_it_is_and_never_a_formula(string text)
    {
        var sheet = Sheet(Matrix(text));
        Assert.Equal(text, Texts(sheet.Descendants(Main + "row").Last())[8]);
        Assert.Empty(sheet.Descendants(Main + "f"));
        Assert.Equal(["A9"], sheet.Descendants(Main + "v").Select(value => value.Parent?.Attribute("r")?.Value));
    }

    [Theory]
    [InlineData("a\u0001b", "a_x0001_b")]
    [InlineData("_x0041_", "_x005F_x0041_")]
    public void What_a_cell_cannot_hold_is_written_so_that_the_file_opens(string text, string kept) =>
        Assert.Equal(kept, Texts(Rows(Matrix(text))[^1])[8]);

    [Fact]
    public void Half_a_character_becomes_the_sign_for_none() => Assert.Equal("half \ufffd", Texts(Rows(Matrix("half " + "𠮷"[0]))[^1])[8]);

    [Fact]
    public void A_text_longer_than_a_cell_says_that_it_was_shortened() => Assert.EndsWith("……", Texts(Rows(Matrix(new string('水', 40_000)))[^1])[8], StringComparison.Ordinal);

    private static ResponseMatrix Matrix(string text) => new(Language.Zh, new(1, 2, 3, 4, 5, 6, 7, 8),
    [
        new()
        {
            Line = 1, SuggestionNumber = 12, Organisation = "世界自然基金会", Person = "李楠", Date = "2022-03-15", Clause = "8.1.1", OriginalText = "", Suggestion = text,
            Type = "建议", Theme = "", Disposition = "", Reason = "", NewText = "", Revision = "", Responsible = "", Remarks = "",
        },
    ]);

    private static XElement[] Rows(ResponseMatrix matrix) => [.. Sheet(matrix).Descendants(Main + "row")];

    private static string[] Texts(XElement row) => [.. row.Elements(Main + "c").Select(cell => cell.Value)];

    private static XDocument Sheet(ResponseMatrix matrix)
    {
        using var archive = new ZipArchive(new MemoryStream(MatrixWorkbook.Write(matrix)));
        foreach (var part in archive.Entries) XDocument.Load(part.Open());
        return XDocument.Load(archive.GetEntry("xl/worksheets/sheet1.xml")?.Open() ?? Stream.Null);
    }
}
