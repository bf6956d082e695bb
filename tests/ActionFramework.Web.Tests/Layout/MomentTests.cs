using System.Globalization;
using ActionFramework.Web.Layout.Parts;
using ActionFramework.Web.Layout.Preferences;
using Bunit;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace ActionFramework.Web.Tests.Layout;

public sealed class MomentTests : PageContext
{
    private static readonly DateTimeOffset Now = new(2026, 3, 29, 20, 0, 0, TimeSpan.Zero);
    private static readonly Appearance InShanghai = new(ThemeChoice.Light, SystemIsDark: false, "Asia/Shanghai");

    [Theory]
    [InlineData("zh-Hans", "2026-03-29T18:30:00Z", "02:30")]   // the 30th already, as now is
    [InlineData("zh-Hans", "2026-03-29T02:42:00Z", "3月29日 10:42")]
    [InlineData("en", "2026-03-29T02:42:00Z", "29 March 10:42")]
    [InlineData("zh-Hans", "2022-02-24T20:00:00Z", "2022年2月25日")]
    [InlineData("en", "2022-02-24T20:00:00Z", "25 February 2022")]
    public void A_time_is_read_in_the_readers_zone_and_language(string culture, string at, string words)
    {
        Speak(culture);
        Services.AddSingleton<TimeProvider>(new FakeTimeProvider(Now));
        var time = Render<Moment>(with => with.AddCascadingValue(InShanghai).Add(moment => moment.At, DateTimeOffset.Parse(at, CultureInfo.InvariantCulture))).Find("time");
        Assert.Equal((words, at), (time.TextContent, time.GetAttribute("datetime")));
    }

    [Theory]
    [InlineData("zh-Hans", "3月30日")]
    [InlineData("en", "30 March")]
    public void A_day_begins_where_the_reader_is(string culture, string day)
    {
        Speak(culture);
        Assert.Equal(day, MomentWords.Day(Now, Now, InShanghai));
    }

    [Fact]
    public void Where_only_the_day_is_known_no_hour_is_told()
    {
        Speak("en");
        Services.AddSingleton<TimeProvider>(new FakeTimeProvider(Now));
        Assert.Equal("30 March", Render<Moment>(with => with.AddCascadingValue(InShanghai).Add(moment => moment.At, Now).Add(moment => moment.IsDay, true)).Find("time").TextContent);
    }

    [Fact]
    public void A_zone_that_nobody_knows_is_UTC() => Assert.Equal("20:00", MomentWords.Of(Now, Now, InShanghai with { ZoneName = "Middle-earth/Bree" }));
}
