namespace ActionFramework.Consultation.Reading;

/// <summary>What stands in quotation marks inside a clause: words spoken of, which ask for nothing.</summary>
internal static class Quotations
{
    private const string Opening = "“「『\"";
    private const string Closing = "”」』\"";

    /// <summary>True within a quotation that begins behind other words; a clause that is a quotation as a whole is speech.</summary>
    public static bool Hold(string clause, int at)
    {
        for (var open = clause.AsSpan(1).IndexOfAny(Opening) + 1; open > 0 && open < at;)
        {
            var close = clause.IndexOf(Closing[Opening.IndexOf(clause[open])], open + 1);
            if (close < 0) return false;
            if (close > at) return true;
            var next = clause.AsSpan(close + 1).IndexOfAny(Opening);
            open = next < 0 ? -1 : close + 1 + next;
        }
        return false;
    }
}
