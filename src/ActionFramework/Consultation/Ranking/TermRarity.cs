using ActionFramework.Drafting;

namespace ActionFramework.Consultation.Ranking;

/// <summary>How much a term says: the rarer among the documents, the more (the weight of BM25). What the framework's own title has says little anywhere.</summary>
internal sealed class TermRarity
{
    private const double OwnTitle = 0.4;

    private readonly Dictionary<string, double> weights;

    /// <param name="documents">The different terms of each.</param>
    /// <param name="title">The framework's.</param>
    public TermRarity(IReadOnlyCollection<IEnumerable<string>> documents, Bilingual title)
    {
        var spread = documents.SelectMany(terms => terms).CountBy(term => term);
        weights = spread.ToDictionary(term => term.Key, term => Math.Log(1 + ((documents.Count - term.Value + 0.5) / (term.Value + 0.5))));
        foreach (var term in RankedTerms.Of(RankedTerms.Folded($"{title.Zh}\n{title.En}")).Where(term => weights.ContainsKey(term.Text)).DistinctBy(term => term.Text)) weights[term.Text] *= OwnTitle;
    }

    public double this[string term] => weights[term];
}
