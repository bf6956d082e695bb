using ActionFramework.Consultation;
using ActionFramework.Drafting;
using ActionFramework.Membership;
using ActionFramework.Provenance;
using ActionFramework.Web.Drafting;
using ActionFramework.Web.Drafting.Beside;
using ActionFramework.Web.Drafting.Sections;
using ActionFramework.Web.Membership;
using ActionFramework.Web.Tests.Comparison;
using Bunit;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace ActionFramework.Web.Tests.Drafting;

/// <summary>The history of one clause over the real database of a host.</summary>
public sealed class HistoryTabTests : PageContext, IClassFixture<SqliteHost>
{
    private readonly Host host;

    public HistoryTabTests(SqliteHost host)
    {
        this.host = host;
        Services.AddSingleton(TimeProvider.System).AddSingleton(host.Service<IGrainFactory>()).AddSingleton(host.Service<IClauseHistory>()).AddSingleton(host.Service<IPersonQuery>())
            .AddSingleton(host.Service<ISuggestionQuery>()).AddSingleton(host.Service<IPermissionQuery>()).AddScoped<ActPermission>().AddScoped<ClauseRestoring>();
    }

    private static CancellationToken Stop => Xunit.TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_clause_that_was_removed_comes_back_and_goes_again_by_undo()
    {
        using var framework = await DraftedFramework.MakeAsync(host);
        var clause = framework.Clause("8.1.1").Id;
        await framework.TypeAsync(clause, "指标𠮷。");
        await framework.RemoveAsync(clause);
        var tab = await ShowAsync(framework, clause);

        await ClickAsync(tab, ".entry .button");
        Assert.Equal("指标𠮷。", await TextAsync(framework, clause));

        await ClickAsync(tab, ".undo button");
        Assert.Null(await TextAsync(framework, clause));
        Assert.Empty(tab.FindAll(".undo, [role=alert]"));
    }

    [Fact]
    public async Task A_second_restore_can_be_undone_like_the_first()
    {
        using var framework = await DraftedFramework.MakeAsync(host);
        var clause = framework.Clause("8.1.1").Id;
        await framework.TypeAsync(clause, "指标。");
        await framework.RemoveAsync(clause);
        var tab = await ShowAsync(framework, clause);

        await ClickAsync(tab, ".entry .button");
        await ClickAsync(tab, ".entry .button");
        Assert.Single(tab.FindAll(".undo"));
    }

    [Fact]
    public async Task The_answer_for_the_clause_before_is_not_shown_for_the_next()
    {
        using var framework = await DraftedFramework.MakeAsync(host);
        var (first, second) = (framework.Clause("8.1.1").Id, framework.Clause("8.3.1").Id);
        await framework.TypeAsync(first, "甲");
        await framework.TypeAsync(second, "乙");
        var names = new SlowNames(host.Service<IPersonQuery>());
        Services.AddSingleton<IPersonQuery>(names);
        var tab = await ShowAsync(framework, first);
        tab.WaitForAssertion(() => Assert.Equal(1, names.Waiting));
        tab.Render(parameters => parameters.Add(one => one.Focused, second.Value));
        tab.WaitForAssertion(() => Assert.Equal(2, names.Waiting));

        await tab.InvokeAsync(() => names.Answer(1));
        await tab.InvokeAsync(() => names.Answer(0));
        tab.WaitForAssertion(() => Assert.Equal("乙", tab.Find("ins").TextContent));
    }

    private async Task<IRenderedComponent<HistoryTab>> ShowAsync(DraftedFramework framework, ClauseId clause)
    {
        var outline = await host.Service<IFrameworkQuery>().OutlineAsync(framework.Outline.Id, Stop) ?? framework.Outline;
        var section = outline.Sections.Single(part => part.Texts.Any(text => text.Text == framework.Text(clause))).Id;
        var member = new ActionFramework.Membership.Membership(outline.Id, (await host.PersonAsync("coordinator")).Id, Role.Coordinator, null);
        return Render<HistoryTab>(parameters => parameters.Add(tab => tab.Scene, DraftScene.Of(outline, section, Language.Zh)!).Add(tab => tab.Member, member)
            .Add(tab => tab.Visible, VisibleSuggestions.For(member, outline)).Add(tab => tab.Focused, clause.Value));
    }

    private static async Task ClickAsync(IRenderedComponent<HistoryTab> tab, string control)
    {
        tab.WaitForElement(control);
        await tab.Find(control).ClickAsync();
    }

    private async Task<string?> TextAsync(DraftedFramework framework, ClauseId clause) =>
        (await host.Service<IGrainFactory>().GetGrain<ITextGrain>(framework.Text(clause).Value).ReadAsync(Stop)).Nodes.OfType<ClauseNode>().FirstOrDefault(node => node.Id == clause)?.Text;

    /// <summary>The real one, whose answers come in the order that the test wants.</summary>
    private sealed class SlowNames(IPersonQuery real) : IPersonQuery
    {
        private readonly List<TaskCompletionSource> waiting = [];

        public int Waiting => waiting.Count;

        public void Answer(int question) => waiting[question].SetResult();

        public async Task<IReadOnlyDictionary<PersonId, string>> DisplayNamesAsync(IReadOnlyCollection<PersonId> people, CancellationToken cancellationToken)
        {
            waiting.Add(new());
            await waiting[^1].Task;
            return await real.DisplayNamesAsync(people, cancellationToken);
        }

        public Task<Person?> FindAsync(PersonId person, CancellationToken cancellationToken) => real.FindAsync(person, cancellationToken);

        public Task<Person?> FindByNameAsync(string name, CancellationToken cancellationToken) => real.FindByNameAsync(name, cancellationToken);

        public Task<IReadOnlyList<Person>> AllAsync(CancellationToken cancellationToken) => real.AllAsync(cancellationToken);
    }
}
