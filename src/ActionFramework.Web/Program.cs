using ActionFramework.Server;
using ActionFramework.Web.Membership;
using MudBlazor.Services;

var builder = WebApplication.CreateBuilder(args);

var section = builder.Configuration.GetSection("ActionFramework");
builder.Services.AddActionFrameworkServer(new ActionFrameworkSettings
{
    DataDirectory = Path.GetFullPath(section["DataDirectory"] ?? "data", builder.Environment.ContentRootPath),
    Database = section["Database"] ?? "",
    TemplatesDirectory = Path.Combine(AppContext.BaseDirectory, "templates"),
    Demo = builder.Environment.IsDevelopment(),
});
builder.UseActionFrameworkSilo();
builder.Services.AddLocalization();
builder.Services.AddMembership();
builder.Services.AddMudServices();
builder.Services.AddRazorComponents().AddInteractiveServerComponents();

var app = builder.Build();
await ActionFrameworkServer.PrepareAsync(app.Services, app.Lifetime.ApplicationStopping);

app.UseAuthentication();
app.UseAuthorization();
app.UseAntiforgery();
app.MapStaticAssets().AllowAnonymous();
app.MapMembership();
app.MapRazorComponents<ActionFramework.Web.Layout.App>().AddInteractiveServerRenderMode();

await app.RunAsync();

/// <summary>Named, so that tests can start the whole host.</summary>
public partial class Program;
