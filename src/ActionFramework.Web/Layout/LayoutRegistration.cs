using ActionFramework.Web.Layout.Home;
using ActionFramework.Web.Layout.Keys;
using ActionFramework.Web.Layout.Preferences;
using Microsoft.AspNetCore.Diagnostics;
using MudBlazor;
using MudBlazor.Services;

namespace ActionFramework.Web.Layout;

/// <summary>What the shell needs: MudBlazor in the reader's language, culture and theme, the register of keys.</summary>
internal static class LayoutRegistration
{
    internal static IServiceCollection AddLayout(this IServiceCollection services)
    {
        services.AddMudServices();
        services.AddTransient<MudLocalizer, MudWords>();
        return services.AddPreferences().AddScoped<KeyRegister>().AddScoped<OpenFrameworks>().AddSingleton<TodaysWorkReader>();
    }

    /// <summary>The reader's language, and a page in place of an answer that would be empty.</summary>
    internal static void UseLayout(this WebApplication app)
    {
        app.UseRequestLocalization();
        if (!app.Environment.IsDevelopment()) app.UseExceptionHandler("/error", createScopeForErrors: true);
        app.UseStatusCodePagesWithReExecute("/not-found", createScopeForStatusCodePages: true);
        app.Use((context, next) =>
        {
            // Only for those who look: a refused message executed again as a form of that page would be answered 400 for want of its token.
            if (!HttpMethods.IsGet(context.Request.Method) && context.Features.Get<IStatusCodePagesFeature>() is { } pages) pages.Enabled = false;
            return next(context);
        });
    }
}
