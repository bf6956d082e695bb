using System.Text;
using ActionFramework.Consultation.Reading;
using Xunit;

namespace ActionFramework.Tests.Consultation.Reading;

/// <summary>The layouts in which speakers are named.</summary>
public sealed class SpeakerLayoutTests
{
    private const string Words = "建议把监测站增加到十二个，并且每年公布一次结果。";
    private const string English = "The plan should name twelve stations and publish the results every year.";

    [Theory]
    [InlineData("韦小兰（苗岭书屋，视频）：" + Words, "韦小兰|苗岭书屋")]
    [InlineData("一、苗岭书屋\n发言人：韦小兰 副教授\n" + Words, "韦小兰|苗岭书屋")]
    [InlineData("问3　𠮷田健（琵琶湖之友）：" + Words, "𠮷田健|琵琶湖之友")]
    [InlineData("【苗岭林业站 韦小兰】" + Words, "韦小兰|苗岭林业站")]
    [InlineData("Fen Watch – Ms Ada Okoro, Field Director\n\n" + English, "Ada Okoro|Fen Watch")]
    [InlineData("Fen Watch\nAda Okoro, co-founder\n\n" + English, "Ada Okoro|Fen Watch")]
    [InlineData("Fen Institute, Ely (Dr. Ada Okoro, senior botanist):\n\n" + English, "Ada Okoro|Fen Institute, Ely")]
    [InlineData("Ada Okoro of the Fen Institute writes: " + English, "Ada Okoro|Fen Institute")]
    [InlineData("Dear Sirs,\n\n" + English + "\n\nYours sincerely,\n\nAda Okoro, President\nFriends of the Fen", "Ada Okoro|Friends of the Fen")]
    [InlineData("From: Ada Okoro <ada@fen.example>\nTo: Secretariat\nSubject: draft\n\nI am writing on behalf of the Fen Institute. " + English, "Ada Okoro|Fen Institute")]
    [InlineData("发件人：其木格 <q@x.example>\n收件人：起草组\n\n" + Words + "\n\n其木格\n克鲁伦草原站", "其木格|克鲁伦草原站")]
    [InlineData("在苗岭基金会项目官员韦小兰看来，方案缺的是钱。她建议设立专项资金。", "韦小兰|苗岭基金会")]
    [InlineData("2.1 Ms Ada Okoro (Fen Institute) noted that permits took a year. Her Institute stands ready to train inspectors.", "Ada Okoro|Fen Institute")]
    [InlineData("The harbour master, Mr Tom Reed from Port of Ely, asked for the dredging to be kept out of the plan.", "Tom Reed|Port of Ely")]
    [InlineData("林小满（江豚守护队队长）：" + Words, "林小满|江豚守护队")]
    [InlineData("白崇（沿江航运集团 安全总监）：" + Words, "白崇|沿江航运集团")]
    [InlineData("实名：周广顺　单位：荣成北岸养殖场\n" + Words, "周广顺|荣成北岸养殖场")]
    [InlineData("Name and organisation: Ada Okoro, Fen Growers\n" + English, "Ada Okoro|Fen Growers")]
    [InlineData("Organisation:  Fen Institute\nName:  Ada Okoro\nCountry:  Ghana\n" + English, "Ada Okoro|Fen Institute")]
    [InlineData("清水江保护基金会\n\n关于意见的函\n\n来函收悉。" + Words + "\n\n特此函复。\n\n（联系人：尹若谷，联系电话：0872-2200000）\n\n清水江保护基金会\n2022年7月5日", "尹若谷|清水江保护基金会")]
    [InlineData("清水江办公室\n\n会议纪要\n\n4月8日，主任何景云主持召开座谈会。\n\n办公室综合科科长吴霁提出，" + Words, "吴霁|清水江办公室")]
    [InlineData("应邀到会的苗岭大学蓝若水认为，方案缺少指标。" + Words, "蓝若水|苗岭大学")]
    [InlineData("缅甸环境保护司钦梅温表示，数据不足。" + Words, "钦梅温|缅甸环境保护司")]
    [InlineData("马春生（苗岭灌区管理处）并不赞成。" + Words, "马春生|苗岭灌区管理处")]
    [InlineData("主持（苗岭书屋 罗青）：先请何老师谈谈。\n\n何敬亭（洞庭湖生态站副研究员）：" + Words + "\n\n罗青：投影仪刚才卡了，抱歉。", "何敬亭|洞庭湖生态站")]
    [InlineData("Present: Mr Tom Reed (Fen Institute)\n\nIn Mr Reed's view, permits took too long. " + English, "Tom Reed|Fen Institute")]
    [InlineData("Ref\tRespondent\tRemark\n1\tDr Ada Okoro (Fen Station)\t" + English, "Ada Okoro|Fen Station")]
    [InlineData("WWF-Cambodia reported that posts were understaffed. " + English, "|WWF-Cambodia")]
    [InlineData("The Fisheries Administration (Mr Tom Reed) replied that a ban would need time. " + English, "Tom Reed|Fisheries Administration")]
    [InlineData("Received from: Fen Foundation\nContact: Ada Okoro\nText: " + English, "Ada Okoro|Fen Foundation")]
    [InlineData("Host: Good evening. With me tonight is Ada Okoro from the Fen Assembly, who has followed the talks.\n\nOkoro: " + English, "Ada Okoro|Fen Assembly")]
    [InlineData("主持人：今天请到苗岭大学副教授韦小兰，欢迎，先谈谈现状吧。\n\n韦小兰：" + Words, "韦小兰|苗岭大学")]
    [InlineData("序号\t单位/个人\t意见\n1\t苗岭鸟会（韦小兰）\t" + Words, "韦小兰|苗岭鸟会")]
    [InlineData("苗岭保护学会\n\n关于意见的函\n\n来函收悉。" + Words + "\n\n联系人：尹若谷\n\n苗岭保护学会（盖章）\n2022年7月5日", "尹若谷|苗岭保护学会")]
    [InlineData("与会人员：\n韦小兰（苗岭书屋）、何敬亭（洞庭湖生态站）\n\n韦小兰：" + Words, "韦小兰|苗岭书屋")]
    [InlineData("——苗岭开发银行驻河口代表处高级环境专家韦小兰：" + Words, "韦小兰|苗岭开发银行驻河口代表处")]
    [InlineData("→ 韦小兰，苗岭书屋：" + Words, "韦小兰|苗岭书屋")]
    [InlineData("4   Ada Okoro, Fen Institute\n\n" + English, "Ada Okoro|Fen Institute")]
    [InlineData("Submission 7 - Fen Institute (Ada Okoro)\n\n" + English, "Ada Okoro|Fen Institute")]
    [InlineData("3.  Speaker: Ms Ada Okoro\n    For: Fen Institute\n\n" + English, "Ada Okoro|Fen Institute")]
    [InlineData("Outlining ten years of counts, Ada Okoro, FEN INSTITUTE (FI), said ponds had dried out. She called for a ban on new wells.", "Ada Okoro|FEN INSTITUTE (FI)")]
    [InlineData("老挝代表团表示，实验室设备陈旧。" + Words, "|老挝")]
    [InlineData("The delegation of the Lao People's Democratic Republic said that time was short. " + English, "|Lao People's Democratic Republic")]
    [InlineData("Mr Tom Reed and Ms Ada Okoro, both of the Fen Institute, said that " + English, "Tom Reed、Ada Okoro|Fen Institute")]
    public void A_speaker_is_named_in_many_ways(string source, string speaker) => Assert.Equal([speaker], Speakers(Delivered.Reader.Read(source)));

