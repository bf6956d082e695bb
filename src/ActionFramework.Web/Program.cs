using ActionFramework.Server;
using ActionFramework.Server.Drafting;
using ActionFramework.Web.Api;
using ActionFramework.Web.Comparison;
using ActionFramework.Web.Consultation;
using ActionFramework.Web.Drafting.Hub;
using ActionFramework.Web.Drafting.Sections;
using ActionFramework.Web.Layout;
using ActionFramework.Web.Layout.Preferences;
using ActionFramework.Web.Membership;
using ActionFramework.Web.Membership.Safety;
using ActionFramework.Web.Provenance;
using ActionFramework.Web.Publishing;

var builder = WebApplication.CreateBuilder(args);

var section = builder.Configuration.GetSection("ActionFramework");
builder.Services.AddActionFrameworkServer(new ActionFrameworkSettings
{
    DataDirectory = Path.GetFullPath(section["DataDirectory"] ?? "data", builder.Environment.ContentRootPath),
    Database = section["Database"] ?? "",
    TemplatesDirectory = Path.Combine(AppContext.BaseDirectory, "templates"),
    Demo = builder.Environment.IsDevelopment(),
    Engine = section.GetSection("Limits").Get<EngineLimits>() ?? new(),
});
if (TokenCommand.IsAsked(args))
{
    builder.Logging.ClearProviders().AddConsole(console => console.LogToStandardErrorThreshold = LogLevel.Trace);
    builder.Host.UseDefaultServiceProvider(provider => provider.ValidateOnBuild = false);   // what needs the silo is not asked for
    await using var unserved = builder.Build();   // built, never run: no port, no silo
    await ActionFrameworkServer.PrepareAsync(unserved.Services, CancellationToken.None);
    return await TokenCommand.RunAsync(args, unserved.Services, CancellationToken.None);
}

builder.UseActionFrameworkSilo();
builder.Services.AddPreparation();
builder.Services.AddLayout();
builder.Services.AddMembership();
builder.Services.AddApi(builder.Configuration);
builder.Services.AddConsultation();
builder.Services.AddComparisonScreens();
builder.Services.AddTraceScreens();
builder.Services.AddDraftingHub(builder.Configuration);
builder.Services.AddDraftingScreens();
builder.Services.AddRazorComponents().AddInteractiveServerComponents()
    .AddHubOptions(circuit => circuit.MaximumReceiveMessageSize = 512 * 1024);   // a field's words come as one message: a letter typed or pasted into a form fits

var app = builder.Build();

app.Use(async (http, next) =>
{
    await ActionFrameworkServer.PreparedAsync(http.RequestServices);
    await next(http);
});
app.UseSafety();
app.UseLayout();
app.UseMiddleware<LongRequests>();
app.UseMiddleware<ProblemAnswers>();
app.UseOriginGuard();
app.UseAuthentication();
app.UseRateLimiter();
app.UseAuthorization();
app.UseFrameworkPermission();
app.UseAntiforgery();
app.MapStaticAssets().AllowAnonymous();
app.MapPreferences();
app.MapMembership();
app.MapApi();
app.MapMatrixDownload();
app.MapDraftingHub();
app.MapRazorComponents<App>().AddInteractiveServerRenderMode(options => options.ContentSecurityFrameAncestorsPolicy = "'none'");

app.TellAtStart();
await app.RunAsync();
return 0;

/// <summary>Named, so that tests can start the whole host.</summary>
public partial class Program;
