using ActionFramework.Drafting;
using ActionFramework.Membership;
using ActionFramework.Server.Drafting;
using ActionFramework.Server.Storage;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace ActionFramework.Tests.Drafting;

[Collection(nameof(OneFolder))]
public sealed class FrameworkCreationTests(EmptyFolder folder)
{
    private const string Sample = "lancang-mekong-2023-2027";
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_creator_becomes_coordinator_and_finds_it_in_his_list()
    {
        var coordinator = await PersonAsync("coordinator");
        var framework = await CreatedAsync(new("  框架𠮷 ", " "));
        var entry = (await folder.Get<IFrameworkQuery>().OfAsync(coordinator, Token)).Single(entry => entry.Id == framework);
        Assert.Equal(Role.Coordinator, entry.Role);
        Assert.Equal("框架𠮷", entry.Title.Zh);
        Assert.Equal("Lancang-Mekong Environmental Cooperation Action Framework (2023-2027)", entry.Title.En);
    }

    [Fact]
    public async Task Each_section_has_a_text_in_each_language_with_the_same_ids()
    {
        var framework = await CreatedAsync(null);
        await using var context = await folder.Get<IDatabase>().OpenAsync(Token);
        var sections = await context.Set<SectionRow>().Where(section => section.Framework == framework).OrderBy(section => section.Position).ToListAsync(Token);
        Assert.Equal(12, sections.Count);
        foreach (var section in sections)
        {
            var texts = await context.Set<TextRow>().Where(text => text.Section == section.Id).OrderBy(text => text.Language).ToListAsync(Token);
            Assert.Equal([Language.Zh, Language.En], texts.Select(text => text.Language));
            Assert.Equal(Documents.Ids(texts[0].Document), Documents.Ids(texts[1].Document));
            Assert.All(Documents.Ids(texts[0].Document), id => Assert.Equal(7, id.Version));
        }
    }

    [Fact]
    public async Task Two_frameworks_of_one_template_share_no_id()
    {
        var (one, other) = (await CreatedAsync(null), await CreatedAsync(null));
        await using var context = await folder.Get<IDatabase>().OpenAsync(Token);
        var guides = await context.Set<ClauseGuideRow>().Where(guide => guide.Framework == one || guide.Framework == other).ToListAsync(Token);
        Assert.Equal(2 * 56, guides.Select(guide => guide.Clause).Distinct().Count());
    }

    [Fact]
    public async Task An_account_without_the_flag_creates_nothing() => Assert.IsType<CreationResult.Forbidden>(
        await folder.Get<IFrameworkCreation>().CreateAsync(Sample, null, await PersonAsync("drafter1"), Token));

    [Fact]
    public async Task An_unknown_template_is_said_to_be_unknown() => Assert.IsType<CreationResult.UnknownTemplate>(
        await folder.Get<IFrameworkCreation>().CreateAsync("nothing", null, await PersonAsync("coordinator"), Token));

    [Fact]
    public async Task A_title_has_its_limit() => Assert.IsType<CreationResult.TitleTooLong>(
        await folder.Get<IFrameworkCreation>().CreateAsync(Sample, new(new('题', 301), null), await PersonAsync("coordinator"), Token));

    [Fact]
    public async Task A_text_knows_its_place()
    {
        var framework = await CreatedAsync(null);
        await using var context = await folder.Get<IDatabase>().OpenAsync(Token);
        var section = await context.Set<SectionRow>().FirstAsync(row => row.Framework == framework, Token);
        var text = await context.Set<TextRow>().FirstAsync(row => row.Section == section.Id && row.Language == Language.En, Token);
        var access = await folder.Get<ITextAccess>().FindAsync(text.Id, await PersonAsync("coordinator"), Token);
        Assert.Equal(new(text.Id, framework, section.Id, Language.En), access?.Place);
    }

    private async Task<FrameworkId> CreatedAsync(Bilingual? title) => Assert.IsType<CreationResult.Created>(
        await folder.Get<IFrameworkCreation>().CreateAsync(Sample, title, await PersonAsync("coordinator"), Token)).Framework;

    private async Task<PersonId> PersonAsync(string name) =>
        (await folder.Get<IPersonQuery>().FindByNameAsync(name, Token))?.Id ?? throw new InvalidOperationException(name);
}