    [Fact]
    public void A_list_stands_under_the_organisation_that_sent_it()
    {
        const string Digest = "Fen Watch\nA network of nine parishes\n• The plan should name twelve stations.\n\nEly Growers\nMs Ada Okoro, Director\n• Results should be published every year.\n\nSkiff and Oar\n• Boats need a licence.\n";
        Assert.Equal(["|Fen Watch", "Ada Okoro|Ely Growers", "|Skiff and Oar"], Speakers(Delivered.Reader.Read(Digest)));
    }

    [Fact]
    public void A_country_in_capitals_stands_over_whoever_speaks_for_it() =>
        Assert.Equal(["Ada Okoro|GHANA", "Kiri Tane|NEW ZEALAND"], Speakers(Delivered.Reader.Read($"STATEMENTS\n\nGHANA\nMs Ada Okoro, Ministry of Fens\n\n{English}\n\nNEW ZEALAND\nMr Kiri Tane, Vice-Minister of Lakes\n\n{English}")));

    [Fact]
    public void Whoever_was_listed_is_known_by_the_first_name() =>
        Assert.Equal(["Ada Okoro|Fen Watch", "Kiri Tane|Lake Desk"], Speakers(Delivered.Reader.Read($"Panellists: Ada Okoro (Fen Watch), Kiri Tane (Lake Desk)\n\nAda: {English}\n\nKiri: {English}")));

