using System.Collections.Immutable;
using ActionFramework.Consultation;
using ActionFramework.Drafting;
using ActionFramework.Membership;
using ActionFramework.Provenance;
using ActionFramework.Web.Layout;
using ActionFramework.Web.Layout.Parts;

namespace ActionFramework.Web.Drafting.Sections;

/// <summary>A run of a clause's words with the people behind it.</summary>
internal sealed record TracedRun(ProvenanceRun Run, string? Author, Suggestion? Suggestion, SuggestionSurvival? Survival)
{
    public string Initial => Author is null ? "·" : PersonSign.Of(Author);
}

/// <summary>Reads who wrote what because of whose suggestion, as far as this member may see it.</summary>
internal sealed class Origins(IGrainFactory grains, IPersonQuery people, ISuggestionQuery suggestions, IClauseHistory history)
{
    // What one person wrote in one go came in several commits; it is read as one.
    private static readonly TimeSpan OneGo = TimeSpan.FromMinutes(10);

    /// <summary>The runs of one clause at a version (null: now); none where the text never had it.</summary>
    public async Task<ImmutableArray<TracedRun>> OfClauseAsync(TextId text, ClauseId clause, long? version, VisibleSuggestions visible, CancellationToken cancellationToken)
    {
        var provenance = await grains.GetGrain<ITextGrain>(text.Value).ProvenanceAsync(version, cancellationToken);
        var runs = Joined(provenance?.Runs.Where(run => run.Clause == clause) ?? []);
        var names = await people.DisplayNamesAsync([.. runs.Select(run => run.Author).OfType<PersonId>().Distinct()], cancellationToken);
        var found = await FindAsync(runs.Select(run => run.Suggestion).OfType<SuggestionId>(), visible, cancellationToken);
        var survival = found.Count == 0 ? [] : await history.SurvivalAsync(visible.Texts, cancellationToken);
        return
        [
            .. from run in runs
               let suggestion = run.Suggestion is { } id ? found.GetValueOrDefault(id) : null
               select new TracedRun(run, run.Author is { } author ? names.GetValueOrDefault(author) : null, suggestion, survival.FirstOrDefault(one => one.Suggestion == suggestion?.Id)),
        ];
    }

    /// <summary>What the words of a whole text come from; null where it never had that version.</summary>
    public async Task<ColouredText?> ColoursAsync(TextId text, ColourBy by, long version, VisibleSuggestions visible, CancellationToken cancellationToken)
    {
        if (await grains.GetGrain<ITextGrain>(text.Value).ProvenanceAsync(version, cancellationToken) is not { } provenance) return null;
        if (by is ColourBy.Author)
        {
            var names = await people.DisplayNamesAsync([.. provenance.Runs.Select(run => run.Author).OfType<PersonId>().Distinct()], cancellationToken);
            return ColouredText.Of(provenance.Runs, by, names, ImmutableDictionary<SuggestionId, Suggestion>.Empty);
        }
        var seen = visible.Any ? await suggestions.ListAsync(visible.Framework, visible.Filter, cancellationToken) : [];
        return ColouredText.Of(provenance.Runs, by, ImmutableDictionary<PersonId, string>.Empty, seen.ToDictionary(suggestion => suggestion.Id));
    }

    /// <summary>What stands now of the words that suggestions brought into a text, in the text's order.</summary>
    public async Task<ILookup<SuggestionId, BroughtWords>> BroughtAsync(TextId text, CancellationToken cancellationToken)
    {
        var grain = grains.GetGrain<ITextGrain>(text.Value);
        var reading = await grain.ReadAsync(cancellationToken);
        var texts = reading.Nodes.OfType<ClauseNode>().ToDictionary(clause => clause.Id, clause => clause.Text);
        var provenance = await grain.ProvenanceAsync(reading.Version, cancellationToken);
        return Joined(provenance?.Runs ?? [])
            .Where(run => run.Suggestion is not null && texts.ContainsKey(run.Clause))
            .ToLookup(run => run.Suggestion!.Value, run => new BroughtWords(run.Clause, texts[run.Clause][run.Start..Math.Min(run.End, texts[run.Clause].Length)]));
    }

    internal static List<ProvenanceRun> Joined(IEnumerable<ProvenanceRun> runs)
    {
        var joined = new List<ProvenanceRun>();
        foreach (var run in runs)
        {
            if (joined is [.., var last] && last.Clause == run.Clause && last.End == run.Start && last.Author == run.Author && last.Suggestion == run.Suggestion && (last.At - run.At)?.Duration() < OneGo)
                joined[^1] = (last.Version > run.Version ? last : run) with { Start = last.Start, End = run.End };
            else joined.Add(run);
        }
        return joined;
    }

    private async Task<Dictionary<SuggestionId, Suggestion>> FindAsync(IEnumerable<SuggestionId> ids, VisibleSuggestions visible, CancellationToken cancellationToken)
    {
        var found = new Dictionary<SuggestionId, Suggestion>();
        foreach (var id in ids.Distinct())
            if (await suggestions.FindAsync(id, cancellationToken) is { } one && visible.Shows(one)) found[id] = one;
        return found;
    }
}

/// <summary>A piece of a clause's text that a suggestion brought in.</summary>
public sealed record BroughtWords(ClauseId Clause, string Words);

/// <summary>What a member may see of a framework's suggestions: all, his own organisation's, or none.</summary>
public sealed record VisibleSuggestions(FrameworkId Framework, bool All, string? Organisation, ImmutableArray<TextId> Texts)
{
    public static VisibleSuggestions For(ActionFramework.Membership.Membership member, FrameworkOutline outline) => new(
        outline.Id,
        Policy.Allows(member.Role, Operation.SeeTrace),
        Policy.Allows(member.Role, Operation.SeeOwnSuggestions) ? member.Organisation : null,
        [.. outline.Sections.SelectMany(part => part.Texts).Select(text => text.Text)]);

    public bool Any => All || !string.IsNullOrEmpty(Organisation);

    public SuggestionFilter Filter => All ? SuggestionFilter.All : SuggestionFilter.All with { VisibleOrganisation = Organisation };

    /// <summary>Who sees all of them works on the desk.</summary>
    public string AddressOf(SuggestionId suggestion) => FrameworkAddress.Suggestion(Framework, suggestion, mayTag: All);

    public bool Shows(Suggestion suggestion) => suggestion.Framework == Framework && (All || (Any && suggestion.Organisation == Organisation));
}
