using ActionFramework.Consultation;
using ActionFramework.Consultation.Ranking;
using Xunit;

namespace ActionFramework.Tests.Consultation;

public sealed class LikenessTests
{
    private const string TakePart = "提高企业在澜湄环境合作中的参与度，充分调动企业参与区域环境治理的积极性";
    private const string Measures = "提出激励企业采取气候和环境行动的具体措施";
    private const string Content = "增加企业行动内容，激励企业参与环境治理";
    private const string Plastics = "将塑料垃圾管理议题同步纳入澜湄环境合作下一阶段工作中";
    private const string Water = "Share water data between the countries of the basin 𠮷";
    private const string Data = "The countries should share their data on water";

    private static readonly Bilingual Title = new("澜沧江-湄公河环境合作行动框架（2023-2027）", "Lancang-Mekong Environmental Cooperation Action Framework (2023-2027)");

    /// <summary>The brief's asks and two in English.</summary>
    private static readonly string[] Asks = [.. RankedAsks.Table.Select(row => row.Ask), Water, Data];

    [Theory]
    [InlineData(TakePart, Measures, Content)]
    [InlineData(Water, Data)]
    public void Who_asks_the_same_stands_in_one_group(params string[] asks) => Assert.Contains(Groups(), group => asks.All(group.Contains));

    [Fact]
    public void Who_is_like_no_other_stands_alone() => Assert.Contains(Groups(), group => group is [Plastics]);

    [Fact]
    public void The_likest_come_first_with_the_words_that_both_share()
    {
        var likes = Likeness(Asks).Like(IdOf(Content));
        Assert.Equal(likes.OrderByDescending(like => like.Score), likes);
        Assert.Contains("激励企业", likes.Single(like => like.Suggestion == IdOf(Measures)).Terms);
        Assert.All(likes, like => Assert.InRange(like.Score, SuggestionLikeness.Least, 1));
    }

    [Fact]
    public void Words_of_the_frameworks_own_title_make_nobody_alike() =>
        Assert.DoesNotContain(Groups(), group => group.Contains("加强澜沧江-湄公河和大湄公河次区域合作机制间互动") && group.Any(ask => ask.StartsWith("在《澜沧江-湄公河", StringComparison.Ordinal)));

    [Fact]
    public void The_same_words_are_wholly_alike() => Assert.Equal(1, Likeness("保护湿地𠮷", "修订附件", "保护湿地𠮷").Like(new(new Guid(1, 0, 0, new byte[8]))).Single().Score, 6);

    [Fact]
    public void Without_words_there_is_nothing_alike() => Assert.Equal(3, Likeness("😀", "😀", "𠮷").Groups().Length);

    [Fact]
    public void An_unknown_suggestion_is_like_none() => Assert.Empty(Likeness(Asks).Like(new(Guid.Empty)));

    private static IEnumerable<string[]> Groups() => Likeness(Asks).Groups().Select(group => group.Select(id => Asks.Single(ask => IdOf(ask) == id)).ToArray());

    private static SuggestionLikeness Likeness(params string[] asks) =>
        new(Title, asks.Select((ask, index) => (new SuggestionId(new Guid(index + 1, 0, 0, new byte[8])), ask)));

    private static SuggestionId IdOf(string ask) => new(new Guid(Array.IndexOf(Asks, ask) + 1, 0, 0, new byte[8]));
}
