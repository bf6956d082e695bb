namespace ActionFramework.Consultation.Reading.Asks;

/// <summary>What stands in quotation marks inside a clause: words spoken of, which ask for nothing.</summary>
internal static class Quotations
{
    private const string Opening = "“「『\"";
    private const string Closing = "”」』\"";

    private const string Ends = "，。！？,.!?";

    /// <summary>True within a quotation that the clause speaks of; one that fills the clause, or ends like a sentence, is speech.</summary>
    public static bool Hold(string clause, int at)
    {
        for (var open = clause.AsSpan().IndexOfAny(Opening); open >= 0 && open <= at;)
        {
            var close = clause.IndexOf(Closing[Opening.IndexOf(clause[open])], open + 1);
            if (close < 0) return false;
            if (close > at) return open > 0 || (close < clause.Length - 1 && !Ends.Contains(clause[close - 1]));
            var next = clause.AsSpan(close + 1).IndexOfAny(Opening);
            open = next < 0 ? -1 : close + 1 + next;
        }
        return false;
    }
}
