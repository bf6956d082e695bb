using System.Collections.Immutable;
using ActionFramework.Drafting;

namespace ActionFramework.Server.Drafting;

/// <summary>The templates deployed beside the program: one folder each, with a <c>framework.yaml</c>.</summary>
internal sealed class TemplateFolders(ActionFrameworkSettings settings) : ITemplateQuery
{
    private const string FileName = "framework.yaml";

    public async Task<ImmutableArray<TemplateReading>> AllAsync(CancellationToken cancellationToken)
    {
        var readings = ImmutableArray.CreateBuilder<TemplateReading>();
        foreach (var folder in Ids()) readings.Add(await ReadAsync(folder, cancellationToken));
        return readings.ToImmutable();
    }

    public async Task<TemplateReading?> FindAsync(string id, CancellationToken cancellationToken) =>
        Ids().Contains(id) ? await ReadAsync(id, cancellationToken) : null;

    // Listed, not combined from what was asked for: no name can lead out of the folder.
    private string[] Ids() => Directory.Exists(settings.TemplatesDirectory)
        ? [.. Directory.EnumerateDirectories(settings.TemplatesDirectory).Where(folder => File.Exists(Path.Combine(folder, FileName))).Select(folder => Path.GetFileName(folder)).Order(StringComparer.Ordinal)]
        : [];

    private async Task<TemplateReading> ReadAsync(string id, CancellationToken cancellationToken) =>
        TemplateReader.Read(id, $"{id}/{FileName}", await File.ReadAllBytesAsync(Path.Combine(settings.TemplatesDirectory, id, FileName), cancellationToken));
}
