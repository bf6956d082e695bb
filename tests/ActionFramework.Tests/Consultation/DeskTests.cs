using System.Text;
using ActionFramework.Tests.Consultation.Reading;
using ActionFramework.Consultation;
using ActionFramework.Drafting;
using ActionFramework.Membership;
using ActionFramework.Tests.Drafting;
using Xunit;

namespace ActionFramework.Tests.Consultation;

[Collection(nameof(OneFolder))]
public sealed class DeskTests(EmptyFolder folder)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private IContributionDesk Desk => folder.Get<IContributionDesk>();

    private ITaggingDesk Tagging => folder.Get<ITaggingDesk>();

    [Fact]
    public async Task The_brief_is_imported_once_and_accepted_once()
    {
        var framework = await FrameworkAsync();
        var proposal = await ImportedAsync(framework);
        Assert.Equal(15, proposal.Contributors.Length);
        Assert.Equal(proposal.Id, Assert.IsType<ImportResult.AlreadyThere>(await ImportAsync(framework)).Earlier.Id);
        Assert.IsType<ImportResult.Imported>(await ImportAsync(framework, again: true));

        var accepted = Assert.IsType<AcceptResult.Accepted>(await Desk.AcceptAsync(framework, proposal.Id, Token));
        Assert.Equal(proposal.Statements.Where(statement => statement.Asks).Select(statement => statement.Id), accepted.Suggestions);
        Assert.IsType<AcceptResult.AlreadyAccepted>(await Desk.AcceptAsync(framework, proposal.Id, Token));
        var suggestions = await folder.Get<ISuggestionQuery>().ListAsync(framework, SuggestionFilter.All, Token);
        Assert.Equal(Enumerable.Range(1, accepted.Suggestions.Length), suggestions.Select(suggestion => suggestion.Number));
        Assert.All(suggestions, suggestion => Assert.Equal(suggestion.Text, proposal.Source[suggestion.Start..suggestion.End]));
    }

    [Fact]
    public async Task A_source_too_long_for_the_rules_is_kept_to_be_cut_by_hand()
    {
        var source = string.Concat(Enumerable.Repeat("建议保护湿地。", 80_000));
        var request = new ImportRequest(await FrameworkAsync(), "长.txt", Encoding.UTF8.GetBytes(source), false, Some.Coordinator);
        var imported = Assert.IsType<ImportResult.Imported>(await Desk.ImportAsync(request, Token));
        Assert.Equal(source, imported.Proposal.Source);
        Assert.Empty(imported.Proposal.Statements);
    }

    [Fact]
    public async Task What_was_taken_back_returns_with_its_number_and_tags()
    {
        var (framework, proposal, suggestion) = await AcceptedAsync();
        var clause = await ClauseAsync(framework);
        Done(await Tagging.TagClausesAsync(await ChangeAsync(suggestion), [new(clause, Effect.Idea)], true, Token));
        Assert.IsType<ReopenResult.Reopened>(await Desk.ReopenAsync(framework, proposal.Id, Token));
        Assert.Empty(await folder.Get<ISuggestionQuery>().ListAsync(framework, SuggestionFilter.All, Token));
        await Desk.AcceptAsync(framework, proposal.Id, Token);
        var again = await folder.Get<ISuggestionQuery>().FindAsync(suggestion.Id, Token);
        Assert.Equal((suggestion.Number, clause), (again!.Number, Assert.Single(again.Tags).Clause));
    }

    [Fact]
    public async Task What_was_decided_on_is_not_taken_back()
    {
        var (framework, proposal, suggestion) = await AcceptedAsync();
        var clause = await ClauseAsync(framework);
        var tagged = Done(await Tagging.TagClausesAsync(await ChangeAsync(suggestion), [new(clause, Effect.Idea)], true, Token));
        Done(await Tagging.RecordDispositionAsync(await ChangeAsync(tagged), clause, new(DispositionCode.Adopted, null, null), Token));
        Assert.IsType<ReopenResult.Decided>(await Desk.ReopenAsync(framework, proposal.Id, Token));
    }

    [Fact]
    public async Task The_later_of_two_is_shown_the_newer_value()
    {
        var (framework, _, suggestion) = await AcceptedAsync();
        var clause = await ClauseAsync(framework);
        var (first, second) = (await ChangeAsync(suggestion), await ChangeAsync(suggestion));
        var newer = Done(await Tagging.TagClausesAsync(first, [new(clause, Effect.Wording)], true, Token));
        var stale = Assert.IsType<DeskResult.Stale>(await Tagging.TagClausesAsync(second, [], true, Token));
        Assert.Equal(newer.Version, stale.Current.Version);
        Assert.Equal(Effect.Wording, Assert.Single(stale.Current.Tags).Effect);
    }

    [Fact]
    public async Task History_tells_tags_themes_and_answers_oldest_first()
    {
        var (framework, _, suggestion) = await AcceptedAsync();
        var outline = await OutlineAsync(framework);
        var (clause, theme) = (outline.Clauses.First().Id, outline.Themes[0].Id);
        var tagged = Done(await Tagging.TagClausesAsync(await ChangeAsync(suggestion), [new(clause, Effect.Idea)], true, Token));
        var themed = Done(await Tagging.SetThemesAsync(await ChangeAsync(tagged), [theme], Token));
        var decided = Done(await Tagging.RecordDispositionAsync(await ChangeAsync(themed), clause, new(DispositionCode.Noted, " 仅供参考𠮷 ", null), Token));
        Done(await Tagging.WithdrawDispositionAsync(await ChangeAsync(decided), clause, Token));
        var history = await folder.Get<ISuggestionQuery>().HistoryAsync(suggestion.Id, Token);
        Assert.Equal(["OfTags", "OfThemes", "OfDisposition", "OfDisposition"], history.Select(change => change.GetType().Name));
        Assert.Equal("仅供参考𠮷", Assert.IsType<SuggestionChange.OfDisposition>(history[2]).After!.Reason);
        Assert.Equal("coordinator", history[0].By.Name);
    }

    [Fact]
    public async Task A_split_keeps_exact_spans_and_a_join_restores_them()
    {
        var (framework, proposal, suggestion) = await AcceptedAsync();
        var cut = suggestion.Text.IndexOf('，', StringComparison.Ordinal);
        var first = Done(await Tagging.SplitAsync(await ChangeAsync(suggestion), cut, Token));
        var second = (await folder.Get<ISuggestionQuery>().ListAsync(framework, SuggestionFilter.All, Token))[^1];
        Assert.Equal(first.Text, proposal.Source[first.Start..first.End]);
        Assert.Equal(second.Text, proposal.Source[second.Start..second.End]);
        var joined = Done(await Tagging.MergeWithNextAsync(await ChangeAsync(first), Token));
        Assert.Equal((suggestion.Text, suggestion.Start, suggestion.End), (joined.Text, joined.Start, joined.End));
    }

    [Fact]
    public async Task A_suggestion_by_telephone_gets_the_next_number()
    {
        var (framework, _, _) = await AcceptedAsync();
        var count = (await folder.Get<ISuggestionQuery>().ListAsync(framework, SuggestionFilter.All, Token)).Length;
        SuggestionByHand call = new(framework, [" 𠮷田 "], " 湄公河委员会 ", " 建议共享水文数据😀 ", StatementKind.Recommendation, Some.Time, Channel.Telephone);
        var added = Assert.IsType<ByHandResult.Added>(await Desk.AddByHandAsync(call, Token)).Suggestion;
        Assert.Equal((count + 1, "湄公河委员会", "建议共享水文数据😀"), (added.Number, added.Organisation, added.Text));
        Assert.IsType<ByHandResult.NotAnAsk>(await Desk.AddByHandAsync(call with { Kind = StatementKind.Context }, Token));
        Assert.Equal("organisation", Assert.IsType<ByHandResult.Empty>(await Desk.AddByHandAsync(call with { Organisation = "　" }, Token)).Member);
    }

    private async Task<FrameworkId> FrameworkAsync() =>
        Assert.IsType<CreationResult.Created>(await folder.Get<IFrameworkCreation>().CreateAsync("lancang-mekong-2023-2027", null, await CoordinatorAsync(), Token)).Framework;

    private async Task<PersonId> CoordinatorAsync() => (await folder.Get<IPersonQuery>().FindByNameAsync("coordinator", Token))!.Id;

    private async Task<FrameworkOutline> OutlineAsync(FrameworkId framework) => (await folder.Get<IFrameworkQuery>().OutlineAsync(framework, Token))!;

    private async Task<ClauseId> ClauseAsync(FrameworkId framework) => (await OutlineAsync(framework)).Clauses.First().Id;

    private async Task<ImportResult> ImportAsync(FrameworkId framework, bool again = false) =>
        await Desk.ImportAsync(new(framework, "brief.txt", Encoding.UTF8.GetBytes(Delivered.Brief), again, await CoordinatorAsync()), Token);

    private async Task<Proposal> ImportedAsync(FrameworkId framework) => Assert.IsType<ImportResult.Imported>(await ImportAsync(framework)).Proposal;

    private async Task<(FrameworkId, Proposal, Suggestion)> AcceptedAsync()
    {
        var framework = await FrameworkAsync();
        var proposal = await ImportedAsync(framework);
        await Desk.AcceptAsync(framework, proposal.Id, Token);
        var suggestions = await folder.Get<ISuggestionQuery>().ListAsync(framework, SuggestionFilter.All, Token);
        return (framework, proposal, suggestions.First(suggestion => suggestion.Text.Contains('，', StringComparison.Ordinal)));
    }

    private async Task<Change> ChangeAsync(Suggestion suggestion) => new(suggestion.Id, suggestion.Version, await CoordinatorAsync());

    private static Suggestion Done(DeskResult result) => Assert.IsType<DeskResult.Done>(result).Suggestion;
}
