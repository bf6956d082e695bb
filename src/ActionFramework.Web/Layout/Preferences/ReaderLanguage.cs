using System.Globalization;

namespace ActionFramework.Web.Layout.Preferences;

/// <summary>The language in which the workbench speaks to this reader, as the domain names it.</summary>
public static class ReaderLanguage
{
    public static Language Current => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "zh" ? Language.Zh : Language.En;

    /// <summary>The words for this reader: in his language, else in the other one.</summary>
    public static string ForReader(this Bilingual words) => words.Best(Current);

    /// <summary>The value of <c>lang</c> for those words, so that a foreign run gets its own fonts and line breaks.</summary>
    public static string LangForReader(this Bilingual words) => (words.In(Current) is null ? Current == Language.En : Current == Language.Zh) ? "zh-Hans" : "en";
}
