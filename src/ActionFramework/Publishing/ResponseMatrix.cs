using System.Collections.Immutable;
using System.Globalization;
using ActionFramework.Consultation;
using ActionFramework.Drafting;
using ActionFramework.Provenance;

namespace ActionFramework.Publishing;

/// <summary>Everything that the matrix is made of.</summary>
public sealed record MatrixSource
{
    public required FrameworkOutline Outline { get; init; }

    /// <summary>Those that the reader may see, by number.</summary>
    public required IReadOnlyCollection<Suggestion> Suggestions { get; init; }

    /// <summary>Changes that carry a suggestion, by text, oldest first.</summary>
    public required IReadOnlyCollection<ClauseChange> Carrying { get; init; }

    public required IReadOnlyCollection<Revision> Revisions { get; init; }
    public required IReadOnlyDictionary<PersonId, string> Names { get; init; }

    /// <summary>Organisations that sent something, with a suggestion in it or not.</summary>
    public required IReadOnlySet<string> Answered { get; init; }

    /// <summary>Organisations that were asked, whether they answered or not.</summary>
    public required IReadOnlySet<string> Asked { get; init; }
}

/// <summary>Every suggestion with its clause, disposition, reason and resulting text: one row for each suggestion and clause, one for an untagged suggestion.</summary>
public sealed record ResponseMatrix(Language Language, MatrixCounts Counts, ImmutableArray<MatrixRow> Rows)
{
    public MatrixWords Words => MatrixWords.In(Language);

    public static ResponseMatrix Of(MatrixSource source, Language language)
    {
        var row = new MatrixRows(source, language);
        var clauses = source.Outline.Clauses.Select((clause, place) => (clause.Id, place)).ToDictionary(each => each.Id, each => each.place);
        var points = source.Suggestions.SelectMany(suggestion => suggestion.Tags.IsEmpty
            ? [(suggestion, (ClauseTag?)null)]
            : suggestion.Tags.OrderBy(tag => clauses.GetValueOrDefault(tag.Clause, int.MaxValue)).Select(tag => (suggestion, (ClauseTag?)tag)));
        return new(language, Count(source), [.. points.Select((point, index) => row.Of(index + 1, point.suggestion, point.Item2))]);
    }

    private static MatrixCounts Count(MatrixSource source)
    {
        var answers = source.Suggestions.Select(RolledUp).ToArray();
        var suggesting = source.Suggestions.Select(suggestion => suggestion.Organisation).Where(name => name.Length > 0).ToHashSet();
        var answered = source.Answered.Union(suggesting).ToHashSet();
        var asked = source.Asked.Union(answered).ToHashSet();
        return new(
            asked.Count, answered.Count, suggesting.Count, asked.Count - answered.Count, answers.Length,
            answers.Count(code => code == DispositionCode.Adopted), answers.Count(code => code == DispositionCode.Partly), answers.Count(code => code == DispositionCode.Declined));
    }

    /// <summary>
    /// The answer to a suggestion as a whole, once every tie that needs one has one: the same everywhere; else partly where anything of it was taken, and declined where
    /// nothing was but something was declined. Whatever else differs (reflected here, deferred there) is no one answer, and counts as neither.
    /// </summary>
    public static DispositionCode? RolledUp(Suggestion suggestion)
    {
        var codes = suggestion.Tags.Select(tag => tag.Disposition?.Code).OfType<DispositionCode>().Distinct().ToArray();
        if (codes.Length == 0 || suggestion.Tags.Any(tag => tag.IsUnanswered)) return null;
        if (codes is [var same]) return same;
        if (codes.Contains(DispositionCode.Adopted) || codes.Contains(DispositionCode.Partly)) return DispositionCode.Partly;
        return codes.Contains(DispositionCode.Declined) ? DispositionCode.Declined : null;
    }
}

/// <summary>Fills the cells of a row.</summary>
internal sealed class MatrixRows(MatrixSource source, Language language)
{
    private readonly MatrixWords words = MatrixWords.In(language);
    private readonly Dictionary<ClauseId, OutlineClause> clauses = source.Outline.Clauses.ToDictionary(clause => clause.Id);
    private readonly Dictionary<ThemeId, string> themes = source.Outline.Themes.ToDictionary(theme => theme.Id, theme => theme.Title.Best(language));
    private readonly Dictionary<SuggestionId, int> numbers = source.Suggestions.ToDictionary(suggestion => suggestion.Id, suggestion => suggestion.Number);
    private readonly ILookup<(SuggestionId?, ClauseId), ClauseChange> carrying = Carrying(source, language);

    public MatrixRow Of(int line, Suggestion suggestion, ClauseTag? tag)
    {
        var clause = tag is null ? null : clauses.GetValueOrDefault(tag.Clause);
        var commits = tag is null ? [] : carrying[(suggestion.Id, tag.Clause)].ToArray();
        var present = clause?.Text.In(language) ?? "";
        var answer = tag?.Disposition;
        return new()
        {
            Line = line,
            SuggestionNumber = suggestion.Number,
            Organisation = suggestion.Organisation,
            Person = string.Join(words.Comma, suggestion.Names),
            Date = suggestion.ReceivedAt.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            Clause = clause?.Number.Best(language) ?? "",
            OriginalText = commits is [var first, ..] ? first.Before ?? "" : present,
            Suggestion = suggestion.Text,
            Type = words.Of(suggestion.Kind),
            Theme = string.Join(words.Comma, suggestion.Themes.Where(themes.ContainsKey).Select(theme => themes[theme])),
            Disposition = answer is null ? "" : words.Of(answer.Code),
            Reason = answer?.Reason ?? "",
            NewText = commits.Length > 0 ? present : "",
            Revision = commits is [.., var last] ? FirstWith(last) : "",
            Responsible = answer is null ? "" : source.Names.GetValueOrDefault(answer.DecidedBy, ""),
            Remarks = answer?.MergedInto is { } target && numbers.TryGetValue(target, out var number) ? words.MergedInto(number) : "",
        };
    }

    // The oldest revision that has the commit.
    private string FirstWith(ClauseChange commit) =>
        source.Revisions.OrderBy(revision => revision.Number)
            .FirstOrDefault(revision => revision.Texts.Any(text => text.Text == commit.Text && text.Version >= commit.Version))?.Name ?? "";

    private static ILookup<(SuggestionId?, ClauseId), ClauseChange> Carrying(MatrixSource source, Language language)
    {
        var texts = source.Outline.Sections.SelectMany(section => section.Texts).Where(text => text.Language == language).Select(text => text.Text).ToHashSet();
        return source.Carrying.Where(change => texts.Contains(change.Text) && change.ChangesWords).ToLookup(change => (change.Suggestion, change.Clause));
    }
}

/// <summary>Reads the matrix as a projection.</summary>
public interface IMatrixQuery
{
    /// <summary>Null where there is no such framework. <paramref name="language"/> null: its source language. <paramref name="visibleOrganisation"/>: the only one whose rows and counts the reader may see; null for all.</summary>
    Task<ResponseMatrix?> ReadAsync(FrameworkId framework, Language? language, string? visibleOrganisation, CancellationToken cancellationToken);
}
