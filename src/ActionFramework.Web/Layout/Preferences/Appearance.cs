namespace ActionFramework.Web.Layout.Preferences;

/// <summary>What a reader asked for; <see cref="System"/> follows the device.</summary>
public enum ThemeChoice
{
    System,
    Light,
    Dark,
}

/// <summary>How this page is to look, read from the request so that the first paint is right already.</summary>
/// <param name="Choice">What the reader asked for.</param>
/// <param name="SystemIsDark">What the device said when it was last asked; the browser corrects it before painting.</param>
/// <param name="ZoneName">The device's time zone as IANA names it; UTC until it has said.</param>
public sealed record Appearance(ThemeChoice Choice, bool SystemIsDark, string ZoneName = "UTC")
{
    internal const string ZoneCookie = "time-zone";
    internal const string ChoiceCookie = "theme";
    internal const string SystemCookie = "system-theme";

    public bool IsDark => Choice == ThemeChoice.Dark || (Choice == ThemeChoice.System && SystemIsDark);

    /// <summary>Times are shown in it.</summary>
    public TimeZoneInfo Zone => TimeZoneInfo.TryFindSystemTimeZoneById(ZoneName, out var zone) ? zone : TimeZoneInfo.Utc;

    public static Appearance Of(HttpRequest request) => new(
        Enum.TryParse<ThemeChoice>(request.Cookies[ChoiceCookie], ignoreCase: true, out var choice) ? choice : ThemeChoice.System,
        request.Cookies[SystemCookie] == "dark",
        request.Cookies[ZoneCookie] ?? "UTC");
}