    [Fact]
    public void A_bracket_behind_the_words_tells_whose_they_are() =>
        Assert.Equal(["Ada Okoro|Fen Institute", "Kiri Tane|Lake Desk"], Speakers(Delivered.Reader.Read($"Summary by topic\n\nPermits take a year. The plan should name twelve stations (Ms Ada Okoro, Fen Institute). Results have to be published every year (Mr Kiri Tane, Lake Desk); the Desk would gladly train observers (idem). The boats should be counted (Ms Okoro).\n\nMany agreed that the weather had been kind.")));

    [Theory]
    [InlineData("The mood changed when Ada Okoro of the Fen Institute described the floods. She proposed that the plan name twelve stations.", "Ada Okoro|Fen Institute")]
    [InlineData("Kiri Tane, who heads Clean Lakes in Ely, turned to sewage. The plan should name twelve stations, he insisted.", "Kiri Tane|Clean Lakes")]
    [InlineData("关于经费，苗岭开发银行高级投资官员韦小兰结合实践谈了体会。她说，应设立专项资金。", "韦小兰|苗岭开发银行")]
    [InlineData("韦小兰（苗岭大学）梳理了十份文件。她主张方案应设立专项资金。", "韦小兰|苗岭大学")]
    public void Whoever_is_introduced_in_full_has_the_paragraph(string source, string speaker) => Assert.Equal([speaker], Speakers(Delivered.Reader.Read(source)));

    [Theory]
    [InlineData("Dear Mr Tane,\n\n" + English + "\n\nYours sincerely,\n\nAda Okoro                               Kofi Mensah\nChairwoman                              Secretary\nFen Watch\n\nCopy: Committee for Lakes and Rivers, Ely\n", "Ada Okoro、Kofi Mensah|Fen Watch")]
    [InlineData("湖泊司：\n\n来函收悉。" + Words + "\n\n以上意见供参考。\n\n苗岭省水利厅\n2023年9月6日", "|苗岭省水利厅")]
    [InlineData("【不丹】 不丹国家气象中心主任韦小兰表示，设备不足。" + Words, "韦小兰|不丹国家气象中心")]
    public void Who_signs_or_is_named_in_full_goes_before_who_stands_above(string source, string speaker) => Assert.Equal([speaker], Speakers(Delivered.Reader.Read(source)));

    [Fact]
    public void A_wrapped_line_is_no_heading() =>
        Assert.Equal(["Ada Okoro|Fen Watch"], Speakers(Delivered.Reader.Read("Dear Mr Tane,\n\nThank you for your letter of May, in which you invited our Network to\ncomment on the outline of the Regional Action Framework. We discussed\nit with the members of the Ministry and of the Fen Institute who were\nable to come. The plan should name twelve stations.\n\nYours sincerely,\n\nAda Okoro\nFen Watch\n")));

    [Theory]
    [InlineData("【1】苗岭大学\n" + Words + "\n\n【2】清水江协会\n" + Words)]
    [InlineData("一、苗岭大学\n" + Words + "\n\n二、清水江协会\n" + Words)]
    [InlineData("苗岭大学（2条）\n1．" + Words + "\n2．无意见。\n\n清水江协会（共1条意见）\n" + Words)]
    [InlineData("苗岭大学的意见\n\n" + Words + "\n\n清水江协会的意见和建议\n\n" + Words)]
    [InlineData("苗岭大学（书面，3条）\n\n" + Words + "\n\n清水江协会\n\n" + Words)]
    [InlineData("意见摘录\n\n• 建议把监测站增加到十二个（苗岭大学）\n• 每年都应公布一次结果（清水江协会）")]
    public void Organisations_head_what_they_sent(string source) => Assert.Equal(["|苗岭大学", "|清水江协会"], Speakers(Delivered.Reader.Read(source)));

