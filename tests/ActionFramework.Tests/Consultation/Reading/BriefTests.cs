using ActionFramework.Consultation;
using Xunit;

namespace ActionFramework.Tests.Consultation.Reading;

/// <summary>The symposium brief: every contribution, name and organisation comes out right.</summary>
public sealed class BriefTests
{
    private static readonly ActionFramework.Consultation.Reading.BriefReading Read = Delivered.Reader.Read(Delivered.Brief);

    private static readonly string[] Headings =
    [
        "王茜|联合国环境规划署", "张琰|联合国儿童基金会", "郭延军|外交学院", "韩国义|斯德哥尔摩环境研究所", "周依奇、丁雪|德国国际合作机构",
        "刘哲|世界资源研究所", "宋婧|世界资源研究所", "李楠|世界自然基金会", "孙轶頔|保护国际基金会", "梅家永|乐施会", "黄真|亚洲基金会",
        "康蔼黎|野生生物保护学会", "田蕾|社区伙伴", "张君佐|中英合作国际林业投资与贸易项目办（InFIT）", "李霞|生态环境部对外合作与交流中心/ 澜沧江-湄公河环境合作中心",
    ];

    [Fact]
    public void Each_contribution_has_its_people_and_organisation() =>
        Assert.Equal(Headings, Read.Contributors.Select(contributor => $"{string.Join('、', contributor.Names)}|{contributor.Organisation}"));

    [Fact]
    public void Fifteen_contributions_sixteen_people_fourteen_organisations()
    {
        Assert.Equal(15, Read.Contributors.Length);
        Assert.Equal(16, Read.Contributors.Sum(contributor => contributor.Names.Length));
        Assert.Equal(14, Read.Contributors.Select(contributor => contributor.Organisation).Distinct().Count());
    }

    [Fact]
    public void One_sentence_may_hold_several_asks()
    {
        var asks = Read.Asks(Delivered.Brief).ToList();
        Assert.Contains("充分对接联合国2030可持续发展目标和联合国《生物多样性公约》2030全球生物多样性保护目标", asks);
        Assert.Contains("制定与之对应的评估框架和指标体系", asks);
        Assert.Contains("推动多利益相关方参与", asks);
        Assert.Contains("提高企业在澜湄环境合作中的参与度，充分调动企业参与区域环境治理的积极性", asks);
        Assert.Contains("在现有合作框架下，进一步明确合作重点和优先级", asks);
    }

    [Fact]
    public void Masthead_introduction_contact_and_notes_are_set_aside()
    {
        var aside = Read.Ignored.ToLookup(span => span.Reason, span => Delivered.Brief[span.Start..span.End]);
        Assert.Contains("简报", Assert.Single(aside[IgnoredReason.Masthead]));
        Assert.StartsWith("2022年2月24日，生态环境部", Assert.Single(aside[IgnoredReason.Introduction]));
        Assert.StartsWith("联系我们", Assert.Single(aside[IgnoredReason.Contact]));
        Assert.StartsWith("澜沧江-湄公河环境合作中心：澜沧江-湄公河环境合作中心是", Assert.Single(aside[IgnoredReason.Boilerplate]));
        Assert.Equal(15, aside[IgnoredReason.Heading].Count());
    }
}
