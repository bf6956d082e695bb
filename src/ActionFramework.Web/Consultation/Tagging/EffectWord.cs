using ActionFramework.Consultation;
using Microsoft.Extensions.Localization;

namespace ActionFramework.Web.Consultation.Tagging;

/// <summary>The words for how a suggestion bears on a clause.</summary>
public sealed class EffectWord
{
    private EffectWord()
    {
    }

    internal static string Of(IStringLocalizer<EffectWord> words, Effect effect) => words[effect.ToString()];
}
