using ActionFramework.Consultation;
using ActionFramework.Web.Layout.Keys;
using ActionFramework.Web.Layout.Parts;
using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace ActionFramework.Web.Tests.Layout;

public sealed class PartsTests : PageContext
{
    [Theory]
    [InlineData("zh-Hans", "基")]
    [InlineData("en", "T02")]
    public void A_seal_shows_its_character_in_Chinese_and_its_code_in_English(string culture, string shown)
    {
        Speak(culture);
        var seal = Render<Seal>(parameters => parameters.Add(p => p.Code, "T02").Add(p => p.Character, "基").Add(p => p.Title, "Resilience")).Find(".seal");
        Assert.Equal(shown, seal.TextContent);
        Assert.Equal("T02 Resilience", seal.GetAttribute("aria-label"));
    }

    [Fact]
    public void A_theme_without_a_character_shows_its_code_in_Chinese_too()
    {
        Speak("zh-Hans");
        Assert.Equal("Z7", Render<Seal>(parameters => parameters.Add(p => p.Code, "Z7")).Find(".seal").TextContent);
    }

    [Fact]
    public void Every_disposition_and_the_open_one_has_a_glyph_and_a_word_in_both_languages()
    {
        DispositionCode?[] codes = [null, .. Enum.GetValues<DispositionCode>().Cast<DispositionCode?>()];
        foreach (var culture in new[] { "zh-Hans", "en" })
        {
            Speak(culture);
            var signs = codes.Select(code => Render<DispositionSign>(parameters => parameters.Add(p => p.Code, code))).ToArray();
            Assert.Equal(9, signs.Select(sign => sign.Find("svg").InnerHtml).Distinct().Count());
            Assert.Equal(9, signs.Select(sign => sign.Find(".disposition").TextContent.Trim()).Where(word => word.Length > 0 && !char.IsLower(word[0])).Distinct().Count());
        }
    }

    [Theory]
    [InlineData(0, 9, 0)]
    [InlineData(1, 1000, 1)]
    [InlineData(11, 13, 10)]
    [InlineData(999, 1000, 11)]
    [InlineData(13, 13, 12)]
    public void The_meter_is_full_or_empty_only_when_the_count_is(int kept, int broughtIn, int filled)
    {
        var meter = Render<SurvivalMeter>(parameters => parameters.Add(p => p.Kept, kept).Add(p => p.BroughtIn, broughtIn));
        Assert.Equal(filled, meter.FindAll("i.kept").Count);
        Assert.Equal(12, meter.FindAll("i").Count);
        Assert.Contains($"{kept}/{broughtIn}", meter.Markup, StringComparison.Ordinal);
        Assert.Equal(kept == 0, meter.FindAll(".lost").Count == 1);
    }

    [Theory]
    [InlineData("陈岚", "陈")]
    [InlineData("𠮷田 太郎", "𠮷")]
    [InlineData("Chen Lan", "CL")]
    [InlineData("Ana", "A")]
    [InlineData("😀", "😀")]
    [InlineData("  ", "?")]
    public void An_avatar_shows_a_surname_or_initials(string name, string sign) => Assert.Equal(sign, PersonSign.Of(name));

    [Fact]
    public void A_choice_of_segments_is_told()
    {
        string? chosen = null;
        var segments = Render<Segments<string>>(parameters => parameters.Add(p => p.Name, "View").Add(p => p.Choices, ["inline", "side"]).Add(p => p.Value, "inline")
            .Add(p => p.Word, choice => choice).Add(p => p.ValueChanged, choice => chosen = choice));
        segments.FindAll("input")[1].Change(true);
        Assert.Equal("side", chosen);
        Assert.Equal("inline", segments.Find(".chosen").TextContent.Trim());
    }

    [Fact]
    public void A_failure_offers_a_retry_only_where_there_is_one()
    {
        Assert.Empty(Render<FailedLine>(parameters => parameters.Add(p => p.What, "No history")).FindAll("button"));
        Assert.Single(Render<FailedLine>(parameters => parameters.Add(p => p.What, "No history").Add(p => p.OnRetry, EventCallback.Factory.Create(this, () => { }))).FindAll("button"));
    }

    [Fact]
    public async Task A_status_line_registers_its_keys_while_it_is_shown()
    {
        var register = Services.GetRequiredService<KeyRegister>();
        PageKey[] keys = [new("j", "next", () => Task.CompletedTask)];
        Render<StatusLine>(parameters => parameters.Add(p => p.Keys, keys));
        Assert.Equal(["j"], register.Combinations);
        await DisposeComponentsAsync();
        Assert.Empty(register.Combinations);
    }
}
