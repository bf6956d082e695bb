using ActionFramework.Web.Layout.Preferences;

namespace ActionFramework.Web.Layout.Parts;

/// <summary>Several names or numbers as one text, with the separator of the reader's language.</summary>
public static class Enumerated
{
    public static string Of(IEnumerable<string> words) => string.Join(ReaderLanguage.Current == Language.Zh ? "、" : ", ", words);
}
