using ActionFramework.Publishing;
using Microsoft.Extensions.DependencyInjection;

namespace ActionFramework.Server.Publishing;

internal static class PublishingRegistration
{
    public static IServiceCollection AddPublishing(this IServiceCollection services) =>
        services.AddSingleton<MatrixVoices>().AddSingleton<IMatrixQuery, MatrixQuery>();
}
