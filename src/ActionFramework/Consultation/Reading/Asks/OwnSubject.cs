namespace ActionFramework.Consultation.Reading.Asks;

/// <summary>Of whom a clause speaks.</summary>
internal enum Subject
{
    /// <summary>It names nobody.</summary>
    None,

    /// <summary>The speaker, or the organisation he speaks for.</summary>
    Own,

    /// <summary>A body with a name that is not known to be the speaker's.</summary>
    Body,

    /// <summary>Something or somebody else.</summary>
    Other,

    /// <summary>Somebody who plainly is not the speaker: a government, the draft.</summary>
    Foreign,
}

/// <summary>Tells whether a speaker speaks of himself: by a pronoun, or by his organisation's name, its end or its short form.</summary>
internal sealed class OwnSubject(AskGrammar grammar, string organisation)
{
    private const int Shortest = 2;
    private const int LongestShortForm = 8;

    /// <param name="words">What stands before a cue in its clause.</param>
    public Subject Of(string words)
    {
        var bare = grammar.Circumstances.Without(words[grammar.Attribution.Match(words).Length..]).Trim(' ', '\u3000', ',', '，', '"', '“');
        if (bare.Length == 0) return grammar.Own.IsMatch(words) || IsOrganisation(words) ? Subject.Own : Subject.None;
        if (grammar.Own.IsMatch(bare) || IsOrganisation(bare) || IsPossessed(bare)) return Subject.Own;
        return grammar.Foreign.IsMatch(bare) ? Subject.Foreign : grammar.Bodies.IsMatch(bare) ? Subject.Body : Subject.Other;
    }

    /// <summary>A clause that begins with the speaker, whatever it goes on to say.</summary>
    public bool Leads(string clause) => grammar.Own.IsMatch(clause) || BeginsWithEnd(clause) || BeginsWithWord(clause);

    public bool Mentions(string words) => organisation.Length >= Shortest && words.Contains(organisation, StringComparison.OrdinalIgnoreCase);

    private bool IsOrganisation(string words)
    {
        if (organisation.Length < Shortest) return false;
        var bare = words.StartsWith("the ", StringComparison.OrdinalIgnoreCase) ? words[4..] : words;
        return bare.Length >= Shortest && (organisation.Contains(bare, StringComparison.OrdinalIgnoreCase) || bare.StartsWith(organisation, StringComparison.OrdinalIgnoreCase) || IsShortForm(bare) || BeginsWithEnd(bare));
    }

    // "亚行" of 亚洲开发银行, "MRC" of Mekong River Commission: its letters, in order.
    private bool IsShortForm(string words)
    {
        if (words.Length > LongestShortForm || (words[0] < '\u2E80' && words.Any(char.IsLower))) return false;
        var at = 0;
        foreach (var letter in organisation)
        {
            if (at < words.Length && letter == words[at]) at++;
        }
        return at == words.Length;
    }

    // "The Trust …" of Kavango Rivers Trust.
    private bool BeginsWithWord(string clause)
    {
        var bare = clause.StartsWith("the ", StringComparison.OrdinalIgnoreCase) ? clause[4..] : clause;
        var word = bare[..Math.Max(0, bare.IndexOfAny([' ', '’', '\'']))];
        return word.Length > Shortest && (organisation.EndsWith($" {word}", StringComparison.OrdinalIgnoreCase) || organisation.StartsWith($"{word} ", StringComparison.OrdinalIgnoreCase) || organisation == word);
    }

    // "The Survey's laboratory …".
    private bool IsPossessed(string words) => words.IndexOfAny(['’', '\'']) is var at and > 0 && words.IndexOf(' ', at) == at + 2 && BeginsWithWord(words);

    // "商会今年…" of 江淮节水设备商会.
    private bool BeginsWithEnd(string words)
    {
        for (var length = Shortest; length < organisation.Length; length++)
        {
            if (organisation[^length] >= '\u2E80' && words.StartsWith(organisation[^length..], StringComparison.Ordinal)) return true;
        }
        return false;
    }
}
