using ActionFramework.Consultation;
using ActionFramework.Membership;
using ActionFramework.Web.Membership;

namespace ActionFramework.Web.Consultation;

internal sealed record DispositionAnswer(DispositionCode Code, string Reason, SuggestionId? MergedInto, NamedPerson DecidedBy, DateTimeOffset DecidedAt);

internal sealed record TagAnswer(ClauseId ClauseId, Effect Effect, DispositionAnswer? Disposition);

internal sealed record SuggestionAnswer(
    SuggestionId Id, int Number, ContributionId ContributionId, IReadOnlyList<string> Names, string Organisation, string Text, StatementKind Kind,
    int Start, int End, IReadOnlyList<ThemeId> ThemeIds, IReadOnlyList<TagAnswer> Tags, long Version)
{
    private static SuggestionAnswer Of(Suggestion suggestion, IReadOnlyDictionary<PersonId, string> names, Func<SuggestionId, bool> sees) => new(
        suggestion.Id, suggestion.Number, suggestion.Contribution, suggestion.Names, suggestion.Organisation, suggestion.Text, suggestion.Kind,
        suggestion.Start, suggestion.End, suggestion.Themes, [.. suggestion.Tags.Select(tag => Of(tag, names, sees))], suggestion.Version);

    /// <summary>For whoever sees every suggestion.</summary>
    public static async Task<SuggestionAnswer> OfAsync(Suggestion suggestion, IPersonQuery people, CancellationToken cancellationToken) =>
        (await OfAsync([suggestion], people, _ => true, cancellationToken))[0];

    /// <summary>With the names of those who decided, looked up once for all; a suggestion that the reader does not see is not named to him.</summary>
    public static async Task<IReadOnlyList<SuggestionAnswer>> OfAsync(IReadOnlyCollection<Suggestion> suggestions, IPersonQuery people, Func<SuggestionId, bool> sees, CancellationToken cancellationToken)
    {
        var deciders = suggestions.SelectMany(suggestion => suggestion.Tags).Select(tag => tag.Disposition?.DecidedBy).OfType<PersonId>().Distinct().ToList();
        var names = await people.DisplayNamesAsync(deciders, cancellationToken);
        return [.. suggestions.Select(suggestion => Of(suggestion, names, sees))];
    }

    private static TagAnswer Of(ClauseTag tag, IReadOnlyDictionary<PersonId, string> names, Func<SuggestionId, bool> sees) => new(
        tag.Clause, tag.Effect,
        tag.Disposition is { } given
            ? new(given.Code, given.Reason, given.MergedInto.If(sees), new(given.DecidedBy, names.TryGetValue(given.DecidedBy, out var name) ? name : ""), given.DecidedAt)
            : null);
}

internal static class Targets
{
    public static SuggestionId? If(this SuggestionId? target, Func<SuggestionId, bool> sees) => target is { } id && sees(id) ? id : null;
}

internal sealed record TagBody(ClauseId ClauseId, string Effect);

internal sealed record DispositionBody(string Code, string? Reason = null, SuggestionId? MergedInto = null);

internal sealed record ByHandBody(IReadOnlyList<string?> Names, string Organisation, string Text, string Kind, DateTimeOffset ReceivedAt, string Channel);

internal sealed record TagPartAnswer(ClauseId ClauseId, Effect Effect);

internal sealed record DispositionPartAnswer(ClauseId ClauseId, DispositionCode Code, string Reason, SuggestionId? MergedInto);

/// <summary>One row of history; <paramref name="Before"/> and <paramref name="After"/> have the form of what changed.</summary>
internal sealed record ChangeAnswer(DateTimeOffset At, NamedPerson By, string What, object? Before, object? After)
{
    public static ChangeAnswer Of(SuggestionChange change, Func<SuggestionId, bool> sees)
    {
        var by = new NamedPerson(change.By.Id, change.By.DisplayName);
        return change switch
        {
            SuggestionChange.OfTags tags => new(tags.At, by, "tags", tags.Before.Select(Part).ToList(), tags.After.Select(Part).ToList()),
            SuggestionChange.OfThemes themes => new(themes.At, by, "themes", themes.Before, themes.After),
            SuggestionChange.OfDisposition given => new(given.At, by, "disposition", Part(given.Clause, given.Before, sees), Part(given.Clause, given.After, sees)),
            _ => throw new InvalidOperationException("Tags, themes or an answer change, nothing else."),
        };
    }

    private static TagPartAnswer Part(TagRequest tag) => new(tag.Clause, tag.Effect);

    private static DispositionPartAnswer? Part(ClauseId clause, Disposition? given, Func<SuggestionId, bool> sees) => given is null ? null : new(clause, given.Code, given.Reason, given.MergedInto.If(sees));
}
