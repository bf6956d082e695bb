using System.Globalization;
using ActionFramework.Consultation;
using ActionFramework.Web.Consultation.Import;
using Bunit;
using Xunit;

namespace ActionFramework.Web.Tests.Consultation;

public sealed class ImportScreenTests : PageContext
{
    private static readonly ContributionId Speaker = Identity.New<ContributionId>(TimeProvider.System);
    private const string Source = "简报\r\n\r\n李楠 世界自然基金会\r\n\r\n建议对接𠮷目标，制定指标体系。\r\n";
    private readonly ProposalReview review = new(Propose());

    [Fact]
    public void The_source_is_shown_whole_and_to_the_letter()
    {
        var lines = SourceLine.Of(review.Proposal);
        Assert.Equal(["简报", "李楠 世界自然基金会", "建议对接𠮷目标，制定指标体系。"], lines.Select(line => Source[line.Pieces[0].Start..line.Pieces[^1].End]));
        Assert.Equal([IgnoredReason.Masthead, null, null], lines.Select(line => line.Ignored));
        Assert.Equal([false, true, false], lines.Select(line => line.Heading));
    }

    [Theory]
    [InlineData("zh-Hans", "建议")]
    [InlineData("en", "Recommendation")]
    public void Words_of_a_statement_are_marked_without_a_space_between(string culture, string kind)
    {
        Speak(culture);
        var pane = Render<SourcePane>(parameters => parameters.Add(p => p.Review, review));
        Assert.Equal("1对接𠮷目标，制定指标体系", pane.Find("mark.chosen").TextContent);
        Assert.Contains(kind, Render<StatementList>(parameters => parameters.Add(p => p.Review, review)).Find(".made").TextContent);
    }

    [Theory]
    [InlineData("zh-Hans", "与 2 相近")]
    [InlineData("en", "like 2")]
    public void One_that_may_ask_the_same_as_another_names_its_number(string culture, string like)
    {
        Speak(culture);
        const string Two = "推广冰川预警𠮷，推广冰川预警𠮷";
        var own = new ProposalReview(Propose() with { Source = Two, Contributors = [new(Speaker, ["李楠"], "", 0, 0)], Ignored = [], Statements = [Statement(0, 8), Statement(9, Two.Length)] });
        var rows = Render<StatementList>(parameters => parameters.Add(p => p.Review, own)).FindAll(".made");
        Assert.Equal(like, rows[0].QuerySelector(".chip.lined")?.TextContent);
    }

    [Fact]
    public async Task A_long_source_comes_in_parts_with_exact_spans()
    {
        var source = string.Concat(Enumerable.Range(1, 1000).Select(number => $"第{number}行𠮷。\r\n"));
        var far = Line(source, 700);
        var own = new ProposalReview(Propose() with { Source = source, Contributors = [], Ignored = [], Statements = [Statement(far.Start, far.End)] });
        var pane = Render<SourcePane>(parameters => parameters.Add(p => p.Review, own));
        Assert.Equal("1第700行𠮷。", pane.Find("mark.chosen").TextContent);
        Assert.Equal(SourceWindow.Part, pane.FindAll("p").Count);
        await pane.Find(".later").ClickAsync(new());
        Assert.Equal("第1000行𠮷。", pane.FindAll("p")[^1].TextContent);
        Assert.Empty(pane.FindAll(".later"));
        Assert.Equal(Line(source, 1000).Start.ToString(CultureInfo.InvariantCulture), pane.FindAll("[data-run]")[^1].GetAttribute("data-run"));
    }

    [Fact]
    public void Selected_words_are_what_a_new_statement_takes()
    {
        review.Selected = (20, 24);
        Assert.True(review.ChooseSelected());
        Assert.Equal(new SpanChoice(null, 20, 24), review.Choosing);
        Assert.False(review.ChooseSelected());
    }

    [Fact]
    public void A_cut_begins_after_the_first_comma_and_never_inside_a_character()
    {
        review.BeginCut();
        Assert.Equal('，', Source[review.Choosing!.Start - 1]);
        for (var step = 0; step < 12; step++) review.Nudge(-1, start: true);
        Assert.DoesNotContain(Enumerable.Range(0, 20), _ => { review.Nudge(1, start: true); return char.IsLowSurrogate(Source[review.Choosing!.Start]); });
    }

    [Fact]
    public void An_accepted_proposal_shows_no_tool()
    {
        Speak("en");
        var accepted = new ProposalReview(Propose() with { Status = ProposalStatus.Accepted });
        Assert.Empty(Render<StatementList>(parameters => parameters.Add(p => p.Review, accepted)).FindAll(".tools"));
    }

    private static (int Start, int End) Line(string source, int number) => SourceLine.Ends(source)[number - 1];

    private static Statement Statement(int start, int end) =>
        new() { Id = Identity.New<SuggestionId>(TimeProvider.System), Contributor = Speaker, Start = start, End = end, Kind = StatementKind.Recommendation };

    private static Proposal Propose() => new()
    {
        Id = Identity.New<ProposalId>(TimeProvider.System),
        Framework = Identity.New<FrameworkId>(TimeProvider.System),
        FileName = "简报.txt",
        Sha256 = "00",
        Status = ProposalStatus.Open,
        Encoding = "utf-8",
        Source = Source,
        Contributors = [new(Speaker, ["李楠"], "世界自然基金会", 6, 16)],
        Statements = [Statement(Source.IndexOf("对接", StringComparison.Ordinal), Source.IndexOf('。', StringComparison.Ordinal))],
        Ignored = [new(0, 2, IgnoredReason.Masthead)],
        Version = 1,
        ImportedAt = DateTimeOffset.UnixEpoch,
    };
}
