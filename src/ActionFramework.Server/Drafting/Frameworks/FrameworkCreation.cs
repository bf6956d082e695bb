using ActionFramework.Drafting;
using ActionFramework.Membership;
using ActionFramework.Server.Membership;
using ActionFramework.Server.Storage;

namespace ActionFramework.Server.Drafting;

internal sealed class FrameworkCreation(IDatabase database, ITemplateQuery templates, IPersonQuery people, TimeProvider clock) : IFrameworkCreation
{
    public async Task<CreationResult> CreateAsync(string template, Bilingual? title, PersonId creator, CancellationToken cancellationToken)
    {
        if (await people.FindAsync(creator, cancellationToken) is not { } person || !Policy.Allows(person, AccountOperation.CreateFramework)) return new CreationResult.Forbidden();
        return await templates.FindAsync(template, cancellationToken) switch
        {
            TemplateReading.Fits(var found) => await CreateAsync(found, Title(found, title), creator, cancellationToken),
            TemplateReading.Refused(_, var problems) => new CreationResult.TemplateRefused(problems),
            _ => new CreationResult.UnknownTemplate(),
        };
    }

    private async Task<CreationResult> CreateAsync(Template template, Bilingual title, PersonId creator, CancellationToken cancellationToken)
    {
        if (FrameworkTitle.IsTooLong(title)) return new CreationResult.TitleTooLong();
        var framework = Identity.New<FrameworkId>(clock);
        await using var context = await database.OpenAsync(cancellationToken);
        context.AddRange(new TemplateRows(template, framework, clock).All(title));
        context.Add(new FrameworkMemberRow { FrameworkId = framework, PersonId = creator.Value, Role = Role.Coordinator });
        await context.SaveChangesAsync(cancellationToken);
        return new CreationResult.Created(framework);
    }

    private static Bilingual Title(Template template, Bilingual? wanted)
    {
        var trimmed = FrameworkTitle.Trim(wanted ?? Bilingual.Empty, template.Languages);
        return new(trimmed.Zh ?? template.Title.Zh, trimmed.En ?? template.Title.En);
    }
}
