using ActionFramework.Consultation;
using ActionFramework.Web.Tests.Comparison;
using Xunit;

namespace ActionFramework.Web.Tests.Consultation;

public sealed class CuttingOnSqlite(SqliteHost host) : CuttingTests(host), IClassFixture<SqliteHost>;

public sealed class CuttingOnPostgres(PostgresHost host) : CuttingTests(host), IClassFixture<PostgresHost>;

public abstract class CuttingTests(Host host)
{
    private readonly Host host = host.Ready();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private ITaggingDesk Desk => host.Service<ITaggingDesk>();

    [Fact]
    public async Task What_words_were_written_on_is_not_joined_away()
    {
        using var framework = await DraftedFramework.MakeAsync(host);
        var whole = await framework.SuggestAsync("制定𠮷指标，公开数据");
        var first = Assert.IsType<DeskResult.Done>(await Desk.SplitAsync(await ChangeAsync(whole), 6, Stop)).Suggestion;
        var second = (await host.Service<ISuggestionQuery>().ListAsync(framework.Outline.Id, SuggestionFilter.All, Stop))[^1];
        await framework.TypeAsync(framework.Clause("8.1.1").Id, "公开", second.Id);
        Assert.Equal(Refusal.Carried, Assert.IsType<DeskResult.Refused>(await Desk.MergeWithNextAsync(await ChangeAsync(first), Stop)).Reason);
        Assert.NotNull(await host.Service<ISuggestionQuery>().FindAsync(second.Id, Stop));
    }

    [Fact]
    public async Task What_words_were_written_on_takes_the_next_one_in()
    {
        using var framework = await DraftedFramework.MakeAsync(host);
        var whole = await framework.SuggestAsync("制定𠮷指标，公开数据");
        var first = Assert.IsType<DeskResult.Done>(await Desk.SplitAsync(await ChangeAsync(whole), 6, Stop)).Suggestion;
        await framework.TypeAsync(framework.Clause("8.1.1").Id, "指标", first.Id);
        Assert.Equal(whole.Text, Assert.IsType<DeskResult.Done>(await Desk.MergeWithNextAsync(await ChangeAsync(first), Stop)).Suggestion.Text);
    }

    private async Task<Change> ChangeAsync(Suggestion suggestion) => new(suggestion.Id, suggestion.Version, (await host.PersonAsync("coordinator")).Id);
}
