using ActionFramework.Tests.Consultation.Reading;
using ActionFramework.Consultation.Ranking;
using ActionFramework.Drafting;
using ActionFramework.Membership;
using ActionFramework.Tests.Drafting;
using Xunit;

namespace ActionFramework.Tests.Consultation;

[Collection(nameof(OneFolder))]
public sealed class RankingTests(EmptyFolder folder, ITestOutputHelper output)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_right_clause_is_among_the_first_three_for_nine_in_ten(bool isWritten)
    {
        var outline = await OutlineAsync();
        var ranking = new ClauseRanking(isWritten ? Write(outline) : outline);
        var numbers = outline.Clauses.ToDictionary(clause => clause.Id, clause => clause.Number.Zh);
        var missed = RankedAsks.Table.Where(row => !ranking.Rank(row.Ask).Take(3).Any(candidate => row.Right.Split(' ').Contains(numbers[candidate.Clause]))).ToList();
        foreach (var (ask, right) in missed) output.WriteLine($"{ask}: not {right}");
        Assert.True(missed.Count <= RankedAsks.Table.Length / 10, $"{missed.Count} of {RankedAsks.Table.Length} missed");
    }

    [Theory]
    [InlineData("推动多利益相关方参与", "参与")]
    [InlineData("应对气候变化", "应对")]
    [InlineData("share what they learnt from the previous strategy", "strategy")]
    public async Task Signs_of_grammar_are_no_reason_but_words_that_hold_one_are(string ask, string word)
    {
        var terms = new ClauseRanking(await OutlineAsync()).Rank(ask).SelectMany(candidate => candidate.Terms).ToHashSet();
        Assert.Contains(word, terms);
        Assert.Empty(terms.Intersect(["the", "from", "what", "they", "方参"]));
    }

    [Fact]
    public async Task On_the_grounds_of_something_is_no_infrastructure() =>
        Assert.Empty(new ClauseRanking(await OutlineAsync()).Rank("在此基础上"));

    [Fact]
    public async Task The_shared_words_are_whole_words()
    {
        var candidates = new ClauseRanking(await OutlineAsync()).Rank("制定与之对应的评估框架和指标体系");
        Assert.Contains(candidates, candidate => candidate.Number.Zh == "8.1.1" && candidate.Terms.Contains("指标体系"));
        Assert.Contains(candidates, candidate => candidate.Number.Zh == "8.3.1" && candidate.Terms.Contains("评估框架"));
    }

    [Fact]
    public async Task A_clause_whose_neighbours_alone_share_words_is_no_candidate() =>
        Assert.All(new ClauseRanking(await OutlineAsync()).Rank("推动多利益相关方参与"), candidate => Assert.NotEmpty(candidate.Terms));

    [Fact]
    public async Task At_most_nine_with_falling_scores_between_nothing_and_one()
    {
        var candidates = new ClauseRanking(await OutlineAsync()).Rank(Delivered.Brief);
        Assert.Equal(9, candidates.Length);
        Assert.Equal(candidates.OrderByDescending(candidate => candidate.Score), candidates);
        Assert.All(candidates, candidate => Assert.InRange(candidate.Score, 0, 1));
        Assert.Empty(new ClauseRanking(await OutlineAsync()).Rank("😀𠮷"));
    }

    [Fact]
    public async Task Compatibility_characters_are_folded_for_ranking() =>
        Assert.Equal("4.4.2", new ClauseRanking(await OutlineAsync()).Rank("塑料⽔垃圾固体废物").First().Number.Zh);

    private static FrameworkOutline Write(FrameworkOutline outline) => outline with
    {
        Sections = [.. outline.Sections.Select(section => section with
        {
            Clauses = [.. section.Clauses.Select(clause => RankedAsks.Written.TryGetValue(clause.Number.Zh ?? "", out var text) ? clause with { Text = new(text, clause.Text.En) } : clause)],
        })],
    };

    private async Task<FrameworkOutline> OutlineAsync()
    {
        var coordinator = (await folder.Get<IPersonQuery>().FindByNameAsync("coordinator", Token))!.Id;
        var created = Assert.IsType<CreationResult.Created>(await folder.Get<IFrameworkCreation>().CreateAsync("lancang-mekong-2023-2027", null, coordinator, Token));
        return (await folder.Get<IFrameworkQuery>().OutlineAsync(created.Framework, Token))!;
    }
}
