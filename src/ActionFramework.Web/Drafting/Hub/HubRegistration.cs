using System.Text.Json.Serialization;
using ActionFramework.Drafting;
using ActionFramework.Web.Api;
using Microsoft.AspNetCore.SignalR;

namespace ActionFramework.Web.Drafting.Hub;

internal static class HubRegistration
{
    public static IServiceCollection AddDraftingHub(this IServiceCollection services, IConfiguration configuration)
    {
        var limits = configuration.GetSection("ActionFramework:Limits").Get<DraftingLimits>() ?? new();
        services.AddSingleton(limits);
        services.AddSingleton<OpenTexts>();
        services.AddSingleton<SuggestionPlaces>();
        services.AddSingleton<HubGate>();
        services.AddSingleton<HubFaults>();
        services.AddSingleton<ProvenanceReading>();
        services.AddSingleton<ITextAudience, TextAudience>();
        services.AddHostedService<PresenceService>();
        services.AddSingleton<HubClosing>();
        services.AddHostedService(provider => provider.GetRequiredService<HubClosing>());
        services.AddSignalR()
            .AddHubOptions<DraftingHub>(options =>
            {
                options.MaximumReceiveMessageSize = limits.HubFrameKiB * 1024L;
                options.AddFilter<HubFaults>();
                options.AddFilter<HubClosing>();
            })
            .AddJsonProtocol(options =>
            {
                ApiJson.Configure(options.PayloadSerializerOptions);
                // What is missing in a message has a code of its own, and what is too much does no harm.
                options.PayloadSerializerOptions.UnmappedMemberHandling = JsonUnmappedMemberHandling.Skip;
                options.PayloadSerializerOptions.RespectNullableAnnotations = false;
                options.PayloadSerializerOptions.RespectRequiredConstructorParameters = false;
            });
        return services;
    }

    /// <summary>Before authentication: a foreign page learns nothing.</summary>
    public static void UseOriginGuard(this IApplicationBuilder app) => app.UseMiddleware<OriginGuard>();

    public static void MapDraftingHub(this IEndpointRouteBuilder app) => app.MapHub<DraftingHub>("/hubs/drafting");
}
