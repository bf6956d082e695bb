namespace ActionFramework.Web.Provenance;

internal static class TraceScreens
{
    public static IServiceCollection AddTraceScreens(this IServiceCollection services) => services.AddSingleton<TraceStories>();
}
