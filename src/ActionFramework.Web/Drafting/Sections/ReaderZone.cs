using System.Globalization;

namespace ActionFramework.Web.Drafting.Sections;

/// <summary>The time zone of the browser that this circuit belongs to; UTC until it has told it.</summary>
internal sealed class ReaderZone
{
    private TimeZoneInfo zone = TimeZoneInfo.Utc;

    /// <param name="id">An IANA name as the browser gives it; an unknown one changes nothing.</param>
    public void Tell(string id)
    {
        if (TimeZoneInfo.TryFindSystemTimeZoneById(id, out var found)) zone = found;
    }

    /// <summary>3月29日 10:42, 29 March 10:42.</summary>
    public string Short(DateTimeOffset time)
    {
        var culture = CultureInfo.CurrentUICulture;
        return TimeZoneInfo.ConvertTime(time, zone).ToString(culture.TwoLetterISOLanguageName == "zh" ? "M月d日 HH:mm" : "d MMMM HH:mm", culture);
    }
}
