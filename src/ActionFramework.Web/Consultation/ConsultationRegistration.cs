using ActionFramework.Web.Consultation.Tagging;

namespace ActionFramework.Web.Consultation;

internal static class ConsultationRegistration
{
    public static IServiceCollection AddConsultation(this IServiceCollection services) => services
        .AddSingleton<SuggestionAccess>()
        .AddSingleton<TaggingAnswers>()
        .AddSingleton<DeskReader>();

    public static void MapConsultation(this IEndpointRouteBuilder api)
    {
        api.MapContributions();
        api.MapSuggestions();
        api.MapTagging();
    }
}
