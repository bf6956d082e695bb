namespace ActionFramework.Web.Membership.Safety;

internal static class SafetyRegistration
{
    /// <summary>Stands before everything else, so that refusals and error pages carry the headers too.</summary>
    public static void UseSafety(this WebApplication app)
    {
        app.UseMiddleware<SafetyHeaders>();
        if (!app.Environment.IsDevelopment()) app.UseHsts();
    }
}
