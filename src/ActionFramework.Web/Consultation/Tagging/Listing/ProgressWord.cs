using ActionFramework.Provenance;
using Microsoft.Extensions.Localization;

namespace ActionFramework.Web.Consultation.Tagging.Listing;

/// <summary>The words for how far a suggestion has come.</summary>
public sealed class ProgressWord
{
    private ProgressWord()
    {
    }

    internal static string Of(IStringLocalizer<ProgressWord> words, ProgressStep step) => words[step.ToString()];
}
