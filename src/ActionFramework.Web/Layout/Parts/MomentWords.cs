using System.Globalization;
using ActionFramework.Web.Layout.Preferences;

namespace ActionFramework.Web.Layout.Parts;

/// <summary>A time as its reader writes it, in his zone and language; 24 hours, the year only where it is another one.</summary>
public static class MomentWords
{
    /// <summary>Of today only the hour, else day and hour; of another year the day.</summary>
    public static string Of(DateTimeOffset at, DateTimeOffset now, Appearance? reader)
    {
        var (then, today) = (Here(at, reader), Here(now, reader));
        return then.Date == today.Date ? then.ToString("HH:mm", CultureInfo.CurrentCulture)
            : then.Year == today.Year ? $"{Day(at, now, reader)} {then.ToString("HH:mm", CultureInfo.CurrentCulture)}"
            : Day(at, now, reader);
    }

    /// <summary>3月29日, 29 March.</summary>
    public static string Day(DateTimeOffset at, DateTimeOffset now, Appearance? reader)
    {
        var (then, today) = (Here(at, reader), Here(now, reader));
        var (day, withYear) = ReaderLanguage.Current == Language.Zh ? ("M月d日", "yyyy年M月d日") : ("d MMMM", "d MMMM yyyy");
        return then.ToString(then.Year == today.Year ? day : withYear, CultureInfo.CurrentCulture);
    }

    private static DateTimeOffset Here(DateTimeOffset at, Appearance? reader) => TimeZoneInfo.ConvertTime(at, reader?.Zone ?? TimeZoneInfo.Utc);
}
