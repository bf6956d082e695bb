using System.Text.Json;
using ActionFramework.Consultation;
using ActionFramework.Drafting;
using ActionFramework.Provenance;
using ActionFramework.Web.Drafting.Sections;
using ActionFramework.Web.Layout.Parts;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;
using Xunit;

namespace ActionFramework.Web.Tests.Drafting;

public sealed class OriginChipTests : PageContext
{
    private static readonly Disposition Partly = new(DispositionCode.Partly, "商会已写入", null, PersonId.From(Guid.Parse("00000000-0000-7000-8000-0000000000e1")), DateTimeOffset.UnixEpoch);

    [Theory]
    [InlineData("zh-Hans", "部分采纳", "存续", "11/13 字")]
    [InlineData("en", "Partly adopted", "kept", "11 of 13 characters")]
    public void The_chip_says_the_answer_with_its_glyph_and_how_much_is_left(string culture, string answer, string survival, string count)
    {
        Speak(culture);
        var chip = Chip(Partly).GetProperty("Suggestion");
        Assert.Equal((answer, survival, count), (Text(chip, "Disposition"), Text(chip, "Survival"), Text(chip, "SurvivalCount")));
        Assert.Equal((DispositionGlyph.Of(DispositionCode.Partly), 10), (Text(chip, "DispositionGlyph"), chip.GetProperty("Ticks").GetInt32()));
    }

    [Fact]
    public void What_nobody_answered_is_open_in_words_and_shape()
    {
        var chip = Chip(null).GetProperty("Suggestion");
        Assert.Equal(("Open", "open", DispositionGlyph.Of(null)), (Text(chip, "Disposition"), Text(chip, "DispositionCode"), Text(chip, "DispositionGlyph")));
    }

    [Theory]
    [InlineData(true, "/consult/desk/")]
    [InlineData(false, "/consult#")]
    public void Its_suggestion_is_where_the_reader_may_look_at_it(bool seesAll, string way) =>
        Assert.EndsWith($"{way}{SomeScene.Suggestion().Id}", Text(Chip(null, seesAll).GetProperty("Suggestion"), "Url"), StringComparison.Ordinal);

    private JsonElement Chip(Disposition? answer, bool seesAll = true)
    {
        var suggestion = SomeScene.Suggestion(disposition: answer);
        var run = new ProvenanceRun(SomeScene.Goal, 0, 5, Partly.DecidedBy, 402, DateTimeOffset.UnixEpoch, suggestion.Id);
        var traced = new TracedRun(run, "赵启文", suggestion, new SuggestionSurvival(suggestion.Id, 13, 11));
        return JsonSerializer.SerializeToElement(OriginChip.Of(traced, new(SomeScene.Outline.Id, seesAll, seesAll ? null : suggestion.Organisation, []), Services.GetRequiredService<IStringLocalizer<DraftDesk>>(), _ => "3月28日"));
    }

    private static string? Text(JsonElement of, string name) => of.GetProperty(name).GetString();
}
