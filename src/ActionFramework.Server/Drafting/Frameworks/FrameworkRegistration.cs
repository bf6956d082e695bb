using ActionFramework.Drafting;
using Microsoft.Extensions.DependencyInjection;

namespace ActionFramework.Server.Drafting;

internal static class FrameworkRegistration
{
    public static IServiceCollection AddFrameworks(this IServiceCollection services) => services
        .AddSingleton<ITemplateQuery, TemplateFolders>()
        .AddSingleton<IFrameworkCreation, FrameworkCreation>()
        .AddSingleton<IFrameworkQuery, FrameworkQuery>()
        .AddSingleton<OutlineNews>()
        .AddSingleton<ITextAccess, TextAccessQuery>()
        .AddSingleton<IOutlineCommands, OutlineCommands>();
}
