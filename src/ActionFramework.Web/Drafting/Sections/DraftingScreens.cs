namespace ActionFramework.Web.Drafting.Sections;

/// <summary>What the Draft screen needs of its own.</summary>
internal static class DraftingScreens
{
    internal static IServiceCollection AddDraftingScreens(this IServiceCollection services) => services.AddScoped<Origins>().AddScoped<ClauseRestoring>();
}
