using System.Collections.Immutable;

namespace ActionFramework.Consultation.Ranking;

/// <summary>The words that a suggestion shares with a clause, or with another suggestion, as a reader would say them: neighbouring pairs of characters joined to words.</summary>
internal static class SharedTerms
{
    private const int Shown = 5;

    public static ImmutableArray<string> Of(string folded, List<Term> terms, Func<string, bool> isShared, TermRarity rarity)
    {
        var words = new List<(string Word, double Weight)>();
        Term? open = null;
        var weight = 0.0;
        foreach (var term in terms.Where(term => isShared(term.Text)))
        {
            var joins = open is { } before && term.Start < before.End;
            if (!joins) Close();
            (open, weight) = (open is { } run && joins ? run with { End = term.End } : term, weight + rarity[term.Text]);
        }
        Close();
        return [.. words.GroupBy(word => word.Word).Select(same => (Word: same.Key, same.First().Weight)).OrderByDescending(word => word.Weight).Take(Shown).Select(word => word.Word)];

        void Close()
        {
            if (open is { } run) words.Add((folded[run.Start..run.End], weight));
            (open, weight) = (null, 0);
        }
    }
}
