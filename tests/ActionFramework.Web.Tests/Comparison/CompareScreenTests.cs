using ActionFramework.Comparison;
using ActionFramework.Consultation;
using ActionFramework.Drafting;
using ActionFramework.Membership;
using ActionFramework.Provenance;
using ActionFramework.Web.Comparison;
using ActionFramework.Web.Drafting;
using ActionFramework.Web.Membership;
using Bunit;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace ActionFramework.Web.Tests.Comparison;

/// <summary>The whole screen over the real database of a host.</summary>
public sealed class CompareScreenTests : PageContext, IClassFixture<SqliteHost>
{
    private readonly Host host;

    public CompareScreenTests(SqliteHost host)
    {
        this.host = host;
        var reader = new ComparisonReader(host.Service<IClauseHistory>(), host.Service<ISuggestionQuery>(), host.Service<IPersonQuery>());
        Services.AddSingleton(TimeProvider.System).AddSingleton(host.Service<IGrainFactory>()).AddSingleton(host.Service<IRevisionDesk>()).AddSingleton(host.Service<IRevisionQuery>()).AddSingleton(host.Service<IPermissionQuery>())
            .AddScoped<ActPermission>().AddScoped<ClauseRestoring>()
            .AddSingleton(new ComparisonScenes(host.Service<IComparisonQuery>(), reader));
    }

    [Fact]
    public async Task Until_the_comparison_comes_lines_stand_in_its_place()
    {
        using var framework = await ChangedAsync();
        var held = new HeldRevisions(host.Service<IRevisionQuery>());
        Services.AddSingleton<IRevisionQuery>(held);
        var screen = await ShowAsync(framework);
        Assert.Single(screen.FindAll(".skeleton"));
        Assert.Empty(screen.FindAll("article, .counts"));
        held.Let.SetResult();
        Assert.NotEmpty(screen.WaitForElements("article"));
    }

    [Theory]
    [InlineData("zh-Hans", Role.Coordinator, "用上方的按钮（M）命名一个")]
    [InlineData("en", Role.Coordinator, "Name one with the button above (M)")]
    [InlineData("en", Role.Expert, "As soon as a drafter names one")]
    public async Task Without_a_revision_it_says_what_to_do_next(string culture, Role role, string next)
    {
        Speak(culture);
        using var framework = await DraftedFramework.MakeAsync(host);
        var screen = await ShowAsync(framework, role);
        Assert.StartsWith(next, screen.WaitForElement(".empty .muted").TextContent, StringComparison.Ordinal);
        Assert.Equal(role == Role.Coordinator, screen.FindAll(".page-head .button").Count == 1);
    }

    [Fact]
    public async Task A_revision_that_is_not_there_is_a_comparison_that_did_not_come()
    {
        using var framework = await ChangedAsync();
        var screen = await ShowAsync(framework, from: Guid.NewGuid());
        Assert.StartsWith("The comparison did not come.", screen.WaitForElement("[role=alert]").TextContent.Trim(), StringComparison.Ordinal);
        Assert.Empty(screen.FindAll("article"));
    }

