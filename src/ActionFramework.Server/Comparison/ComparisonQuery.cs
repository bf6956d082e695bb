using System.Collections.Immutable;
using ActionFramework.Comparison;
using ActionFramework.Drafting;
using ActionFramework.Server.Storage;
using Microsoft.EntityFrameworkCore;

namespace ActionFramework.Server.Comparison;

internal sealed class ComparisonQuery(IDatabase database, PresentFramework present, TimeProvider clock) : IComparisonQuery
{
    public async Task<ComparedRevisions?> CompareAsync(FrameworkId framework, RevisionId from, RevisionId? to, Language? language, CancellationToken cancellationToken)
    {
        var older = await KeptAsync(framework, from, cancellationToken);
        var newer = to is { } revision ? await KeptAsync(framework, revision, cancellationToken) : await NowAsync(framework, cancellationToken);
        if (older is null || newer is null) return null;

        var read = language ?? newer.Cut.Outline.SourceLanguage;
        return new(older.End(read), newer.End(read), read, RevisionComparison.Of(older.Nodes(read), newer.Nodes(read), cancellationToken));
    }

    private async Task<Side?> NowAsync(FrameworkId framework, CancellationToken cancellationToken) =>
        await present.ReadAsync(framework, cancellationToken) is { } cut ? new(null, null, clock.GetUtcNow(), cut) : null;

    private async Task<Side?> KeptAsync(FrameworkId framework, RevisionId revision, CancellationToken cancellationToken)
    {
        await using var context = await database.OpenAsync(cancellationToken);
        var row = await context.Set<RevisionRow>().AsNoTracking().Include(each => each.Texts)
            .SingleOrDefaultAsync(each => each.Framework == framework && each.Id == revision, cancellationToken);
        return row is null
            ? null
            : new(row.Id, row.Name, row.CreatedAt, new(FrameworkCut.ReadOutline(row.Outline), row.Texts.ToImmutableDictionary(text => text.Text, text => text.Document)));
    }

    private sealed record Side(RevisionId? Id, string? Name, DateTimeOffset At, FrameworkCut Cut)
    {
        public ComparedEnd End(Language language) =>
            new(Id, Name, At, [.. Cut.Texts.Where(text => text.Language == language).Select(text => new RevisionText(text.Text, text.Version))]);

        public ImmutableArray<ComparedNode> Nodes(Language language) => ComparedSide.Of(Cut.Outline, Cut.Documents, language);
    }
}
