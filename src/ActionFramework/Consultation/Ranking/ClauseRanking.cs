using System.Collections.Immutable;
using ActionFramework.Drafting;

namespace ActionFramework.Consultation.Ranking;

/// <summary>Ranks the clauses of a framework for the words of a suggestion: BM25 over what each clause says, what its template says of it, its headings and its themes. The shared words are the reason.</summary>
public sealed class ClauseRanking
{
    public const int Most = 9;

    private const double Saturation = 1.2;   // k1 and b of BM25 as usually set
    private const double LengthWeight = 0.6;
    private const double Neighbourhood = 0.25;   // what the subsection as a whole adds to each of its clauses
    private const double HalfScore = 9;   // the sum of weights that is shown as 0.5

    private readonly ImmutableArray<Document> clauses;
    private readonly TermRarity rarity;
    private readonly double usualLength;

    private sealed record Document(OutlineClause Clause, Guid Section, Dictionary<string, double> Weights, double Length);

    public ClauseRanking(FrameworkOutline outline)
    {
        clauses = [.. outline.Sections.SelectMany(section => section.Clauses.Select(clause => Read(outline, section, clause)))];
        rarity = new TermRarity([.. clauses.Select(document => document.Weights.Keys)], outline.Title);
        usualLength = clauses.IsEmpty ? 1 : clauses.Average(document => document.Length);
    }

    /// <summary>At most nine, the likeliest first; clauses that share nothing are not among them.</summary>
    public ImmutableArray<Candidate> Rank(string suggestion)
    {
        var folded = RankedTerms.Folded(suggestion);
        var terms = RankedTerms.Of(folded).ToList();
        var own = clauses.Select(document => (document, Score: Score(document, terms))).ToList();
        var around = own.GroupBy(scored => scored.document.Section).ToDictionary(group => group.Key, group => group.Average(scored => scored.Score));
        return
        [
            .. own.Where(scored => scored.Score > 0)
                .Select(scored => (scored.document, Score: scored.Score + (Neighbourhood * around[scored.document.Section])))
                .OrderByDescending(scored => scored.Score)
                .Take(Most)
                .Select(scored => new Candidate(scored.document.Clause.Id, scored.document.Clause.Number, Math.Round(scored.Score / (scored.Score + HalfScore), 3), SharedTerms.Of(folded, terms, scored.document.Weights.ContainsKey, rarity))),
        ];
    }

    private double Score(Document document, List<Term> terms) => terms.Select(term => term.Text).Distinct().Sum(term =>
        document.Weights.TryGetValue(term, out var weight)
            ? rarity[term] * weight * (Saturation + 1) / (weight + (Saturation * (1 - LengthWeight + (LengthWeight * document.Length / usualLength))))
            : 0);

    private static Document Read(FrameworkOutline outline, OutlineSection section, OutlineClause clause)
    {
        var weights = new Dictionary<string, double>();
        var parent = outline.Sections.FirstOrDefault(other => other.Id == section.ParentId);
        Add(weights, clause.Stub, 2);
        Add(weights, clause.Text, 2);
        Add(weights, clause.Guidance, 1);
        Add(weights, section.Heading, 1.5);
        if (parent is not null) Add(weights, parent.Heading, 0.5);
        foreach (var theme in outline.Themes.Where(theme => section.Themes.Contains(theme.Id))) Add(weights, theme.Title, 0.5);
        return new Document(clause, section.Id, weights, weights.Values.Sum());
    }

    private static void Add(Dictionary<string, double> weights, Bilingual words, double weight)
    {
        foreach (var term in RankedTerms.Of(RankedTerms.Folded($"{words.Zh}\n{words.En}"))) weights[term.Text] = weights.GetValueOrDefault(term.Text) + weight;
    }
}