    [Theory]
    [InlineData("zh-Hans", "八、监测、评估与修订", "改写", "没有建议")]
    [InlineData("en", "VIII. Monitoring, evaluation and revision", "Reworded", "No suggestion behind it")]
    public async Task The_changes_stand_under_their_section_in_the_readers_language(string culture, string heading, string sign, string unasked)
    {
        Speak(culture);
        using var framework = await ChangedAsync(culture == "en" ? Language.En : Language.Zh);
        var screen = await ShowAsync(framework);
        Assert.Equal(heading, screen.WaitForElement(".compared-section h2").TextContent);
        Assert.Equal(sign, screen.Find("article .number i").GetAttribute("title"));
        Assert.Equal(["𠮷 and more. "], screen.FindAll("article ins").Select(each => each.TextContent));
        Assert.Contains(unasked, screen.Find("article .reasons").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Side_by_side_and_all_clauses_are_a_choice_away()
    {
        using var framework = await ChangedAsync();
        var screen = await ShowAsync(framework);
        Assert.Single(screen.WaitForElements("article.one"));
        await screen.InvokeAsync(() => screen.FindAll(".segments")[1].QuerySelectorAll("input")[1].Change(true));
        screen.WaitForAssertion(() => Assert.Single(screen.FindAll("article.two")));
        await screen.InvokeAsync(() => screen.FindAll(".segments")[2].QuerySelectorAll("input")[1].Change(true));
        screen.WaitForAssertion(() => Assert.Equal(framework.Outline.Clauses.Count(), screen.FindAll("article.two").Count));
    }

    [Theory]
    [InlineData(Role.Drafter, 1)]
    [InlineData(Role.Expert, 0)]
    public async Task Who_may_only_read_has_no_control_for_more(Role role, int naming)
    {
        using var framework = await ChangedAsync();
        var screen = await ShowAsync(framework, role);
        Assert.Empty(screen.WaitForElement("article").QuerySelectorAll(role == Role.Expert ? "button, .reasons a" : "button"));
        Assert.Equal(naming, screen.FindAll(".page-head > .button").Count);
    }

    [Fact]
    public async Task A_clause_is_put_back_and_the_putting_back_undone()
    {
        using var framework = await ChangedAsync();
        var screen = await ShowAsync(framework);
        screen.WaitForElement("article button.link");
        await screen.InvokeAsync(() => screen.Find("article button.link").Click());
        Assert.Contains("8.1.1 is back", screen.WaitForElement(".restored").TextContent, StringComparison.Ordinal);
        screen.WaitForAssertion(() => Assert.Empty(screen.FindAll("article")));
        await screen.InvokeAsync(() => screen.Find(".restored button").Click());
        screen.WaitForAssertion(() => Assert.Equal("𠮷 and more. ", screen.Find("article ins").TextContent));
    }

    [Fact]
    public async Task A_clause_that_was_gone_is_put_back_and_goes_again_by_undo()
    {
        using var framework = await ChangedAsync();
        await framework.NamedAsync("R2");
        await framework.RemoveAsync(framework.Clause("8.1.1").Id, Language.En);
        var screen = await ShowAsync(framework);
        screen.WaitForElement("article button.link");
        await screen.InvokeAsync(() => screen.Find("article button.link").Click());
        Assert.Contains("8.1.1 is back", screen.WaitForElement(".restored").TextContent, StringComparison.Ordinal);
        screen.WaitForAssertion(() => Assert.Empty(screen.FindAll("article")));
        await screen.InvokeAsync(() => screen.Find(".restored button").Click());
        screen.WaitForAssertion(() => Assert.Equal("𠮷 and more. Indicators.", screen.Find("article del").TextContent));
        Assert.Empty(screen.FindAll(".restored"));
    }

    [Fact]
    public async Task Who_has_lost_the_role_meanwhile_restores_nothing()
    {
        using var framework = await ChangedAsync();
        var screen = await ShowAsync(framework);
        screen.WaitForElement("article button.link");
        var members = host.Service<IMembers>();
        await members.PutMemberAsync(framework.Outline.Id, "drafter1", Role.Coordinator, null, Xunit.TestContext.Current.CancellationToken);
        await members.PutMemberAsync(framework.Outline.Id, "coordinator", Role.Drafter, null, Xunit.TestContext.Current.CancellationToken);
        await screen.InvokeAsync(() => screen.Find("article button.link").Click());
        Assert.Equal("The clause could not be restored; nothing was changed.", screen.WaitForElement("[role=alert]").TextContent.Trim());
        Assert.Equal("𠮷 and more. ", screen.Find("article ins").TextContent);
    }

    private async Task<DraftedFramework> ChangedAsync(Language language = Language.En)
    {
        var framework = await DraftedFramework.MakeAsync(host);
        await framework.TypeAsync(framework.Clause("8.1.1").Id, "Indicators.", language: language);
        await framework.NamedAsync("R1");
        await framework.TypeAsync(framework.Clause("8.1.1").Id, "𠮷 and more. ", language: language);
        return framework;
    }

    private async Task<IRenderedComponent<CompareScreen>> ShowAsync(DraftedFramework framework, Role role = Role.Coordinator, Guid? from = null)
    {
        var member = new ActionFramework.Membership.Membership(framework.Outline.Id, (await host.PersonAsync("coordinator")).Id, role, null);
        return Render<CompareScreen>(parameters => parameters.Add(screen => screen.Member, member).Add(screen => screen.From, from));
    }

    /// <summary>The real one, on a slow line.</summary>
    private sealed class HeldRevisions(IRevisionQuery real) : IRevisionQuery
    {
        public TaskCompletionSource Let { get; } = new();

        public async Task<System.Collections.Immutable.ImmutableArray<Revision>> ListAsync(FrameworkId framework, CancellationToken cancellationToken)
        {
            await Let.Task;
            return await real.ListAsync(framework, cancellationToken);
        }

        public Task<Revision?> FindAsync(FrameworkId framework, RevisionId revision, CancellationToken cancellationToken) => real.FindAsync(framework, revision, cancellationToken);
    }
}
