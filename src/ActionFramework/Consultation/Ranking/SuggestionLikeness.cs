using System.Collections.Immutable;

namespace ActionFramework.Consultation.Ranking;

/// <summary>Another suggestion that may ask the same. The score (0 to 1) only orders; a person says whether it does.</summary>
/// <param name="Suggestion">The other one.</param>
/// <param name="Score">At least <see cref="SuggestionLikeness.Least"/>.</param>
/// <param name="Terms">The words that both share, the weightiest first.</param>
public sealed record LikeSuggestion(SuggestionId Suggestion, double Score, ImmutableArray<string> Terms);

/// <summary>Finds among the suggestions of a framework those that may ask the same: how much of what both say they share, rare words before common ones (the cosine of their terms' weights).</summary>
public sealed class SuggestionLikeness
{
    public const double Least = 0.2;

    private readonly ImmutableArray<Document> documents;
    private readonly TermRarity rarity;
    private readonly ILookup<string, int> holders;   // of each term, by place

    private sealed record Document(SuggestionId Suggestion, string Folded, List<Term> Terms, HashSet<string> Words, double Length);

    public SuggestionLikeness(Bilingual title, IEnumerable<(SuggestionId Suggestion, string Text)> suggestions)
    {
        var read = suggestions.Select(Read).ToList();
        rarity = new TermRarity([.. read.Select(document => document.Words)], title);
        documents = [.. read.Select(document => document with { Length = Math.Sqrt(document.Words.Sum(Weight)) })];
        holders = documents.SelectMany((document, place) => document.Words.Select(word => (word, place))).ToLookup(held => held.word, held => held.place);
    }

    /// <summary>The likest first; none where there is no such suggestion.</summary>
    public ImmutableArray<LikeSuggestion> Like(SuggestionId suggestion) =>
        documents.FirstOrDefault(document => document.Suggestion == suggestion) is not { } own ? [] :
        [
            .. LikeOnes(own).OrderByDescending(like => like.Score)
                .Select(like => new LikeSuggestion(documents[like.Place].Suggestion, like.Score, SharedTerms.Of(own.Folded, own.Terms, documents[like.Place].Words.Contains, rarity))),
        ];

    /// <summary>Suggestions that are alike, or of which each is like another in the group, in the order given; one that is like no other is a group by itself.</summary>
    public ImmutableArray<ImmutableArray<SuggestionId>> Groups()
    {
        var group = Enumerable.Range(0, documents.Length).ToArray();
        for (var one = 0; one < documents.Length; one++)
        {
            foreach (var (two, _) in LikeOnes(documents[one]).Where(like => group[like.Place] != group[one]))
            {
                var (kept, left) = (Math.Min(group[one], group[two]), Math.Max(group[one], group[two]));
                for (var other = 0; other < group.Length; other++) if (group[other] == left) group[other] = kept;
            }
        }
        return [.. documents.Zip(group).GroupBy(each => each.Second, each => each.First.Suggestion).Select(same => same.ToImmutableArray())];
    }

    private IEnumerable<(int Place, double Score)> LikeOnes(Document own)
    {
        var shared = new Dictionary<int, double>();
        foreach (var word in own.Words)
            foreach (var place in holders[word]) shared[place] = shared.GetValueOrDefault(place) + Weight(word);
        return shared.Where(other => documents[other.Key] != own).Select(other => (other.Key, other.Value / (own.Length * documents[other.Key].Length))).Where(like => like.Item2 >= Least);
    }

    private double Weight(string term) => rarity[term] * rarity[term];

    private static Document Read((SuggestionId Suggestion, string Text) asked)
    {
        var folded = RankedTerms.Folded(asked.Text);
        var terms = RankedTerms.Of(folded).ToList();
        return new(asked.Suggestion, folded, terms, [.. terms.Select(term => term.Text)], 0);
    }
}
