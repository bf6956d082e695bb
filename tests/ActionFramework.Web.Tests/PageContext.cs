using System.Globalization;
using ActionFramework.Web.Layout;
using Bunit;

namespace ActionFramework.Web.Tests;

/// <summary>Renders components as the layout would: services of the shell, a language of the user interface, loose JavaScript.</summary>
public abstract class PageContext : BunitContext
{
    private readonly CultureInfo before = CultureInfo.CurrentUICulture;

    protected PageContext()
    {
        Services.AddLayout();
        JSInterop.Mode = JSRuntimeMode.Loose;
        DefaultWaitTimeout = TimeSpan.FromSeconds(20);   // a machine that builds meanwhile is slow
        Speak("en");
    }

    /// <summary>"zh-Hans" or "en", until the end of the test.</summary>
    protected static void Speak(string culture) => CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(culture);

    protected override void Dispose(bool disposing)
    {
        CultureInfo.CurrentUICulture = before;
        base.Dispose(disposing);
    }
}
