using System.Collections.Immutable;
using System.Globalization;
using ActionFramework.Drafting;
using ActionFramework.Membership;
using ActionFramework.Web.Layout;
using ActionFramework.Web.Membership;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;

namespace ActionFramework.Web.Drafting.Templates;

public sealed partial class NewFrameworkPage : IDisposable
{
    private readonly CancellationTokenSource gone = new();
    private ImmutableArray<TemplateReading>? readings;
    private TemplateReading? chosen;
    private Bilingual titles = new(null, null);
    private PersonId person;
    private bool? mayCreate;
    private bool isCreating;
    private string? problem;

    [CascadingParameter] public required Task<AuthenticationState> Authentication { get; set; }

    /// <summary>Only while the page is answered for the first time: its status then says what its words say.</summary>
    [CascadingParameter] public HttpContext? Http { get; set; }

    protected override async Task OnInitializedAsync()
    {
        person = (await Authentication).User.RequiredPersonId();
        mayCreate = await People.FindAsync(person, gone.Token) is { } account && Policy.Allows(account, AccountOperation.CreateFramework);
        if (mayCreate is not true)
        {
            if (Http is { Response.HasStarted: false }) Http.Response.StatusCode = StatusCodes.Status403Forbidden;
            return;
        }
        var found = await Templates.AllAsync(gone.Token);
        (readings, chosen) = (found, found.OfType<TemplateReading.Fits>().FirstOrDefault() ?? found.FirstOrDefault());
    }

    private void Choose(TemplateReading reading) => (chosen, titles, problem) = (reading, new(null, null), null);

    private Bilingual Typed(Language language, string? words) => language == Language.Zh ? titles with { Zh = words } : titles with { En = words };

    private static string TitleOf(TemplateReading reading) => reading is TemplateReading.Fits(var template)
        ? template.Title.Best(CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "zh" ? Language.Zh : Language.En)
        : reading.Id;

    private async Task CreateAsync()
    {
        if (chosen is not TemplateReading.Fits(var template) || isCreating) return;
        isCreating = true;
        try
        {
            Show(await Creation.CreateAsync(template.Id, titles, person, gone.Token));
        }
        finally
        {
            isCreating = false;
        }
    }

    private void Show(CreationResult result)
    {
        switch (result)
        {
            case CreationResult.Created(var framework): Navigation.NavigateTo(FrameworkAddress.Draft(framework)); break;
            case CreationResult.Forbidden: mayCreate = false; break;
            case CreationResult.TitleTooLong: problem = L["TitleTooLong", FrameworkTitle.Longest]; break;
            case CreationResult.TemplateRefused(var problems): chosen = new TemplateReading.Refused(chosen?.Id ?? "", problems); break;
            default: problem = L["TemplateGone"]; break;
        }
    }

    public void Dispose()
    {
        gone.Cancel();
        gone.Dispose();
    }
}
