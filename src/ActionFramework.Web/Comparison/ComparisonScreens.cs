namespace ActionFramework.Web.Comparison;

internal static class ComparisonScreens
{
    public static IServiceCollection AddComparisonScreens(this IServiceCollection services) =>
        services.AddSingleton<ComparisonReader>().AddSingleton<ComparisonScenes>();
}
