using System.Collections.Immutable;
using System.Globalization;
using ActionFramework.Comparison;
using ActionFramework.Consultation;
using ActionFramework.Drafting;

namespace ActionFramework.Web.Comparison;

/// <summary>A comparison as the screen shows it.</summary>
public sealed record ComparisonScene(FrameworkId Framework, ComparedRevisions Compared, ExplainedChanges Explained)
{
    private static readonly ClauseChanges Worded = ClauseChanges.Added | ClauseChanges.Removed | ClauseChanges.Reworded;

    public ImmutableArray<ClauseDifference> Changed { get; } = [.. Compared.Comparison.Changed];

    public int Unchanged => Compared.Comparison.Clauses.Length - Changed.Length;

    /// <summary>The suggestions that any change answers.</summary>
    public int Suggestions => Changed.SelectMany(clause => Explained.Suggestions(Explained.Of(clause.Clause))).Distinct().Count();

    public int Answering => Changed.Count(clause => Explained.Suggestions(Explained.Of(clause.Clause)).Any());

    /// <summary>Words changed and nobody asked; a clause that only moved, or got another number, asks for no reason.</summary>
    public bool IsUnasked(ClauseDifference clause) =>
        (clause.Changes & Worded) != 0 && !clause.Formatting && clause.Runs.Length > 0 && Explained.Of(clause.Clause).Suggestions.IsEmpty;

    public ClauseDifference? Find(ClauseId? clause) => Compared.Comparison.Clauses.FirstOrDefault(each => each.Clause == clause);

    /// <summary>The version of the clause's text on the older side; null where it was not there.</summary>
    public long? VersionOf(ClauseDifference clause) => clause.NumberFrom is null ? null : Compared.From.Texts.FirstOrDefault(text => text.Text == clause.Place.Text)?.Version;

    /// <summary>The next change, or with a negative step the one before; at an end, the one there.</summary>
    public ClauseId? Neighbour(ClauseId? current, int by)
    {
        if (Changed.IsEmpty) return null;
        var place = Changed.TakeWhile(clause => clause.Clause != current).Count();
        return Changed[place == Changed.Length ? (by > 0 ? 0 : Changed.Length - 1) : Math.Clamp(place + by, 0, Changed.Length - 1)].Clause;
    }
}

/// <summary>Reads what the screen shows.</summary>
public sealed class ComparisonScenes(IComparisonQuery comparisons, ComparisonReader reader)
{
    /// <summary>In the language asked for, else the reader's own. Null where there is no such revision.</summary>
    public async Task<ComparisonScene?> ReadAsync(ActionFramework.Membership.Membership member, RevisionId from, RevisionId? to, string? asked, CancellationToken cancellationToken)
    {
        var wanted = asked ?? CultureInfo.CurrentUICulture.TwoLetterISOLanguageName;
        var language = Enum.TryParse<Language>(wanted, ignoreCase: true, out var read) ? read : (Language?)null;
        return await comparisons.CompareAsync(member.Framework, from, to, language, cancellationToken) is { } compared
            ? new(member.Framework, compared, await reader.ExplainAsync(compared, member, cancellationToken))
            : null;
    }
}
