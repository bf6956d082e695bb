using ActionFramework.Web.Membership;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Localization;
using Microsoft.AspNetCore.Mvc;

namespace ActionFramework.Web.Layout.Preferences;

/// <summary>Language and theme: kept in cookies, changed by a posted form (antiforgery is checked for forms), and back to the page it came from.</summary>
internal static class PreferenceForms
{
    /// <summary>In the order of the switch; the second is what a reader of neither language gets.</summary>
    internal static readonly string[] Cultures = ["zh-Hans", "en"];

    internal static IServiceCollection AddPreferences(this IServiceCollection services) => services
        .AddLocalization()
        .Configure<RequestLocalizationOptions>(options =>
        {
            options.SetDefaultCulture("en").AddSupportedCultures(Cultures).AddSupportedUICultures(Cultures);
            options.RequestCultureProviders = [new CookieRequestCultureProvider(), new CustomRequestCultureProvider(FirstLanguageOfTheBrowser)];
        });

    internal static void MapPreferences(this IEndpointRouteBuilder routes)
    {
        routes.MapPost("/preferences/language", ChooseLanguage).AllowAnonymous();
        routes.MapPost("/preferences/theme", ChooseTheme).AllowAnonymous();
    }

    // zh-CN, zh-SG and plain zh are all read in simplified characters here.
    private static Task<ProviderCultureResult?> FirstLanguageOfTheBrowser(HttpContext context)
    {
        var wanted = context.Request.GetTypedHeaders().AcceptLanguage.OrderByDescending(language => language.Quality ?? 1);
        var known = wanted.Select(language => Cultures.FirstOrDefault(culture => language.Value.StartsWith(culture[..2], StringComparison.OrdinalIgnoreCase)));
        return Task.FromResult(known.FirstOrDefault(culture => culture is not null) is { } found ? new ProviderCultureResult(found) : null);
    }

    private static Results<RedirectHttpResult, BadRequest> ChooseLanguage([FromForm] string language, [FromForm] string? returnUrl, HttpContext context)
    {
        if (!Cultures.Contains(language)) return TypedResults.BadRequest();
        Remember(context, CookieRequestCultureProvider.DefaultCookieName, CookieRequestCultureProvider.MakeCookieValue(new RequestCulture(language)));
        return Back(returnUrl);
    }

    private static Results<RedirectHttpResult, BadRequest> ChooseTheme([FromForm] string theme, [FromForm] string? returnUrl, HttpContext context)
    {
        if (!Enum.TryParse<ThemeChoice>(theme, ignoreCase: true, out var choice) || !Enum.IsDefined(choice)) return TypedResults.BadRequest();
        Remember(context, Appearance.ChoiceCookie, choice.ToString().ToLowerInvariant());
        return Back(returnUrl);
    }

    private static void Remember(HttpContext context, string cookie, string value) => context.Response.Cookies.Append(cookie, value, new CookieOptions
    {
        MaxAge = TimeSpan.FromDays(365),
        HttpOnly = true,
        IsEssential = true,
        SameSite = SameSiteMode.Lax,
        Secure = context.Request.IsHttps,
    });

    private static RedirectHttpResult Back(string? returnUrl) => TypedResults.LocalRedirect(LocalUrl.Or(returnUrl, "/"));
}
