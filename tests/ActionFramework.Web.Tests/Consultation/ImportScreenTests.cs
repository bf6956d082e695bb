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
        Statements = [new() { Id = Identity.New<SuggestionId>(TimeProvider.System), Contributor = Speaker, Start = Source.IndexOf("对接", StringComparison.Ordinal), End = Source.IndexOf('。', StringComparison.Ordinal), Kind = StatementKind.Recommendation }],
        Ignored = [new(0, 2, IgnoredReason.Masthead)],
        Version = 1,
        ImportedAt = DateTimeOffset.UnixEpoch,
    };
}
