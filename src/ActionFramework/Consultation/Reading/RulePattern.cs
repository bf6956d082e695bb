using System.Text.RegularExpressions;

namespace ActionFramework.Consultation.Reading;

/// <summary>A pattern of the rules, ready to be matched, and never without an end. Only where a file is long is it worth the time to compile it.</summary>
internal sealed class RulePattern(string pattern)
{
    private const int Worthwhile = 4000;

    // Far beyond any match; on a busy machine the first one of a compiled pattern takes seconds.
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(10);
    private Regex regex = new(pattern, RegexOptions.CultureInvariant, Limit);
    private int uses;

    /// <summary>One pattern of several; none of them matches nothing.</summary>
    public static RulePattern OfAny(IEnumerable<string> patterns, string front = "", string behind = "") =>
        new($"{front}(?:{string.Join('|', patterns.Where(pattern => pattern.Length > 0).Append("(?!)"))}){behind}");

    /// <summary>Any of the words, the longest first.</summary>
    public static string AnyOf(IEnumerable<string> words)
    {
        var alternatives = words.OrderByDescending(word => word.Length).Select(Regex.Escape).ToList();
        return alternatives.Count == 0 ? "(?!)" : string.Join('|', alternatives);
    }

    public bool IsMatch(string text) => Ready().IsMatch(text);

    public Match Match(string text) => Ready().Match(text);

    public MatchCollection Matches(string text) => Ready().Matches(text);

    public string Without(string text) => Ready().Replace(text, "");

    private Regex Ready()
    {
        if (Interlocked.Increment(ref uses) == Worthwhile) regex = new Regex(pattern, RegexOptions.CultureInvariant | RegexOptions.Compiled, Limit);
        return regex;
    }
}
