using System.Globalization;
using Microsoft.Extensions.Localization;
using MudBlazor;

namespace ActionFramework.Web.Layout.Preferences;

/// <summary>MudBlazor's own words in Chinese; in English it has them itself.</summary>
internal sealed class MudWords(IStringLocalizer<MudWords> words) : MudLocalizer
{
    public override LocalizedString this[string key] =>
        CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "zh" ? words[key] : new LocalizedString(key, key, resourceNotFound: true);

    public override LocalizedString this[string key, params object[] arguments] =>
        CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "zh" ? words[key, arguments] : new LocalizedString(key, key, resourceNotFound: true);
}
