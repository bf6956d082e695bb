namespace ActionFramework.Publishing;

/// <summary>One line of the response matrix, every cell as it is printed.</summary>
public sealed record MatrixRow
{
    /// <summary>Counts lines from 1.</summary>
    public required int Line { get; init; }

    public required int SuggestionNumber { get; init; }
    public required string Organisation { get; init; }
    public required string Person { get; init; }
    public required string Date { get; init; }
    public required string Clause { get; init; }
    public required string OriginalText { get; init; }
    public required string Suggestion { get; init; }
    public required string Type { get; init; }
    public required string Theme { get; init; }
    public required string Disposition { get; init; }
    public required string Reason { get; init; }
    public required string NewText { get; init; }
    public required string Revision { get; init; }
    public required string Responsible { get; init; }
    public required string Remarks { get; init; }

    /// <summary>In the order of the heads: numbers as <see cref="int"/>, all else as text. Rounds and proposed wordings are not recorded yet.</summary>
    public IReadOnlyList<object> Cells =>
    [
        Line, SuggestionNumber, "", Organisation, Person, Date, Clause, OriginalText, Suggestion, "", Type, Theme,
        Disposition, Reason, NewText, Revision, Responsible, Remarks,
    ];
}

/// <summary>How many organisations were asked and answered, and how many suggestions were decided in which way.</summary>
/// <param name="Asked">Organisations that were sent the draft, or that sent something.</param>
/// <param name="Answered">Organisations that sent something.</param>
/// <param name="WithSuggestions">Of those, the ones that asked for something.</param>
/// <param name="Silent">Asked, but sent nothing.</param>
/// <param name="Suggestions">All.</param>
/// <param name="Adopted">Suggestions adopted in every clause they are tied to.</param>
/// <param name="Partly">Suggestions taken in part, or in some clauses only.</param>
/// <param name="NotAdopted">Suggestions declined in some clause and taken in none.</param>
public sealed record MatrixCounts(int Asked, int Answered, int WithSuggestions, int Silent, int Suggestions, int Adopted, int Partly, int NotAdopted);
