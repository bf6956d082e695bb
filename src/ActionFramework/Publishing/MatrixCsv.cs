using System.Globalization;
using System.Text;

namespace ActionFramework.Publishing;

/// <summary>The matrix as comma-separated text: UTF-8 with byte order mark, heads in the first line, CRLF; no cell that a spreadsheet would take for a formula.</summary>
public static class MatrixCsv
{
    private const string Formulas = "=+-@\t\r";

    public static byte[] Write(ResponseMatrix matrix)
    {
        var lines = new StringBuilder();
        Append(lines, matrix.Words.Heads);
        foreach (var row in matrix.Rows) Append(lines, row.Cells.Select(Text));
        return [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(lines.ToString())];
    }

    private static void Append(StringBuilder lines, IEnumerable<string> cells) => lines.AppendJoin(',', cells.Select(Cell)).Append("\r\n");

    private static string Cell(string text)
    {
        var harmless = text.Length > 0 && Formulas.Contains(text[0], StringComparison.Ordinal) ? $"'{text}" : text;
        return harmless.AsSpan().IndexOfAny(",\"\r\n") < 0 ? harmless : $"\"{harmless.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }

    internal static string Text(object cell) => cell is int number ? number.ToString(CultureInfo.InvariantCulture) : cell as string ?? "";
}
