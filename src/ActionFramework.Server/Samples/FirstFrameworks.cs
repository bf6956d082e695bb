using ActionFramework.Consultation;
using ActionFramework.Drafting;
using ActionFramework.Membership;
using ActionFramework.Server.Drafting;
using ActionFramework.Server.Storage;
using Microsoft.EntityFrameworkCore;

namespace ActionFramework.Server.Samples;

/// <summary>Makes the sample frameworks on an empty folder in Development, so that a newcomer has something to open.</summary>
internal sealed class FirstFrameworks(IDatabase database, ActionFrameworkSettings settings, IFrameworkCreation creation, IPersonQuery people, IMembers members, IContributionDesk desk)
{
    public async Task MakeAsync(CancellationToken cancellationToken)
    {
        if (!settings.Demo || await AnyAsync(cancellationToken)) return;
        foreach (var folder in Directory.EnumerateDirectories(settings.TemplatesDirectory).Order(StringComparer.Ordinal))
        {
            var file = Path.Combine(folder, Sample.FileName);
            if (File.Exists(file)) await MakeAsync(folder, Sample.Read(await File.ReadAllTextAsync(file, cancellationToken)), cancellationToken);
        }
    }

    private async Task MakeAsync(string folder, Sample sample, CancellationToken cancellationToken)
    {
        var coordinator = sample.Members.First(member => member.Role == Role.Coordinator);
        if (await people.FindByNameAsync(coordinator.Name, cancellationToken) is not { } creator) return;
        if (await creation.CreateAsync(Path.GetFileName(folder), null, creator.Id, cancellationToken) is not CreationResult.Created(var framework))
            throw new InvalidOperationException($"The sample in {folder} was not made: the template does not fit, or {creator.Name} may not create frameworks.");
        foreach (var member in sample.Members.Where(member => member != coordinator))
            await members.PutMemberAsync(framework, member.Name, member.Role, member.Organisation, cancellationToken);
        foreach (var contribution in sample.Contributions.Select(path => Path.Combine(folder, path)))
            await desk.ImportAsync(new(framework, Path.GetFileName(contribution), await File.ReadAllBytesAsync(contribution, cancellationToken), Again: false, creator.Id), cancellationToken);
    }

    private async Task<bool> AnyAsync(CancellationToken cancellationToken)
    {
        await using var context = await database.OpenAsync(cancellationToken);
        return await context.Set<FrameworkRow>().AnyAsync(cancellationToken);
    }
}
