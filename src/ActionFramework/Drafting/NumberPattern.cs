using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace ActionFramework.Drafting;

/// <summary>How one number looks: words around exactly one counter in braces, e.g. <c>{一}、</c>, <c>Annex {A}</c>, <c>（{1}）</c>.</summary>
public sealed record NumberPattern
{
    private static readonly FrozenDictionary<string, Func<int, string>> Counters = new Dictionary<string, Func<int, string>>
    {
        ["{1}"] = Digits,
        ["{一}"] = Chinese,
        ["{I}"] = Roman,
        ["{A}"] = number => Letters(number).ToUpperInvariant(),
        ["{a}"] = Letters,
    }.ToFrozenDictionary();

    private readonly Func<int, string> counter;

    private NumberPattern(string before, string after, Func<int, string> counter) => (Before, After, this.counter) = (before, after, counter);

    private string Before { get; }

    private string After { get; }

    /// <summary>Null unless the pattern has exactly one counter, and a known one.</summary>
    public static NumberPattern? TryRead(string pattern)
    {
        var (open, close) = (pattern.IndexOf('{', StringComparison.Ordinal), pattern.IndexOf('}', StringComparison.Ordinal) + 1);
        if (open < 0 || close < open || !Counters.TryGetValue(pattern[open..close], out var counter)) return null;
        var (before, after) = (pattern[..open], pattern[close..]);
        return after.AsSpan().IndexOfAny('{', '}') >= 0 ? null : new(before, after, counter);
    }

    public string Format(Tally tally) =>
        Before + (tally.Whole == 0 ? "0" : counter(tally.Whole)) + (tally.Between == 0 ? "" : "-" + Digits(tally.Between)) + After;

    private static string Digits(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>a … z, aa, ab …</summary>
    private static string Letters(int number) => number == 0 ? "" : Letters((number - 1) / 26) + (char)('a' + ((number - 1) % 26));

    private static string Roman(int number)
    {
        ReadOnlySpan<int> values = [1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1];
        string[] signs = ["M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"];
        var roman = new StringBuilder();
        for (var place = 0; place < signs.Length; place++)
            for (; number >= values[place]; number -= values[place]) roman.Append(signs[place]);
        return roman.ToString();
    }

    /// <summary>一 … 十, 十一, 二十, 一百零一: no 一 before a leading 十, and 零 for skipped places, up to 9999.</summary>
    private static string Chinese(int number)
    {
        var written = new StringBuilder();
        for (var (unit, place) = (1000, 3); unit > 0; (unit, place) = (unit / 10, place - 1))
        {
            var digit = number / unit % 10;
            if (digit == 0 && written.Length > 0 && number % unit > 0 && written[^1] != '零') written.Append('零');
            if (digit > 0) written.Append("零一二三四五六七八九"[digit]).Append(place == 0 ? "" : "十百千"[place - 1].ToString());
        }
        return written.ToString() is ['一', '十', ..] leading ? leading[1..] : written.ToString();
    }
}

/// <summary>A place in a count: the whole number, and the place among those that stand only in the other language after it (0: none).</summary>
public readonly record struct Tally(int Whole, int Between)
{
    /// <summary>Those that the source language lacks take no number away from it: 4.1.1, 4.1.1-1, 4.1.2.</summary>
    public Tally Next(bool inSource) => inSource ? new(Whole + 1, 0) : this with { Between = Between + 1 };
}
