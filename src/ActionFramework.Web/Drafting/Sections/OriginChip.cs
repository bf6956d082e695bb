using ActionFramework.Consultation;
using ActionFramework.Web.Drafting.Beside;
using ActionFramework.Web.Layout;
using ActionFramework.Web.Layout.Parts;
using Microsoft.Extensions.Localization;

namespace ActionFramework.Web.Drafting.Sections;

/// <summary>An origin in the words of the reader's language, as the editor's chip shows it (<c>view/page.ts</c>).</summary>
internal static class OriginChip
{
    public static object Of(TracedRun origin, VisibleSuggestions visible, IStringLocalizer<DraftDesk> words, Func<DateTimeOffset, string> moment) => new
    {
        origin.Run.Start,
        origin.Run.End,
        Author = origin.Author ?? "",
        origin.Initial,
        Written = origin.Run is { Author: not null, At: { } at } run ? words["Written", origin.Author ?? words["Somebody"], moment(at), run.Version].Value : words["NobodyWrote"].Value,
        Suggestion = origin.Suggestion is { } suggestion ? new
        {
            Id = suggestion.Id.Value,
            Names = string.Join(words["And"], suggestion.Names),
            suggestion.Organisation,
            Quote = Quotation.Short(suggestion.Text),
            QuoteLang = Quotation.LanguageOf(suggestion.Text),
            Disposition = words[$"Answer_{CodeOf(origin)}"].Value,
            DispositionCode = CodeOf(origin),
            DispositionGlyph = DispositionGlyph.Of(AnswerTo(origin)),
            Kept = origin.Survival?.Surviving ?? 0,
            Brought = origin.Survival?.Brought ?? 0,
            Ticks = SurvivalMeter.Filled(origin.Survival?.Surviving ?? 0, origin.Survival?.Brought ?? 0),
            Survival = words["Survival"].Value,
            SurvivalCount = words["SurvivalCount", origin.Survival?.Surviving ?? 0, origin.Survival?.Brought ?? 0].Value,
            Url = visible.AddressOf(suggestion.Id),
        } : null,
    };

    private static DispositionCode? AnswerTo(TracedRun origin) => origin.Suggestion?.TagOn(origin.Run.Clause)?.Disposition?.Code;

    private static string CodeOf(TracedRun origin) => AnswerTo(origin)?.ToString().ToLowerInvariant() ?? "open";
}
