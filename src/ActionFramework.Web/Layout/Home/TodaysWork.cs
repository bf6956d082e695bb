using System.Collections.Immutable;
using ActionFramework.Consultation;
using ActionFramework.Drafting;
using ActionFramework.Membership;
using ActionFramework.Provenance;

namespace ActionFramework.Web.Layout.Home;

/// <summary>What the home page shows of one framework to one person.</summary>
/// <param name="Outline">Of the framework.</param>
/// <param name="Items">What needs him.</param>
/// <param name="Changes">The last ones of the texts.</param>
/// <param name="Names">Of their authors.</param>
/// <param name="Askers">Who suggested what they answer, as far as this person may know.</param>
internal sealed record TodaysWork(
    FrameworkOutline Outline, ImmutableArray<Todo> Items, IReadOnlyList<ClauseChange> Changes, IReadOnlyDictionary<PersonId, string> Names,
    IReadOnlyDictionary<SuggestionId, string> Askers);

/// <summary>Asks the queries for it, each only where the role allows what it answers.</summary>
internal sealed class TodaysWorkReader(
    IFrameworkQuery frameworks, IContributionQuery contributions, ISuggestionQuery suggestions, ITraceQuery trace, IClauseHistory history, IMembers members, IPersonQuery people)
{
    private const int VersionsBack = 5;
    private const int MostChanges = 6;

    public async Task<TodaysWork?> ReadAsync(OpenFrameworks open, CancellationToken cancellationToken)
    {
        if (open.Current is not { } current || await frameworks.OutlineAsync(current.Id, cancellationToken) is not { } outline) return null;

        var items = open.May(Operation.SeeTrace) && await trace.OpenPointsAsync(outline.Id, cancellationToken) is { } points
            ? await ItemsAsync(open, outline, points, cancellationToken)
            : Todo.OfExpert(outline.Id, await OwnAsync(open, outline.Id, cancellationToken));
        var changes = await ChangesAsync(outline, cancellationToken);
        var authors = changes.Select(change => change.Author).OfType<PersonId>().Distinct().ToArray();
        return new(outline, items, changes, await people.DisplayNamesAsync(authors, cancellationToken), open.May(Operation.SeeTrace) ? await AskersAsync(changes, cancellationToken) : []);
    }

    private async Task<Dictionary<SuggestionId, string>> AskersAsync(IReadOnlyList<ClauseChange> changes, CancellationToken cancellationToken)
    {
        var askers = new Dictionary<SuggestionId, string>();
        foreach (var id in changes.Select(change => change.Suggestion).OfType<SuggestionId>().Distinct())
            if (await suggestions.FindAsync(id, cancellationToken) is { } one) askers[id] = one.Names is [var first, ..] ? first : one.Organisation;
        return askers;
    }

    private async Task<ImmutableArray<Todo>> ItemsAsync(OpenFrameworks open, FrameworkOutline outline, OpenPoints points, CancellationToken cancellationToken)
    {
        var proposals = open.May(Operation.Import) ? await contributions.ListAsync(outline.Id, cancellationToken) : [];
        var untagged = points.Untagged.IsEmpty ? [] : await suggestions.ListAsync(outline.Id, SuggestionFilter.All with { Tagged = false }, cancellationToken);
        return Todo.Of(outline, proposals, untagged, points, open.May(Operation.Decide));
    }

    private async Task<ImmutableArray<Suggestion>> OwnAsync(OpenFrameworks open, FrameworkId framework, CancellationToken cancellationToken)
    {
        if (open.Person is not { } person || !open.May(Operation.SeeOwnSuggestions)) return [];
        var membership = (await members.OfAsync(person.Id, cancellationToken)).FirstOrDefault(each => each.Framework == framework);
        return membership?.Organisation is { } organisation
            ? await suggestions.ListAsync(framework, SuggestionFilter.All with { VisibleOrganisation = organisation }, cancellationToken)
            : [];
    }

    private async Task<IReadOnlyList<ClauseChange>> ChangesAsync(FrameworkOutline outline, CancellationToken cancellationToken)
    {
        var written = outline.Sections.SelectMany(section => section.Texts).Where(text => text.Version > 0);
        var spans = written.Select(text => new TextSpan(text.Text, Math.Max(0, text.Version - VersionsBack), null)).ToArray();
        var changes = spans is [] ? [] : await history.BetweenAsync(spans, cancellationToken);
        return [.. changes.OrderByDescending(change => change.At).DistinctBy(change => (change.Author, change.Clause)).Take(MostChanges)];
    }
}
