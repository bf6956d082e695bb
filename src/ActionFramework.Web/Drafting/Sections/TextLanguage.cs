using System.Globalization;
using ActionFramework.Drafting;

namespace ActionFramework.Web.Drafting.Sections;

/// <summary>The language of a text on a screen: the one asked for in the address, else the reader's own, else the framework's source.</summary>
internal static class TextLanguage
{
    public static Language Of(string? asked, FrameworkOutline outline)
    {
        var wanted = asked ?? CultureInfo.CurrentUICulture.TwoLetterISOLanguageName;
        return Enum.TryParse<Language>(wanted, ignoreCase: true, out var language) && outline.Languages.Contains(language) ? language : outline.SourceLanguage;
    }

    /// <summary>As in addresses and in the API.</summary>
    public static string Code(Language language) => language.ToString().ToLowerInvariant();

    /// <summary>For <c>lang</c>: fonts and line breaking follow it.</summary>
    public static string Tag(Language language) => language == Language.Zh ? "zh-Hans" : "en";

    /// <summary>The language's name in itself.</summary>
    public static string Name(Language language) => language == Language.Zh ? "中文" : "English";
}
