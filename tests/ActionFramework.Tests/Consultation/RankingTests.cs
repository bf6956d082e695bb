using ActionFramework.Tests.Consultation.Reading;
using ActionFramework.Consultation.Ranking;
using ActionFramework.Drafting;
using ActionFramework.Membership;
using ActionFramework.Tests.Drafting;
using Xunit;

namespace ActionFramework.Tests.Consultation;

/// <summary>The brief's asks against the sample template, with the clauses that a coordinator would call right, written down before the ranking was tried.</summary>
[Collection(nameof(OneFolder))]
public sealed class RankingTests(EmptyFolder folder, ITestOutputHelper output)
{
    private static readonly (string Ask, string Right)[] Table =
    [
        ("在澜湄区域加强可持续基础设施合作，推动国家、区域和全球各层面资源的有效整合，共同开展气候治理和低碳城市发展能力建设，提升湄公河国家应对气候变化风险防范能力，探索区域实现碳中和具体路径", "4.1.1 4.1.2 4.2.1 4.2.2 7.2.1"),
        ("共建气候创新网络，通过组织社区适应气候变化生计提升知识培训", "4.8.2 4.6.1 4.6.2"),
        ("外交学院与中心在澜湄国家环境与卫生治理、气候变化与减贫等领域具有广阔合作空间", "4.7.1 4.7.2 4.6.1"),
        ("加强澜沧江-湄公河和大湄公河次区域合作机制间互动", "6.1.1 1.3.2 2.4.1"),
        ("澜沧江-湄公河环境合作应与大湄公河次区域合作形成良性互动与配合", "6.1.1 1.3.2 2.4.1"),
        ("以科学为基础，重点关注区域气候转型、可持续基础设施等议题", "2.2.1 4.1.1 4.2.1 4.2.2 3.3.1"),
        ("将塑料垃圾管理议题同步纳入澜湄环境合作下一阶段工作中", "4.4.2 4.4.3 1.3.1"),
        ("在澜湄区域探索三方合作模式，与湄公河国家分享中国良好发展经验", "6.4.1"),
        ("依托自然和社会科学基础，在区域合作规划中融入国际环境谈判关注议题", "2.2.1 1.3.1"),
        ("加强气候韧性基础设施政策分析，梳理气候韧性基础设施的成功商业模式", "4.2.2"),
        ("加强能力建设和知识分享", "4.9.1 4.9.2 5.3.1"),
        ("提高企业在澜湄环境合作中的参与度，充分调动企业参与区域环境治理的积极性", "6.2.1 2.3.1"),
        ("提出激励企业采取气候和环境行动的具体措施", "6.2.2"),
        ("充分对接联合国2030可持续发展目标和联合国《生物多样性公约》2030全球生物多样性保护目标", "1.3.1 8.1.1"),
        ("制定与之对应的评估框架和指标体系", "8.1.1 8.3.1"),
        ("推动多利益相关方参与", "2.3.1 6.3.1"),
        ("在现有合作框架下，进一步明确合作重点和优先级", "3.3.1"),
        ("共同推动气候变化背景下可持续咖啡实践调研与研究", "4.5.2"),
        ("在助力区域农业绿色低碳转型与可持续发展的基础上，探索更多社区生态改善与气候适应力提升良好实践", "4.6.1 4.6.2 4.5.1 4.5.2 5.3.2"),
        ("分享项目评估的有益经验", "8.3.1 1.2.1"),
        ("最终评估结果能够指导乐施会在澜湄区域更好开展环境合作项目", "8.3.1 1.2.1 1.2.2"),
        ("推动相关行业商会及主要企业参与，充分发挥企业市场主体作用", "6.2.1"),
        ("在《澜沧江-湄公河环境合作行动框架（2023-2027）》中纳入支持区域可持续发展的具体措施", "4.2.2 6.2.2"),
        ("细化合作目标、重点领域和具体指标，明确实际行动和可测量指标", "3.2.1 8.1.1 2.5.1"),
        ("增加企业行动内容，激励企业参与环境治理", "6.2.1 6.2.2"),
        ("通过开展生物多样性保护、生态农耕、自然教育、环境保护与污染防治等主题的社区互动", "4.6.2 6.5.1"),
        ("共同开展气候变化适应议题下的社区示范项目", "4.6.2 5.2.1 4.6.1"),
        ("共同开展区域气候与可持续贸易政策研究，分析气候与可持续贸易南北南合作前景，探索推动气候与可持续贸易的有效途径", "4.5.2"),
        ("重点通过实施落地示范项目", "5.2.1 4.6.2"),
        ("依托气候变化南南合作知识共享平台和澜湄绿色低碳与可持续基础设施知识共享平台，构建“全球发展倡议”知识产品", "5.3.1 5.3.2"),
        ("adding coffee and other pilot products to the trade research", "4.5.2"),
        ("Chambers of commerce and firms should have channels to take part", "6.2.1"),
        ("the indicators should be matched to the biodiversity targets and the SDGs", "8.1.1 1.3.1"),
        ("training for women and children on adaptation", "4.8.2"),
    ];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_right_clause_is_among_the_first_three_for_nine_in_ten()
    {
        var outline = await OutlineAsync();
        var ranking = new ClauseRanking(outline);
        var numbers = outline.Clauses.ToDictionary(clause => clause.Id, clause => clause.Number.Zh);
        var hits = 0;
        foreach (var (ask, right) in Table)
        {
            var first = ranking.Rank(ask).Take(3).Select(candidate => numbers[candidate.Clause]).ToList();
            var hit = first.Intersect(right.Split(' ')).Any();
            if (hit) hits++;
            else output.WriteLine($"{ask}: {string.Join(' ', first)}, not {right}");
        }
        output.WriteLine($"{hits} of {Table.Length}");
        Assert.True(hits >= 0.9 * Table.Length, $"{hits} of {Table.Length}");
    }

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

    private async Task<FrameworkOutline> OutlineAsync()
    {
        var coordinator = (await folder.Get<IPersonQuery>().FindByNameAsync("coordinator", Token))!.Id;
        var created = Assert.IsType<CreationResult.Created>(await folder.Get<IFrameworkCreation>().CreateAsync("lancang-mekong-2023-2027", null, coordinator, Token));
        return (await folder.Get<IFrameworkQuery>().OutlineAsync(created.Framework, Token))!;
    }
}
