using ActionFramework.Consultation;
using ActionFramework.Drafting;
using ActionFramework.Membership;
using ActionFramework.Web.Consultation;
using ActionFramework.Web.Layout;
using ActionFramework.Web.Tests.Comparison;
using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace ActionFramework.Web.Tests.Consultation;

/// <summary>Over the real database of a host.</summary>
public sealed class OwnSuggestionsTests : PageContext, IClassFixture<SqliteHost>
{
    private readonly Host host;

    public OwnSuggestionsTests(SqliteHost host)
    {
        this.host = host;
        Services.AddSingleton(TimeProvider.System).AddSingleton(host.Service<ISuggestionQuery>()).AddSingleton(host.Service<IFrameworkQuery>());
    }

    [Theory]
    [InlineData("zh-Hans", "部分采纳", "尚未关联条款。")]
    [InlineData("en", "Partly adopted", "Not tagged to a clause yet.")]
    public async Task An_expert_sees_what_became_of_his_organisations_suggestions_and_of_no_other(string culture, string answer, string untagged)
    {
        Speak(culture);
        using var framework = await DraftedFramework.MakeAsync(host);
        var (own, clause) = (await framework.SuggestAsync("制定评估框架𠮷"), framework.Clause("8.1.1").Id);
        await framework.TagAsync(own, new TagRequest(clause, Effect.Wording));
        await framework.DecideAsync(own, clause, DispositionCode.Partly, "指标另列😀");
        await framework.SuggestAsync("推动商会参与");
        await framework.SuggestAsync("他人的建议", "亚洲基金会");
        var page = Show(framework, "世界自然基金会");
        Assert.Equal(2, page.WaitForElements("article").Count);
        Assert.Equal("“制定评估框架𠮷”", page.Find("blockquote").TextContent);
        Assert.Contains(answer, page.Find(".tie").TextContent, StringComparison.Ordinal);
        Assert.Contains("指标另列😀", page.Find(".tie").TextContent, StringComparison.Ordinal);
        Assert.Contains(untagged, page.FindAll("article")[1].TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("他人的建议", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_link_leads_to_one_of_them_and_all_go_into_a_file()
    {
        using var framework = await DraftedFramework.MakeAsync(host);
        var own = await framework.SuggestAsync("制定评估框架𠮷");
        Services.GetRequiredService<NavigationManager>().NavigateTo(FrameworkAddress.Suggestion(framework.Outline.Id, own.Id, mayTag: false));
        var page = Show(framework, "世界自然基金会");
        Assert.Equal($"{own.Id}", page.WaitForElement("article").Id);
        page.WaitForAssertion(() => JSInterop.VerifyFocusAsyncInvoke());
        Assert.Equal(4, page.FindAll("#matrix-files a").Count);
    }

    [Theory]
    [InlineData("乐施会")]
    [InlineData(null)]
    public async Task Without_a_suggestion_of_his_organisation_it_says_when_there_will_be_one(string? organisation)
    {
        using var framework = await DraftedFramework.MakeAsync(host);
        await framework.SuggestAsync("制定评估框架");
        Assert.StartsWith("No suggestion of your organisation", Show(framework, organisation).WaitForElement(".empty .sentence").TextContent, StringComparison.Ordinal);
    }

    private IRenderedComponent<OwnSuggestions> Show(DraftedFramework framework, string? organisation)
    {
        var member = new ActionFramework.Membership.Membership(framework.Outline.Id, Identity.New<PersonId>(TimeProvider.System), Role.Expert, organisation);
        return Render<OwnSuggestions>(parameters => parameters.Add(page => page.Member, member));
    }
}
