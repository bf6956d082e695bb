using Microsoft.Playwright;
using Xunit;

namespace ActionFramework.Browser.Tests.Drafting;

public sealed class LeavingUnsentWords(Workbench workbench, Chromium chromium) : IClassFixture<Workbench>
{
    [Fact]
    public async Task Whoever_signs_out_with_unsent_words_is_asked_and_leaves_none_behind()
    {
        var (desk, cut) = await CutOffAsync("没送出去的字𠮷");
        var asked = new List<string>();
        await SignOutAsync(desk, accepts: false, asked);
        await desk.ReadsAsync(0, "没送出去的字𠮷");
        await SignOutAsync(desk, accepts: true, asked);
        await desk.Page.WaitForURLAsync(address => !address.Contains("/draft/", StringComparison.Ordinal));
        Assert.All(asked, words => Assert.Contains("处改动只留在本机", words));
        Assert.Equal(2, asked.Count);
        cut.GiveBack();
        await desk.ComeBackAsync("drafter1");
        await Assertions.Expect(desk.Saved).ToBeVisibleAsync();
        await Assertions.Expect(desk.Clause(0)).Not.ToContainTextAsync("没送出去");
        await desk.CloseAsync();
    }

    [Fact]
    public async Task Whose_sign_in_ends_is_told_so_signs_in_again_and_finds_his_words_saved()
    {
        var (desk, cut) = await CutOffAsync("登录过期后写的字𠮷");
        await desk.Page.Context.ClearCookiesAsync();
        cut.GiveBack();
        var again = desk.Page.GetByRole(AriaRole.Link, new() { Name = "重新登录" });
        await Assertions.Expect(again).ToBeVisibleAsync();
        desk.Page.Dialog += (_, dialog) => dialog.AcceptAsync();
        await again.ClickAsync();
        await desk.Page.Locator("button[name=name][value=drafter1]").ClickAsync();
        await desk.ReadsAsync(0, "登录过期后写的字𠮷");
        await Assertions.Expect(desk.Saved).ToBeVisibleAsync();
        await desk.CloseAsync();
    }

    private async Task<(Desk Desk, HubCut Cut)> CutOffAsync(string typed)
    {
        var cut = new HubCut();
        var desk = await Desk.OpenAsync(chromium, workbench, "drafter1", cut.AttachAsync);
        await cut.CutAsync();
        await desk.TypeAsync(0, typed);
        await Assertions.Expect(desk.Page.Locator(".editor-saved.is-offline")).ToContainTextAsync("处改动留在本机");
        return (desk, cut);
    }

    private static async Task SignOutAsync(Desk desk, bool accepts, List<string> asked)
    {
        var shown = new TaskCompletionSource<IDialog>();
        void Show(object? page, IDialog dialog) => shown.TrySetResult(dialog);
        desk.Page.Dialog += Show;
        var signOut = desk.Page.GetByRole(AriaRole.Button, new() { Name = "退出登录" });
        if (!await signOut.IsVisibleAsync()) await desk.Page.Locator("button.account").ClickAsync();
        var pressing = signOut.ClickAsync();
        var question = await shown.Task.WaitAsync(TimeSpan.FromSeconds(30));
        asked.Add(question.Message);
        await (accepts ? question.AcceptAsync() : question.DismissAsync());
        await pressing;
        desk.Page.Dialog -= Show;
    }
}
