using ActionFramework.Comparison;
using ActionFramework.Drafting;
using Microsoft.Extensions.DependencyInjection;

namespace ActionFramework.Server.Comparison;

internal static class ComparisonRegistration
{
    public static IServiceCollection AddComparison(this IServiceCollection services) => services
        .AddSingleton<PresentFramework>()
        .AddSingleton<IRevisionDesk, RevisionDesk>()
        .AddSingleton<IRevisionQuery, RevisionQuery>()
        .AddSingleton<IComparisonQuery, ComparisonQuery>();
}
