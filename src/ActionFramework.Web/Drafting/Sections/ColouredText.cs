using ActionFramework.Consultation;
using ActionFramework.Drafting;

namespace ActionFramework.Web.Drafting.Sections;

/// <summary>By whom or what the words of a text are coloured.</summary>
public enum ColourBy
{
    Author,
    Suggestion,
    Organisation,
}

/// <summary>Whom or what the words of a text come from, as the editor colours them (<c>view/page.ts</c>). Words that come from none are in no run.</summary>
internal sealed record ColouredText(IReadOnlyList<ColouredRun> Runs, IReadOnlyList<ColourName> Legend)
{
    /// <param name="runs">In the order of the text.</param>
    /// <param name="by">The choice.</param>
    /// <param name="people">The authors' names.</param>
    /// <param name="visible">The suggestions that the reader may see; of others nothing shows.</param>
    public static ColouredText Of(IEnumerable<ProvenanceRun> runs, ColourBy by, IReadOnlyDictionary<PersonId, string> people, IReadOnlyDictionary<SuggestionId, Suggestion> visible)
    {
        var coloured = Joined(runs.Select(run => (run, Of: by is ColourBy.Author ? run.Author?.Value : run.Suggestion is { } one && visible.ContainsKey(one) ? one.Value : null)));
        var legend = coloured.Select(run => run.Of).Distinct().GroupBy(NameOf).Select(group => new ColourName([.. group], group.Key.Name));
        return new(coloured, [.. legend]);

        // Two people of one name are two; an organisation is one, whatever it suggested.
        (Guid? Id, string Name) NameOf(Guid of) => by switch
        {
            ColourBy.Author => (of, people.GetValueOrDefault(new(of), "")),
            ColourBy.Suggestion => (of, Title(visible[new(of)])),
            ColourBy.Organisation => (null, visible[new(of)].Organisation),
            _ => throw new ArgumentOutOfRangeException(nameof(by)),
        };
    }

    private static string Title(Suggestion suggestion) => string.Join(' ', [$"#{suggestion.Number}", .. suggestion.Names, suggestion.Organisation]);

    private static List<ColouredRun> Joined(IEnumerable<(ProvenanceRun Run, Guid? Of)> runs)
    {
        var joined = new List<ColouredRun>();
        foreach (var (run, origin) in runs)
        {
            if (origin is not { } of) continue;
            if (joined is [.., var last] && last.ClauseId == run.Clause.Value && last.End == run.Start && last.Of == of) joined[^1] = last with { End = run.End };
            else joined.Add(new(run.Clause.Value, run.Start, run.End, of));
        }
        return joined;
    }
}

/// <param name="ClauseId">The clause.</param>
/// <param name="Start">Offset in its plain text, UTF-16 units.</param>
/// <param name="End">Exclusive.</param>
/// <param name="Of">The author, or the suggestion.</param>
internal sealed record ColouredRun(Guid ClauseId, int Start, int End, Guid Of);

/// <summary>One name of the legend with all that it stands for.</summary>
internal sealed record ColourName(IReadOnlyList<Guid> Of, string Name);
