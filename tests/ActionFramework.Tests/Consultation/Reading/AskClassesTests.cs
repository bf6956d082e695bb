using ActionFramework.Consultation;
using Xunit;

namespace ActionFramework.Tests.Consultation.Reading;

/// <summary>The ways in which people ask, offer and promise – and those which only sound like it.</summary>
public sealed class AskClassesTests
{
    [Theory]
    [InlineData("夏季水位得再降半米。", "夏季水位得再降半米")]
    [InlineData("两个观测点没必要设两套仪器。", "两个观测点没必要设两套仪器")]
    [InlineData("附录三的单位换成公顷即可。", "附录三的单位换成公顷即可")]
    [InlineData("关键是把退塘的时间表定下来。", "把退塘的时间表定下来")]
    [InlineData("把脚注挪到正文里吧。", "把脚注挪到正文里吧")]
    [InlineData("让下游的村子也参加进来。", "让下游的村子也参加进来")]
    [InlineData("至少加一张分布图。", "至少加一张分布图")]
    [InlineData("渔政部门也该有个说法。", "渔政部门也该有个说法")]
    [InlineData("草场只能在八月以后开放。", "草场只能在八月以后开放")]
    [InlineData("“原则上”三个字从第六条里拿掉。", "“原则上”三个字从第六条里拿掉")]
    [InlineData("文中能不能给𠮷野川留一节？", "给𠮷野川留一节？")]
    [InlineData("采样间隔缩短到十天更合适。", "采样间隔缩短到十天更合适")]
    [InlineData("放流的鱼苗一律做标记。", "放流的鱼苗一律做标记")]
    [InlineData("失败的案例也要收。", "失败的案例也要收")]
    [InlineData("禁捕区不要划得太碎。", "禁捕区不要划得太碎")]
    [InlineData("补助三年没变过，该涨一涨。", "涨一涨")]
    [InlineData("有条件的县可试点电子台账。", "试点电子台账")]
    [InlineData("应在第四章写明采集权的范围。", "应在第四章写明采集权的范围")]
    public void Chinese_asks_are_heard_without_the_word_for_asking(string words, string ask) => Assert.Equal([ask], Asks(words, StatementKind.Recommendation));

    [Theory]
    [InlineData("Strike the second footnote.", "Strike the second footnote")]
    [InlineData("What is missing is a map of the dykes.", "a map of the dykes")]
    [InlineData("A chapter on fog is overdue.", "A chapter on fog is overdue")]
    [InlineData("It would be wiser to begin with the estuary.", "begin with the estuary")]
    [InlineData("The ferries belong in section 2.", "The ferries belong in section 2")]
    [InlineData("Peat bogs deserve a paragraph of their own.", "Peat bogs deserve a paragraph of their own")]
    [InlineData("That figure can come off the list.", "That figure can come off the list")]
    [InlineData("Could the guide carry an index?", "Could the guide carry an index?")]
    [InlineData("We want a fixed date for the review.", "a fixed date for the review")]
    [InlineData("I'd move the table to the annex.", "move the table to the annex")]
    [InlineData("Do not count dead trees.", "Do not count dead trees")]
    [InlineData("The key would work better if printed on the map.", "printed on the map")]
    [InlineData("We cannot accept a joint command.", "cannot accept a joint command")]
    [InlineData("Peat bogs deserve to be mapped.", "Peat bogs deserve to be mapped")]
    [InlineData("A longer period would be fairer.", "A longer period would be fairer")]
    [InlineData("The second sentence can in our view be deleted.", "The second sentence can in our view be deleted")]
    [InlineData("Could old weirs be exempted until 2035?", "Could old weirs be exempted until 2035?")]
    [InlineData("The term bank needs a definition.", "The term bank needs a definition")]
    [InlineData("Please move the map to Annex B. The summary is clear.", "move the map to Annex B")]
    public void English_asks_are_heard_without_the_word_for_asking(string words, string ask) => Assert.Equal([ask], Asks(words, StatementKind.Recommendation));

    [Theory]
    [InlineData("我们可以为各站代做水样分析。", "为各站代做水样分析")]
    [InlineData("船可以继续借用。", "船可以继续借用")]
    [InlineData("我们负责翻译。", "我们负责翻译")]
    [InlineData("We can lend two boats.", "lend two boats")]
    [InlineData("Our archive is at your disposal.", "Our archive is at your disposal")]
    [InlineData("We see scope for a joint survey.", "a joint survey")]
    [InlineData("Happy to show you the site.", "Happy to show you the site")]
    [InlineData("队里可以派两条船带路。", "派两条船带路")]
    public void What_the_speaker_can_give_is_an_offer(string words, string offer) => Assert.Equal([offer], Asks(words, StatementKind.Offer));

    [Theory]
    [InlineData("我们今年要新建三处码头。", "我们今年要新建三处码头")]
    [InlineData("我所明年会公布全部数据。", "公布全部数据")]
    [InlineData("下一稿改过来。", "下一稿改过来")]
    [InlineData("We are going to publish the logs.", "We are going to publish the logs")]
    [InlineData("We shall repeat the count in May.", "We shall repeat the count in May")]
    [InlineData("The figures will be corrected in the next version.", "The figures will be corrected in the next version")]
    public void What_the_speaker_will_do_is_a_commitment(string words, string commitment) => Assert.Equal([commitment], Asks(words, StatementKind.Commitment));

    [Theory]
    [InlineData("《渔业法》第八条规定，养殖者应当保护水域环境。")]
    [InlineData("2019年我们曾建议设立禁渔区。")]
    [InlineData("新标准已经改成了百分之五。")]
    [InlineData("如果各位愿意来看一看，随时恭候。")]
    [InlineData("水位比去年更低。")]
    [InlineData("Thank you for the opportunity to comment.")]
    [InlineData("In 2016 we urged both governments to act.")]
    [InlineData("\"Boats must leave at dusk\" is not what the bylaw says.")]
    [InlineData("We look forward to hearing from you.")]
    [InlineData("The draft promises to study the matter.")]
    [InlineData("How many countries have ratified the charter?")]
    [InlineData("Please do not hesitate to contact us.")]
    [InlineData("这并不是要求增加经费。")]
    [InlineData("各单位的成绩应予肯定。")]
    [InlineData("数据比工程便宜得多。")]
    [InlineData("若确需造林，成本会很高。")]
    [InlineData("We did not insist on a levy.")]
    [InlineData("You invited us to comment on the draft.")]
    [InlineData("Doctors have long said that schools should close on such days.")]
    [InlineData("Under the 2016 decree, operators must leave a third of the flow.")]
    [InlineData("Last year we had to stop in August.")]
    public void Thanks_laws_facts_and_past_requests_ask_for_nothing(string words) => Assert.Empty(Delivered.Reader.Read(words).Asks(words));

    private static IEnumerable<string> Asks(string words, StatementKind kind) =>
        Delivered.Reader.Read(words).Statements.Where(statement => statement.Kind == kind).Select(statement => words[statement.Start..statement.End]);
}