    [Fact]
    public void A_follow_up_and_an_answer_belong_to_whoever_asked_and_answers()
    {
        const string source = "答疑记录\n\n答复人：苗岭环境中心 韦小兰\n\n问1　石磊（清水江协会）：图上的红线是什么意思，说明里没有写清楚。\n答：是禁采区，下一稿改过来。\n追问：那就请在图上注明面积，不要只写名称。";
        var read = Delivered.Reader.Read(source);
        Assert.Equal(["韦小兰|苗岭环境中心", "石磊|清水江协会"], Speakers(read));
        Assert.Equal([0, 1], read.Statements.Where(statement => statement.Kind != ActionFramework.Consultation.StatementKind.Context).Select(statement => statement.Contributor));
    }

    [Fact]
    public void Who_leads_a_meeting_is_a_speaker_only_where_he_speaks() =>
        Assert.Equal(["石磊|清水江协会"], Speakers(Delivered.Reader.Read($"纪要\n\n主持人：苗岭环境中心 韦小兰\n\n会议介绍了背景。\n\n石磊（清水江协会）：{Words}")));

    [Fact]
    public void Who_only_gives_the_floor_is_no_speaker_even_where_his_house_is_named() =>
        Assert.Equal(["石磊|清水江协会"], Speakers(Delivered.Reader.Read($"主持人（苗岭书屋 罗青）：欢迎各位老师，今天请大家谈谈现状。\n\n石磊（清水江协会）：{Words}")));

    [Theory]
    [InlineData("苗岭环境中心\n\n会议纪要\n\n5月8日，会议在贵阳召开。\n\n石磊（清水江协会）认为水量不足，希望增加放水。\n\n会议要求，各县务必于四月底前报送计划。")]
    [InlineData("会议纪要\n\n5月8日，苗岭环境中心组织召开座谈会。\n\n石磊（清水江协会）认为水量不足，希望增加放水。\n\n会议强调，资金不得用于人员经费。")]
    [InlineData("苗岭环境中心\n\n会议纪要\n\n石磊（清水江协会）认为水量不足，希望增加放水。\n\n会议同意草案。会议决定，由水文站牵头制定数据格式。")]
    [InlineData("苗岭环境中心\n\n会议纪要\n\n石磊（清水江协会）：水量不足，希望增加放水。\n\n会议经过讨论，形成如下意见：\n1. 各县要在十日前报送材料；\n2. 账目每年公布一次。")]
    public void What_a_meeting_wants_is_said_by_whoever_holds_it(string source) => Assert.Equal(["石磊|清水江协会", "|苗岭环境中心"], Speakers(Delivered.Reader.Read(source)));

    [Fact]
    public void Who_speaks_again_under_the_name_alone_is_the_same_contributor() =>
        Assert.Equal(["石磊|清水江协会", "韦小兰|苗岭书屋"], Speakers(Delivered.Reader.Read($"石磊（清水江协会）：{Words}\n\n韦小兰（苗岭书屋）：{Words}\n\n石磊：{Words}")));

    [Fact]
    public void A_meeting_and_its_paper_speak_for_nobody() => Assert.DoesNotContain(Delivered.Reader.Read("清水江流域治理研讨会\n\n" + Words).Contributors, contributor => contributor.Organisation.Contains("研讨会", StringComparison.Ordinal));

    [Theory]
    [InlineData("\uFEFF")]
    [InlineData("")]
    public void Line_ends_mark_and_encoding_change_nothing(string mark)
    {
        var plain = $"会议纪要\n\n韦小兰（苗岭书屋）：{Words}\n\n石磊（清水江协会）：希望附上地图，{Words}\n";
        var expected = Shown(plain);
        var source = plain.Replace("\n", "\r\n", StringComparison.Ordinal);
        Assert.Equal(expected, Shown(Decoded([.. Encoding.UTF8.GetBytes(mark), .. Encoding.UTF8.GetBytes(source)])));
        Assert.Equal(expected, Shown(Decoded(CodePagesEncodingProvider.Instance.GetEncoding("gb18030")!.GetBytes(source))));
    }

    private static string Decoded(byte[] bytes) => Assert.IsType<SourceDecoding.Decoded>(SourceDecoding.Of(bytes)).Source;

    private static IEnumerable<string> Shown(string source) =>
        Delivered.Reader.Read(source) is var read ? [.. Speakers(read), .. read.Statements.Select(statement => $"{statement.Kind} {source[statement.Start..statement.End]}")] : [];

    private static IEnumerable<string> Speakers(BriefReading read) => read.Contributors.Select(speaker => $"{string.Join('、', speaker.Names)}|{speaker.Organisation}");
}
