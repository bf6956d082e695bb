using ActionFramework.Consultation;
using ActionFramework.Membership;
using ActionFramework.Web.Api;

namespace ActionFramework.Web.Consultation;

/// <summary>Says in the API's form what came of a change at the tagging desk.</summary>
internal sealed class TaggingAnswers(IPersonQuery people)
{
    public async Task<IResult> OfAsync(HttpContext http, DeskResult result, CancellationToken cancellationToken) => result switch
    {
        DeskResult.Done(var done) => Versioned.Ok(http, await SuggestionAnswer.OfAsync(done, people, cancellationToken), done.Version),
        DeskResult.Stale(var current) => Problem.Conflict("stale", "Somebody else was quicker; this is what stands now.", await SuggestionAnswer.OfAsync(current, people, cancellationToken)),
        DeskResult.Refused(Refusal.DecisionAtStake) => Problem.Forbidden(),
        DeskResult.Refused(var reason) => Problem.Rule(ApiWords.Code(reason), Sentence(reason)),
        _ => Problem.NotFound(),
    };

    private static string Sentence(Refusal reason) => reason switch
    {
        Refusal.UnknownClause => "A clause is not of this framework.",
        Refusal.UnknownTheme => "A theme is not of this framework.",
        Refusal.DoubledClause => "A clause is named twice.",
        Refusal.ReasonMissing => "Every answer but adopted needs a reason.",
        Refusal.TargetMissing => "Merged names another suggestion of this framework.",
        _ => "A rule says no.",
    };
}
