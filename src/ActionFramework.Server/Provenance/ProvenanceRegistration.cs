using ActionFramework.Provenance;
using Microsoft.Extensions.DependencyInjection;

namespace ActionFramework.Server.Provenance;

internal static class ProvenanceRegistration
{
    public static IServiceCollection AddProvenance(this IServiceCollection services) => services.AddSingleton<WordedChanges>().AddSingleton<ITraceQuery, TraceQuery>();
}
