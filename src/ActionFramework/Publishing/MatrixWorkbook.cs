using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml;

namespace ActionFramework.Publishing;

/// <summary>
/// The matrix as an Office Open XML workbook (ECMA-376): counts in rows 1–6, heads in row 8, then the rows. Cells are inline text, so that none is ever
/// a formula; only the line number is a number. Heads stay in view and long cells wrap.
/// </summary>
public static class MatrixWorkbook
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const int HeadRow = 8;
    private static readonly int[] Widths = [6, 9, 8, 22, 16, 12, 10, 40, 40, 24, 12, 22, 12, 30, 40, 16, 14, 20];

    private enum Style
    {
        Plain,
        Wrapped,
        Head,
    }

    public static byte[] Write(ResponseMatrix matrix)
    {
        using var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (path, part) in WorkbookParts.Of(matrix.Words.Title)) Put(archive, path, part);
            using var sheet = archive.CreateEntry("xl/worksheets/sheet1.xml").Open();
            using var xml = XmlWriter.Create(sheet, new() { Encoding = new UTF8Encoding(false), CheckCharacters = false });
            WriteSheet(xml, matrix);
        }
        return bytes.ToArray();
    }

    private static void Put(ZipArchive archive, string path, string part)
    {
        using var entry = archive.CreateEntry(path).Open();
        entry.Write(Encoding.UTF8.GetBytes(part));
    }

    private static void WriteSheet(XmlWriter xml, ResponseMatrix matrix)
    {
        xml.WriteStartElement("worksheet", Main);
        xml.WriteRaw($"""<sheetViews><sheetView workbookViewId="0"><pane ySplit="{HeadRow}" topLeftCell="A{HeadRow + 1}" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>""");
        foreach (var (column, width) in Widths.Index()) xml.WriteRaw($"""<col min="{column + 1}" max="{column + 1}" width="{width}" customWidth="1"/>""");
        xml.WriteRaw("</cols>");
        xml.WriteStartElement("sheetData", Main);
        foreach (var (index, count) in Counts(matrix.Counts).Index()) WriteRow(xml, index + 1, [matrix.Words.Counts[index], count], Style.Plain);
        WriteRow(xml, HeadRow, matrix.Words.Heads, Style.Head);
        foreach (var (index, row) in matrix.Rows.Index()) WriteRow(xml, HeadRow + 1 + index, row.Cells, Style.Wrapped);
        xml.WriteEndElement();
        xml.WriteRaw("""<pageSetup paperSize="8" orientation="landscape" fitToHeight="0"/>""");
        xml.WriteEndElement();
    }

    private static IEnumerable<string> Counts(MatrixCounts counts) =>
        new[] { counts.Asked, counts.Answered, counts.WithSuggestions, counts.Silent, counts.Suggestions }.Select(count => count.ToString(CultureInfo.InvariantCulture))
            .Append(string.Create(CultureInfo.InvariantCulture, $"{counts.Adopted}/{counts.Partly}/{counts.NotAdopted}"));

    private static void WriteRow(XmlWriter xml, int row, IEnumerable<object> cells, Style style)
    {
        xml.WriteStartElement("row", Main);
        xml.WriteAttributeString("r", XmlConvert.ToString(row));
        foreach (var (column, cell) in cells.Index())
        {
            xml.WriteStartElement("c", Main);
            xml.WriteAttributeString("r", $"{(char)('A' + column)}{row}");
            xml.WriteAttributeString("s", XmlConvert.ToString((int)style));
            if (cell is int number && column == 0) xml.WriteElementString("v", Main, XmlConvert.ToString(number));
            else WriteText(xml, MatrixCsv.Text(cell));
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
    }

    private static void WriteText(XmlWriter xml, string text)
    {
        xml.WriteAttributeString("t", "inlineStr");
        xml.WriteStartElement("is", Main);
        xml.WriteStartElement("t", Main);
        xml.WriteAttributeString("xml", "space", null, "preserve");
        xml.WriteString(CellText.Escaped(text));
        xml.WriteEndElement();
        xml.WriteEndElement();
    }
}
