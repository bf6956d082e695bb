using ActionFramework.Consultation;
using Microsoft.Extensions.DependencyInjection;

namespace ActionFramework.Server.Consultation;

internal static class ConsultationRegistration
{
    public static IServiceCollection AddConsultation(this IServiceCollection services) => services
        .AddSingleton<ConsultationReader>()
        .AddSingleton<SuggestionNumbers>()
        .AddSingleton<IContributionQuery, ContributionQuery>()
        .AddSingleton<IContributionDesk, ContributionDesk>()
        .AddSingleton<ISuggestionQuery, SuggestionQuery>()
        .AddSingleton<ITaggingDesk, TaggingDesk>();
}
