using ActionFramework.Web.Layout.Keys;
using Xunit;

namespace ActionFramework.Web.Tests.Layout;

public sealed class KeyTests
{
    [Theory]
    [InlineData("j", "J")]
    [InlineData("g d", "G D")]
    [InlineData("Ctrl+k", "Ctrl K")]
    [InlineData("Alt+ArrowUp", "Alt ↑")]
    [InlineData("Escape", "Esc")]
    public void A_key_is_printed_as_on_its_cap(string combination, string caps) => Assert.Equal(caps, string.Join(' ', new PageKey(combination, "").Caps));

    [Fact]
    public async Task The_page_s_key_wins_over_the_shell_s_and_gives_it_back()
    {
        var (register, pressed) = (new KeyRegister(), new List<string>());
        PageKey Key(string by) => new("j", by, () => { pressed.Add(by); return Task.CompletedTask; });
        register.Set(this, [Key("shell")]);
        register.Set(register, [Key("page")]);
        await register.PressAsync("j");
        register.Set(register, []);
        await register.PressAsync("j");
        Assert.Equal(["page", "shell"], pressed);
    }

    [Fact]
    public void A_key_that_another_part_handles_is_listed_but_left_to_the_browser()
    {
        var register = new KeyRegister();
        register.Set(this, [new("Alt+ArrowUp", "move up")]);
        Assert.Empty(register.Combinations);
        Assert.Single(Assert.Single(register.Groups));
    }
}
