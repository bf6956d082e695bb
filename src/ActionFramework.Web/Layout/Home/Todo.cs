using System.Collections.Immutable;
using ActionFramework.Consultation;
using ActionFramework.Drafting;
using ActionFramework.Provenance;
using ActionFramework.Web.Layout.Parts;
using ActionFramework.Web.Layout.Preferences;

namespace ActionFramework.Web.Layout.Home;

/// <summary>One kind of thing that asks for this person today, and the address of its repair.</summary>
/// <param name="Kind">check, tag, decide, reword, explain or own; also the key of its words.</param>
/// <param name="Quote">Words of the suggestion that comes next.</param>
/// <param name="Note">Who said it, which clauses, or which file.</param>
public sealed record Todo(string Kind, int Count, string Address, string? Quote = null, string? Note = null)
{
    private const int MostClauses = 5;

    /// <summary>Words that nobody answers for.</summary>
    public bool IsAlarm => Kind is "reword" or "explain";

    /// <summary>What has no count is left out; in the order of the work.</summary>
    public static ImmutableArray<Todo> Of(FrameworkOutline outline, IEnumerable<ProposalSummary> proposals, ImmutableArray<Suggestion> suggestions, OpenPoints points, bool mayDecide) =>
    [
        .. proposals.Where(proposal => proposal.Status == ProposalStatus.Open)
            .Select(proposal => new Todo("check", proposal.Asks, FrameworkAddress.Import(outline.Id, proposal.Id), Note: proposal.FileName)),
        .. Tag(outline, suggestions, points),
        .. mayDecide ? OnClauses(outline, "decide", points.Unanswered, point => FrameworkAddress.Desk(outline.Id, point.Suggestion)) : [],
        .. OnClauses(outline, "reword", points.AdoptedWithoutChange, point => InText(outline, point.Clause, FrameworkAddress.Draft)),
        .. points.ChangedWithoutSuggestion.IsEmpty ? [] : new[]
        {
            new Todo("explain", points.ChangedWithoutSuggestion.Length, InText(outline, points.ChangedWithoutSuggestion[0].Clause, (framework, section, clause) => FrameworkAddress.History(framework, section, clause, points.ChangedWithoutSuggestion[0].Language)), Note: Numbers(outline, points.ChangedWithoutSuggestion.Select(changed => changed.Clause))),
        },
    ];

    /// <summary>An expert's: what became of his organisation's suggestions.</summary>
    public static ImmutableArray<Todo> OfExpert(FrameworkId framework, ImmutableArray<Suggestion> own) =>
        own.IsEmpty ? [] : [new("own", own.Length, FrameworkAddress.Consult(framework), Quote: own[0].Text, Note: own[0].Organisation)];

    private static IEnumerable<Todo> Tag(FrameworkOutline outline, ImmutableArray<Suggestion> suggestions, OpenPoints points)
    {
        if (points.Untagged.IsEmpty) yield break;
        var next = suggestions.FirstOrDefault(suggestion => suggestion.Id == points.Untagged[0]);
        yield return new("tag", points.Untagged.Length, FrameworkAddress.Desk(outline.Id, points.Untagged[0]), next?.Text, next is null ? null : $"{Enumerated.Of(next.Names)} {next.Organisation}".Trim());
    }

    private static IEnumerable<Todo> OnClauses(FrameworkOutline outline, string kind, ImmutableArray<ClausePoint> points, Func<ClausePoint, string> address) =>
        points.IsEmpty ? [] : [new(kind, points.Length, address(points[0]), Note: Numbers(outline, points.Select(point => point.Clause)))];

    private static string Numbers(FrameworkOutline outline, IEnumerable<ClauseId> clauses)
    {
        var wanted = clauses.Distinct().ToHashSet();
        var numbers = outline.Clauses.Where(clause => wanted.Contains(clause.Id)).Select(clause => clause.Citation.ForReader()).Where(number => number.Length > 0).ToArray();
        return Enumerated.Of(numbers.Take(MostClauses)) + (numbers.Length > MostClauses ? " …" : "");
    }

    // A clause that is gone from the text is put back from the comparison.
    private static string InText(FrameworkOutline outline, ClauseId clause, Func<FrameworkId, SectionId, ClauseId, string> address) =>
        outline.Sections.FirstOrDefault(section => section.Clauses.Any(each => each.Id == clause)) is { } place
            ? address(outline.Id, SectionId.From(place.ParentId ?? place.Id), clause)
            : FrameworkAddress.Compare(outline.Id);
}
