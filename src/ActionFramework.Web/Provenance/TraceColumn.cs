using System.Collections.Immutable;
using ActionFramework.Consultation;
using ActionFramework.Drafting;
using ActionFramework.Provenance;

namespace ActionFramework.Web.Provenance;

/// <summary>A column of the matrix: a subsection with the clauses in it, or one clause of an opened subsection.</summary>
public sealed record TraceColumn(OutlineSection Part, OutlineSection Section, ImmutableArray<ClauseId> Clauses, string Label, bool IsClause)
{
    /// <summary>Only where a row has a cell; an opened part gives a column for each of its clauses.</summary>
    public static ImmutableArray<TraceColumn> Of(FrameworkOutline outline, IEnumerable<TraceRow> rows, IReadOnlySet<Guid> opened, Language language)
    {
        var used = rows.SelectMany(row => row.Cells).Select(cell => cell.Clause).ToHashSet();
        var sections = outline.Sections.Where(section => section.Level == 1).ToDictionary(section => section.Id);
        return
        [
            .. from part in outline.Sections
               where part.Clauses.Any(clause => used.Contains(clause.Id))
               let section = sections[part.ParentId ?? part.Id]
               from column in opened.Contains(part.Id)
                   ? part.Clauses.Select(clause => new TraceColumn(part, section, [clause.Id], clause.Citation.Best(language), true))
                   : [new(part, section, [.. part.Clauses.Select(clause => clause.Id)], Short(part, language), false)]
               select column,
        ];
    }

    public IEnumerable<TraceCell> CellsOf(TraceRow row) => row.Cells.Where(cell => Clauses.Contains(cell.Clause));

    // What has no number of its own goes by the first letter of its clauses' numbers, or of its heading.
    private static string Short(OutlineSection part, Language language) => part.Number.Best(language) switch
    {
        "" => part.Clauses is [var first, ..] ? first.Number.Best(language).Split('.')[0] : part.Heading.Best(language)[..1],
        var number => number.TrimEnd('、', '.'),
    };
}

/// <summary>What a field of the matrix shows: of one cell, or of all cells of a row in one column.</summary>
public sealed record TraceField(ImmutableArray<TraceCell> Cells, bool IsLost)
{
    private const int Few = 8;
    private const int Many = 30;

    public bool IsEmpty => Cells.IsEmpty;

    public int Brought => Cells.Sum(cell => cell.Brought);

    /// <summary>0 to 3, by the words brought in.</summary>
    public int Heat => Brought switch { 0 => 0, < Few => 1, < Many => 2, _ => 3 };

    public bool HasTag => Cells.Any(cell => cell.Tag is not null);

    public bool IsContext => Cells.All(cell => cell.Tag is { Effect: Effect.Context, Disposition: null });

    /// <summary>Null while any tie waits for its answer; partly where the answers differ.</summary>
    public DispositionCode? Code
    {
        get
        {
            var tags = Cells.Select(cell => cell.Tag).OfType<ClauseTag>().ToArray();
            if (tags.Any(tag => tag.IsUnanswered)) return null;
            var codes = tags.Select(tag => tag.Disposition?.Code).OfType<DispositionCode>().Distinct().ToArray();
            return codes switch { [] => null, [var same] => same, _ => DispositionCode.Partly };
        }
    }

    /// <summary>Adopted, and no word of it stands in the text.</summary>
    public bool IsAlarming => Cells.Any(cell => cell.IsAdoptedWithoutChange) || (IsLost && Code is DispositionCode.Adopted or DispositionCode.Partly);
}
