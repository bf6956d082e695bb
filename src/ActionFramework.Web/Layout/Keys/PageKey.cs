namespace ActionFramework.Web.Layout.Keys;

/// <summary>
/// One key of a page: what to press, what it does in the reader's language, and the doing.
/// Written as the browser names keys: <c>j</c>, <c>1</c>, <c>?</c>, <c>Enter</c>, <c>Alt+ArrowUp</c>, <c>Ctrl+k</c>, or one after another: <c>g d</c>.
/// </summary>
/// <param name="Combination">Letters small; Ctrl stands for ⌘ as well. Keys without Ctrl or Alt work only outside text fields, and never while an input method composes.</param>
/// <param name="Does">A short localised phrase for the status line and the list of keys.</param>
/// <param name="Press">Null for a key that another part handles itself (the text editor) and that is only listed here.</param>
/// <param name="OnStatusLine">False for a key that only the list behind <c>?</c> names.</param>
/// <param name="Listed">What that list says where the status line speaks of several keys at once; empty for a key of the shell, which it names already.</param>
public sealed record PageKey(string Combination, string Does, Func<Task>? Press = null, bool OnStatusLine = true, string? Listed = null)
{
    /// <summary>What is printed on the caps, in order.</summary>
    public IEnumerable<string> Caps => Combination.Split(' ').SelectMany(stroke => stroke.Split('+', StringSplitOptions.RemoveEmptyEntries)).Select(Cap);

    private static string Cap(string key) => key switch
    {
        "ArrowUp" => "↑",
        "ArrowDown" => "↓",
        "ArrowLeft" => "←",
        "ArrowRight" => "→",
        "Escape" => "Esc",
        "Delete" => "Del",
        [var letter] => char.ToUpperInvariant(letter).ToString(),
        _ => key,
    };
}
