using ActionFramework.Consultation;
using Microsoft.Extensions.Localization;

namespace ActionFramework.Web.Consultation;

/// <summary>The words for what a statement does, shared by every screen that shows one.</summary>
public sealed class KindWord
{
    private KindWord()
    {
    }

    internal static string Of(IStringLocalizer<KindWord> words, StatementKind kind) => words[kind.ToString()];
}
