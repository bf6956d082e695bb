using System.Text;
using ActionFramework.Consultation;
using ActionFramework.Drafting;
using ActionFramework.Membership;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Xunit;

namespace ActionFramework.Browser.Tests.Consultation;

/// <summary>The coordinator's whole way, from a file that came in to the sheet that goes out, without a mouse.</summary>
public sealed class FromBriefToMatrix(Workbench workbench, Chromium chromium) : IClassFixture<Workbench>
{
    private const string Written = "推动商会参与𠮷";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_coordinator_goes_the_whole_way_by_keyboard()
    {
        await NameRevisionAsync("R1 征求意见稿");
        await using var visitor = await chromium.VisitAsync(workbench, "zh-Hans");
        var (page, hands) = (visitor.Page, new Hands(visitor.Page));
        await SignInAsync(visitor, hands);
        await ImportAsync(page, hands);
        await CheckAndRegisterAsync(page, hands);
        await TagAsync(page, hands);
        await WriteAsync(page, hands);
        await DecideAsync(page, hands);
        await CompareAsync(page, hands);
        await TraceAsync(page, hands);
        Assert.Contains($"采纳,,{Written}", await DownloadAsync(page, hands), StringComparison.Ordinal);
    }

    private static async Task SignInAsync(Visitor visitor, Hands hands)
    {
        await visitor.Page.GotoAsync("/sign-in");
        await hands.EnterAsync(visitor.Page.Locator("button[name=name][value=coordinator]"));
        await visitor.Page.WaitForURLAsync(address => !address.Contains("/sign-in", StringComparison.Ordinal));
        await visitor.IsLiveAsync();
    }

    // The sample framework has read this very file already: it is read once more, beside the first reading.
    private async Task ImportAsync(IPage page, Hands hands)
    {
        await hands.PressAsync("g", "s");
        await page.Locator("h1:focus").WaitForAsync();   // a new page takes the focus to its title, and would take it from the field again
        var file = page.Locator("input[type=file]");
        await hands.TabToAsync(file);
        var chooser = await page.RunAndWaitForFileChooserAsync(() => hands.PressAsync("Enter"));
        await chooser.SetFilesAsync(new FilePayload { Name = "简报.txt", MimeType = "text/plain", Buffer = await BriefAsync() });
        await hands.EnterAsync(page.GetByRole(AriaRole.Button, new() { Name = "重新读取" }));
        await page.Locator(".statement.on").WaitForAsync();
    }

    private static async Task CheckAndRegisterAsync(IPage page, Hands hands)
    {
        var confirmed = page.Locator(".statements .checked");
        await hands.PressAsync("Enter");
        await Assertions.Expect(confirmed).ToContainTextAsync("1/");
        await hands.PressAsync("x");
        await hands.PressAsync("u");
        await hands.EnterAsync(page.Locator(".page-head .button.primary"));
        await page.Locator("blockquote").WaitForAsync();
    }

    private static async Task TagAsync(IPage page, Hands hands)
    {
        await page.Locator(".candidate").First.WaitForAsync();
        await hands.PressAsync("1");
        await page.Locator("article.tag").WaitForAsync();
    }

    private static async Task WriteAsync(IPage page, Hands hands)
    {
        await hands.PressAsync("w");
        await hands.EnterAsync(page.Locator("article.card").GetByRole(AriaRole.Button, new() { Name = "据此修改" }));
        await Assertions.Expect(page.Locator(".ProseMirror")).ToBeFocusedAsync();
        await hands.TypeAsync(Written);
        await Assertions.Expect(page.Locator("article.card .meter")).ToContainTextAsync("7/7");
        await hands.PressAsync("Escape", "Escape");
    }

    private static async Task DecideAsync(IPage page, Hands hands)
    {
        await hands.EnterAsync(page.Locator("article.card").GetByRole(AriaRole.Link, new() { Name = "作出决定" }));
        await page.Locator("article.tag").WaitForAsync();
        await hands.PressAsync("d");
        await Assertions.Expect(page.Locator("article.tag form select").First).ToBeFocusedAsync();
        await hands.PressAsync("ArrowDown", "Enter");
        await Assertions.Expect(page.Locator(".line-message.undo")).ToContainTextAsync("采纳");
    }

    private static async Task CompareAsync(IPage page, Hands hands)
    {
        await hands.PressAsync("g", "c");
        await page.Locator("footer").GetByText("恢复此条款").WaitForAsync();
        await hands.PressAsync("m");
        await Assertions.Expect(page.Locator("#revision-name")).ToBeFocusedAsync();
        await hands.TypeAsync("R2 修改稿");
        await hands.PressAsync("Enter");
        await hands.ChooseAsync(page.GetByLabel("较早的修订版"), "R1");
        await Assertions.Expect(page.Locator("article ins")).ToHaveTextAsync(Written);
        await hands.PressAsync("Escape", "n", "v");
        await Assertions.Expect(page.Locator("article.two:focus .side")).ToHaveCountAsync(2);
        await Assertions.Expect(page.Locator("article.two .reason")).ToContainTextAsync("采纳");
    }

    private static async Task TraceAsync(IPage page, Hands hands)
    {
        await hands.PressAsync("g", "t");
        await hands.TabToAsync(page.Locator("[data-stop][tabindex='0']"));
        await hands.PressAsync("ArrowDown", "Enter");
        await Assertions.Expect(page.Locator("mark.v")).ToHaveTextAsync(Written);
    }

    private static async Task<string> DownloadAsync(IPage page, Hands hands)
    {
        await page.Keyboard.PressAsync("Shift+Tab");
        await hands.EnterAsync(page.Locator("[popovertarget=matrix-files]"));
        var link = page.Locator("#matrix-files a").Nth(2);
        await hands.TabToAsync(link);
        var download = await page.RunAndWaitForDownloadAsync(() => hands.PressAsync("Enter"));
        await using var sheet = await download.CreateReadStreamAsync();
        using var reader = new StreamReader(sheet, Encoding.UTF8);
        return await reader.ReadToEndAsync(Stop);
    }

    private async Task<byte[]> BriefAsync()
    {
        var contributions = workbench.Services.GetRequiredService<IContributionQuery>();
        var framework = (await Drafting.Desk.OutlineAsync(workbench)).Id;
        var earlier = (await contributions.ListAsync(framework, Stop))[0];
        return (await contributions.FileAsync(framework, earlier.Id, Stop))!.Bytes.ToArray();
    }

    private async Task NameRevisionAsync(string name)
    {
        var coordinator = await workbench.Services.GetRequiredService<IPersonQuery>().FindByNameAsync("coordinator", Stop);
        await workbench.Services.GetRequiredService<IRevisionDesk>().NameRevisionAsync((await Drafting.Desk.OutlineAsync(workbench)).Id, name, coordinator!.Id, Stop);
    }
}
