using ActionFramework.Consultation;
using ActionFramework.Drafting;
using ActionFramework.Membership;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace ActionFramework.Browser.Tests.Drafting;

/// <summary>The Draft screen of the sample framework, as one person has it open: section four, in Chinese.</summary>
internal sealed class Desk(Visitor visitor, string address)
{
    public string Address => address;

    public IPage Page => visitor.Page;

    public ILocator Line(string kind) => Page.Locator($".editor-line.{kind}");

    public ILocator Saved => Page.Locator(".editor-saved.is-saved");

    /// <summary>The words of a clause, by its place in the section.</summary>
    public ILocator Clause(int place) => Page.Locator(".ProseMirror .clause").Nth(place).Locator(".clause-text");

    public static async Task<Desk> OpenAsync(Chromium chromium, Workbench workbench, string person, Func<Visitor, Task>? before = null, string language = "zh-Hans")
    {
        var visitor = await chromium.VisitAsync(workbench, language);
        if (before is not null) await before(visitor);
        await visitor.SignInAsAsync(person);
        var outline = await OutlineAsync(workbench);
        var section = outline.Sections.First(part => part.Heading.Zh == "优先合作领域");
        var desk = new Desk(visitor, $"/frameworks/{outline.Id}/draft/{section.Id}?language=zh");
        await visitor.GoToAsync(desk.Address);
        await desk.Clause(0).WaitForAsync(new() { State = WaitForSelectorState.Attached });
        return desk;
    }

    /// <summary>Signs in again and opens the same text.</summary>
    public async Task ComeBackAsync(string person)
    {
        await visitor.SignInAsAsync(person);
        await visitor.GoToAsync(address);
        await Clause(0).WaitForAsync(new() { State = WaitForSelectorState.Attached });
    }

    public static async Task<FrameworkOutline> OutlineAsync(Workbench workbench)
    {
        var services = workbench.Services;
        var coordinator = await services.GetRequiredService<IPersonQuery>().FindByNameAsync("coordinator", default);
        var frameworks = services.GetRequiredService<IFrameworkQuery>();
        var mine = await frameworks.OfAsync(coordinator!.Id, default);
        return (await frameworks.OutlineAsync(mine[0].Id, default))!;
    }

    /// <summary>A suggestion that came by letter, tied to a clause of section four.</summary>
    public static async Task SuggestAsync(Workbench workbench, int place, string text)
    {
        var outline = await OutlineAsync(workbench);
        var section = outline.Sections.First(part => part.Heading.Zh == "优先合作领域");
        var clause = outline.Sections.Where(part => part.ParentId == section.Id).SelectMany(part => part.Clauses).ElementAt(place);
        var byHand = new SuggestionByHand(outline.Id, ["黄真"], "亚洲基金会", text, StatementKind.Recommendation, DateTimeOffset.UnixEpoch, Channel.Letter);
        var added = (ByHandResult.Added)await workbench.Services.GetRequiredService<IContributionDesk>().AddByHandAsync(byHand, default);
        var coordinator = await workbench.Services.GetRequiredService<IPersonQuery>().FindByNameAsync("coordinator", default);
        var change = new Change(added.Suggestion.Id, added.Suggestion.Version, coordinator!.Id);
        await workbench.Services.GetRequiredService<ITaggingDesk>().TagClausesAsync(change, [new(clause.Id, Effect.Wording)], mayDecide: true, default);
    }

    public async Task TypeAsync(int place, string text)
    {
        await Clause(place).ClickAsync();
        await Page.Keyboard.PressAsync("End");
        await Page.Keyboard.TypeAsync(text);
    }

    public Task ReadsAsync(int place, string text) => Assertions.Expect(Clause(place)).ToContainTextAsync(text);

    public Task IsAccessibleAsync() => visitor.AssertAccessibleAsync();

    public ValueTask CloseAsync() => visitor.DisposeAsync();
}
