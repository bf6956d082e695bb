using System.Collections.Immutable;
using ActionFramework.Consultation;
using ActionFramework.Provenance;
using ActionFramework.Server.Comparison;
using ActionFramework.Server.Consultation;
using ActionFramework.Server.Drafting;
using ActionFramework.Server.Storage;
using Microsoft.EntityFrameworkCore;

namespace ActionFramework.Server.Provenance;

/// <summary>What changed words in a framework and why, as the rail asks at every step: three narrow questions, and no text is unfolded for them.</summary>
internal sealed class WordedChanges(IDatabase database)
{
    public async Task<ImmutableArray<ImmutableArray<ClauseTag>>> TagsAsync(FrameworkId framework, CancellationToken cancellationToken)
    {
        await using var context = await database.OpenAsync(cancellationToken);
        return [.. await context.Set<SuggestionRow>().Where(row => row.Framework == framework && !row.IsTakenBack).Select(row => row.Tags).ToListAsync(cancellationToken)];
    }

    /// <summary>Every suggestion on every clause in which a commit that carries it changed words.</summary>
    public async Task<IReadOnlySet<ClausePoint>> CarriedAsync(FrameworkId framework, CancellationToken cancellationToken)
    {
        await using var context = await database.OpenAsync(cancellationToken);
        var points = await (
            from text in Texts(context, framework)
            join change in Worded(context) on text.Id equals change.Text
            where change.Suggestion != null
            select new { change.Suggestion, change.Clause }).Distinct().ToListAsync(cancellationToken);
        return points.Select(point => new ClausePoint(point.Suggestion!.Value, point.Clause)).ToHashSet();
    }

    /// <summary>The clauses whose words a commit without suggestion changed since the last revision, or since the beginning.</summary>
    public async Task<ImmutableArray<ChangedClause>> UnaskedAsync(FrameworkId framework, CancellationToken cancellationToken)
    {
        await using var context = await database.OpenAsync(cancellationToken);
        var last = context.Set<RevisionRow>().Where(revision => revision.Framework == framework).OrderByDescending(revision => revision.Number).Select(revision => revision.Id).Take(1);
        var named = context.Set<RevisionTextRow>().Where(text => last.Contains(text.Revision));
        // Whether a suggestion is carried is asked here, not there: SQLite would look all changes without one up, of all frameworks, before it looks at versions.
        var changed = await (
            from text in Texts(context, framework)
            let version = named.Where(each => each.Text == text.Id).Select(each => (long?)each.Version).FirstOrDefault() ?? 0
            join change in Worded(context) on text.Id equals change.Text
            where change.Version > version
            select new { change.Clause, text.Language, IsAsked = change.Suggestion != null }).Distinct().ToListAsync(cancellationToken);
        return [.. changed.Where(change => !change.IsAsked).OrderBy(change => change.Language).DistinctBy(change => change.Clause).Select(change => new ChangedClause(change.Clause, change.Language))];
    }

    private static IQueryable<TextRow> Texts(ActionFrameworkDbContext context, FrameworkId framework) =>
        from text in context.Set<TextRow>()
        join section in context.Set<SectionRow>() on text.Section equals section.Id
        where section.Framework == framework && !section.IsRemoved
        select text;

    // A clause that only moved, or whose marks changed, says the same as before.
    private static IQueryable<ClauseChangeRow> Worded(ActionFrameworkDbContext context) => context.Set<ClauseChangeRow>().Where(change => change.In != "" || change.Out != "");
}
