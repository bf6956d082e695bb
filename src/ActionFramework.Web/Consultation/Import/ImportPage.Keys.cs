using ActionFramework.Web.Layout.Keys;

namespace ActionFramework.Web.Consultation.Import;

/// <summary>The keys of the import: those that correct only while the proposal is open, others while a place in the source is chosen.</summary>
public sealed partial class ImportPage
{
    private IReadOnlyList<PageKey> Keys => review?.Choosing is not null ? ChoosingKeys : IsOpen ? CorrectingKeys : ReadingKeys;

    private PageKey[] ReadingKeys =>
    [
        new("j", L["Next"], () => Step(1)), new("k", L["Previous"], () => Step(-1)),
    ];

    private PageKey[] CorrectingKeys =>
    [
        .. ReadingKeys, Key("Enter", "Confirm", StatementTool.Confirm), Key("s", "Split", StatementTool.Split), Key("m", "Merge", StatementTool.Merge),
        Key("r", "Range", StatementTool.Range), Key("x", "NotAnAsk", StatementTool.NotAnAsk), Key("n", "New", StatementTool.New), Key("u", "Undo", StatementTool.Undo),
        Key("1", "AsRecommendation", StatementTool.AsRecommendation, false), Key("2", "AsOffer", StatementTool.AsOffer, false), Key("3", "AsCommitment", StatementTool.AsCommitment, false),
    ];

    private PageKey[] ChoosingKeys =>
    [
        new("ArrowLeft", L["MoveEnd"], () => Nudge(-1, false)), new("ArrowRight", L["MoveEnd"], () => Nudge(1, false)),
        new("Shift+ArrowLeft", L["MoveStart"], () => Nudge(-1, true)), new("Shift+ArrowRight", L["MoveStart"], () => Nudge(1, true)),
        Key("Enter", "Confirm", StatementTool.Apply), Key("Escape", "Leave", StatementTool.Leave),
    ];

    private PageKey Key(string key, string word, StatementTool tool, bool onStatusLine = true) => new(key, L[word], () => DoAsync(tool), onStatusLine);

    private Task Step(int by) => Shown(() => review!.Step(by));

    private Task Nudge(int by, bool start) => Shown(() => review!.Nudge(by, start));
}
