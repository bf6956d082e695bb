using System.Buffers;
using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using ActionFramework.Consultation;

namespace ActionFramework.Web.Consultation.Import;

/// <summary>Where somebody chooses places in the source by keyboard: a cut, or the two ends of a span.</summary>
/// <param name="Statement">Null for a statement that is only being made.</param>
/// <param name="Start">For a cut the same as <paramref name="End"/>.</param>
public sealed record SpanChoice(SuggestionId? Statement, int Start, int End)
{
    public bool IsCut => Statement is not null && Start == End;
}

/// <summary>One person's way through a proposal: which statement is looked at, what is being chosen, and the way back.</summary>
public sealed class ProposalReview(Proposal proposal)
{
    private static readonly SearchValues<char> Stops = SearchValues.Create("\r\n。.！？；;");
    private readonly Stack<Correction> earlier = new();
    private FrozenDictionary<SuggestionId, int> numbers = Numbered(proposal);

    public Proposal Proposal { get; private set; } = proposal;

    /// <summary>Context asks for nothing, so it is out of the way unless somebody looks for a request the reading missed.</summary>
    public bool WithContext { get; set; }

    public Statement? Current { get; private set; } = proposal.Statements.FirstOrDefault(statement => statement.Asks);

    public SpanChoice? Choosing { get; private set; }

    /// <summary>Words selected in the source by hand.</summary>
    public (int Start, int End)? Selected { get; set; }

    public bool CanUndo => earlier.Count > 0;

    public IEnumerable<Statement> Shown => Proposal.Statements.Where(statement => WithContext || statement.Asks || statement.Id == Current?.Id);

    public IEnumerable<Statement> Asks => Proposal.Statements.Where(statement => statement.Asks);

    public int Checked => Asks.Count(statement => statement.Review == StatementReview.Confirmed);

    /// <summary>Numbers are those that the suggestions would have; context has none.</summary>
    public int? NumberOf(SuggestionId statement) => numbers.TryGetValue(statement, out var number) ? number : null;

    public void Choose(SuggestionId id)
    {
        Current = Proposal.Statements.FirstOrDefault(statement => statement.Id == id);
        Choosing = null;
    }

    public void Step(int by)
    {
        var shown = Shown.ToList();
        var at = shown.FindIndex(statement => statement.Id == Current?.Id);
        Current = shown.ElementAtOrDefault(Math.Clamp(at + by, 0, Math.Max(shown.Count - 1, 0)));
        Choosing = null;
    }

    /// <summary>Takes over what stands now. The statement looked at stays the one at the same place.</summary>
    public void Take(Proposal now, Correction? undo)
    {
        if (undo is not null) earlier.Push(undo);
        var place = Choosing?.Start ?? Current?.Start ?? 0;
        (Proposal, numbers) = (now, Numbered(now));
        Current = now.Statements.FirstOrDefault(statement => statement.Id == Current?.Id) ?? now.Statements.LastOrDefault(statement => statement.Start <= place) ?? now.Statements.FirstOrDefault();
        Choosing = null;
    }

    /// <summary>The newest correction, backwards; null where there is none.</summary>
    public Correction? Undo() => !earlier.TryPop(out var back) ? null
        : back is Correction.OfStatements statements ? new Correction.OfStatements(StatementCorrection.Back(Proposal, statements.Edits)) : back;

    public void BeginCut() => Choosing = Current is { } statement && Places(statement.Start, statement.End) is [_, ..] places ? new(statement.Id, places[0], places[0]) : null;

    public void BeginSpan() => Choosing = Current is { } statement ? new(statement.Id, statement.Start, statement.End) : null;

    /// <summary>Begins a statement in the first words after the current one that belong to none, up to the next statement or line end.</summary>
    public void BeginNew()
    {
        var from = Current?.End ?? Proposal.Contributors.FirstOrDefault()?.End ?? 0;
        while (from < Proposal.Source.Length && LooseLetters.IsLoose(Proposal.Source[from])) from++;
        var rest = Proposal.Source.AsSpan(from);
        var length = rest.IndexOfAny(Stops) is var stop and >= 0 ? stop : rest.Length;
        var next = Proposal.Statements.Where(statement => statement.Start >= from).Select(statement => statement.Start - from).DefaultIfEmpty(length).Min();
        Choosing = Math.Min(length, next) > 0 ? new(null, from, from + Math.Min(length, next)) : null;
    }

    /// <summary>Takes the selected words for a new statement.</summary>
    public bool ChooseSelected()
    {
        if (Selected is not { } span) return false;
        (Choosing, Selected) = (new(null, span.Start, span.End), null);
        return true;
    }

    public void Leave() => Choosing = null;

    /// <summary>Moves the cut to the next mark (with <paramref name="start"/>: the next character), or the end (with it: the start) of the span by one character as people count them.</summary>
    public void Nudge(int by, bool start)
    {
        if (Choosing is not { } choice) return;
        Choosing = choice switch
        {
            { IsCut: true } => NextCut(choice, by, start),
            _ when start => choice with { Start = Math.Clamp(Neighbour(choice.Start, by), 0, choice.End - 1) },
            _ => choice with { End = Math.Clamp(Neighbour(choice.End, by), choice.Start + 1, Proposal.Source.Length) },
        };
    }

    private static FrozenDictionary<SuggestionId, int> Numbered(Proposal proposal) =>
        proposal.Statements.Where(statement => statement.Asks).Select((statement, index) => (statement.Id, Number: index + 1)).ToFrozenDictionary(each => each.Id, each => each.Number);

    private SpanChoice NextCut(SpanChoice choice, int by, bool fine)
    {
        var statement = Proposal.Statements.First(one => one.Id == choice.Statement);
        var places = Places(statement.Start, statement.End, fine);
        var place = by < 0 ? places.LastOrDefault(at => at < choice.Start, places[0]) : places.FirstOrDefault(at => at > choice.Start, places[^1]);
        return choice with { Start = place, End = place };
    }

    private List<int> Places(int start, int end, bool fine = false) => [.. CutPlaces.In(Proposal.Source[start..end], fine).Select(at => start + at)];

    private int Neighbour(int at, int by)
    {
        var window = Proposal.Source[Math.Max(at - 16, 0)..Math.Min(at + 16, Proposal.Source.Length)];
        var starts = StringInfo.ParseCombiningCharacters(window).Select(index => index + Math.Max(at - 16, 0)).Append(Math.Min(at + 16, Proposal.Source.Length)).ToList();
        var index = starts.IndexOf(at);
        return index < 0 ? at + by : starts[Math.Clamp(index + by, 0, starts.Count - 1)];
    }
}
