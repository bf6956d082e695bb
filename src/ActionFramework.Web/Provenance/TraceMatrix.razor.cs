using System.Collections.Immutable;
using System.Globalization;
using ActionFramework.Consultation;
using ActionFramework.Provenance;
using Microsoft.AspNetCore.Components;

namespace ActionFramework.Web.Provenance;

public sealed partial class TraceMatrix
{
    [Parameter] public ImmutableArray<TraceRow> Rows { get; set; } = [];

    [Parameter] public ImmutableArray<TraceColumn> Columns { get; set; } = [];

    [Parameter] public ClausePoint? Selected { get; set; }

    [Parameter] public EventCallback<ClausePoint> OnChoose { get; set; }

    /// <summary>Opens a part into its clauses, or closes it.</summary>
    [Parameter] public EventCallback<Guid> OnToggle { get; set; }

    private TraceLine[] lines = [];

    protected override void OnParametersSet() => lines = [.. TraceLine.Of(Rows)];

    private static Language Read => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "zh" ? Language.Zh : Language.En;

    private Task ChooseAsync(TraceRow row, TraceField field) =>
        field.IsEmpty ? Task.CompletedTask : OnChoose.InvokeAsync(new(row.Suggestion.Id, field.Cells[0].Clause));

    private bool IsSelected(TraceRow row, TraceColumn column) => Selected is not null && Selected.Suggestion == row.Suggestion.Id && column.Clauses.Contains(Selected.Clause);

    private string Edge(TraceColumn column) => Columns.First(each => each.Section.Id == column.Section.Id) == column ? "edge" : "";

    private string Class(TraceField field, TraceRow row, TraceColumn column) => string.Join(' ', new[]
    {
        Edge(column),
        field.Heat > 0 ? $"h{field.Heat}" : null,
        field.IsAlarming ? "alarm" : null,
        IsSelected(row, column) ? "selected" : null,
        Selected is not null && column.Clauses.Contains(Selected.Clause) ? "crossed" : null,
    }.Where(name => !string.IsNullOrEmpty(name)));

    private string Label(TraceField field, TraceRow row, TraceColumn column)
    {
        var place = $"{row.Suggestion.Number} → {column.Label}";
        if (field.IsEmpty) return L["Nothing", place];
        var answer = field.HasTag ? field.IsContext ? L["Context"] : Answers[field.Code?.ToString().ToLowerInvariant() ?? TraceChoice.Open] : L["NotTagged"];
        return L["Cell", place, answer.Value, field.Brought];
    }
}
