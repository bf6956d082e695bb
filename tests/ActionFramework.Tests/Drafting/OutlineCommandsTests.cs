using ActionFramework.Drafting;
using ActionFramework.Membership;
using ActionFramework.Server.Drafting;
using ActionFramework.Server.Storage;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace ActionFramework.Tests.Drafting;

[Collection(nameof(OneFolder))]
public sealed class OutlineCommandsTests(EmptyFolder folder)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_added_section_has_a_text_in_each_language_with_one_empty_clause()
    {
        var (framework, coordinator) = await CreatedAsync();
        var section = new SectionId(Guid.CreateVersion7());
        await ChangeAsync(framework, new OutlineCommand.Add(section, SectionKind.Numbered, new("新章", "New"), null), coordinator);
        await using var context = await folder.Get<IDatabase>().OpenAsync(Token);
        var texts = await context.Set<TextRow>().Where(text => text.Section == section).ToListAsync(Token);
        Assert.Equal(2, texts.Count);
        Assert.Equal(texts[0].Document, texts[1].Document);
        Assert.Single(Documents.Ids(texts[0].Document));
    }

    [Fact]
    public async Task A_removed_section_keeps_its_texts_and_comes_back()
    {
        var (framework, coordinator) = await CreatedAsync();
        var (section, text) = await FirstAsync(framework);
        var done = await ChangeAsync(framework, new OutlineCommand.Remove(section), coordinator);
        Assert.Null(await folder.Get<ITextAccess>().FindAsync(text, coordinator, Token));
        Assert.Equal(section, Assert.Single(await folder.Get<IOutlineCommands>().RemovedAsync(framework, Token)).Id);
        await ChangeAsync(framework, done.Undo, coordinator);
        Assert.Equal(section, (await folder.Get<ITextAccess>().FindAsync(text, coordinator, Token))?.Place.Section);
    }

    [Fact]
    public async Task Only_a_coordinator_changes_the_outline()
    {
        var (framework, _) = await CreatedAsync();
        var (section, _) = await FirstAsync(framework);
        await folder.Get<IMembers>().PutMemberAsync(framework, "drafter1", Role.Drafter, null, Token);
        Assert.Equal(new OutlineResult.Refused(IsSeen: true), await AskAsync(framework, new OutlineCommand.Remove(section), await PersonAsync("drafter1")));
        Assert.Equal(new OutlineResult.Refused(IsSeen: false), await AskAsync(framework, new OutlineCommand.Remove(section), await PersonAsync("drafter2")));
    }

    [Fact]
    public async Task Two_coordinators_at_once_both_have_their_way_where_they_do_not_cross()
    {
        var (framework, coordinator) = await CreatedAsync();
        var commands = Enumerable.Range(0, 8).Select(number => new OutlineCommand.Add(new(Guid.CreateVersion7()), SectionKind.Numbered, new($"新{number}", null), null));
        await Task.WhenAll(commands.Select(command => Task.Run(() => ChangeAsync(framework, command, coordinator), Token)));
        await using var context = await folder.Get<IDatabase>().OpenAsync(Token);
        var positions = await context.Set<SectionRow>().Where(section => section.Framework == framework).OrderBy(section => section.Position).Select(section => section.Position).ToListAsync(Token);
        Assert.Equal(Enumerable.Range(0, 12 + 8), positions);
    }

    [Fact]
    public async Task Of_two_coordinators_who_rename_at_once_one_is_shown_the_newer_title()
    {
        var (framework, coordinator) = await CreatedAsync();
        var (section, _) = await FirstAsync(framework);
        var seen = new Bilingual("序言", "Preamble");
        string[] titles = ["前言", "引言"];
        var results = await Task.WhenAll(titles.Select(title => Task.Run(() => AskAsync(framework, new OutlineCommand.Rename(section, seen, new(title, "Foreword")), coordinator), Token)));
        Assert.Single(results.OfType<OutlineResult.Done>());
        Assert.Single(results.OfType<OutlineResult.Stale>());
    }

    [Fact]
    public async Task What_is_done_is_told_and_what_is_refused_is_not()
    {
        var (framework, coordinator) = await CreatedAsync();
        var (section, _) = await FirstAsync(framework);
        var heard = new List<FrameworkId>();
        folder.Get<OutlineNews>().SectionsChanged += heard.Add;
        await AskAsync(framework, new OutlineCommand.Remove(section), await PersonAsync("drafter2"));
        await AskAsync(framework, new OutlineCommand.Return(section), coordinator);
        Assert.Empty(heard);
        await ChangeAsync(framework, new OutlineCommand.Remove(section), coordinator);
        Assert.Equal([framework], heard);
    }

    private async Task<(FrameworkId, PersonId)> CreatedAsync()
    {
        var coordinator = await PersonAsync("coordinator");
        var created = await folder.Get<IFrameworkCreation>().CreateAsync("lancang-mekong-2023-2027", null, coordinator, Token);
        return (Assert.IsType<CreationResult.Created>(created).Framework, coordinator);
    }

    private async Task<(SectionId, TextId)> FirstAsync(FrameworkId framework)
    {
        await using var context = await folder.Get<IDatabase>().OpenAsync(Token);
        var section = await context.Set<SectionRow>().SingleAsync(row => row.Framework == framework && row.Position == 0, Token);
        return (section.Id, (await context.Set<TextRow>().FirstAsync(text => text.Section == section.Id, Token)).Id);
    }

    private Task<OutlineResult> AskAsync(FrameworkId framework, OutlineCommand command, PersonId person) =>
        folder.Get<IOutlineCommands>().ChangeAsync(framework, command, person, Token);

    private async Task<OutlineResult.Done> ChangeAsync(FrameworkId framework, OutlineCommand command, PersonId person) =>
        Assert.IsType<OutlineResult.Done>(await AskAsync(framework, command, person));

    private async Task<PersonId> PersonAsync(string name) =>
        (await folder.Get<IPersonQuery>().FindByNameAsync(name, Token))?.Id ?? throw new InvalidOperationException(name);
}
