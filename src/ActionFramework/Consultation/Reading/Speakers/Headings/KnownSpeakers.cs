namespace ActionFramework.Consultation.Reading.Speakers.Headings;

/// <summary>Who was introduced with an organisation, to be known again by the name alone or by a title and the surname: "Dr. Haddad", "宋教授".</summary>
internal sealed class KnownSpeakers
{
    public const int Longest = 40;

    private readonly Dictionary<string, Speaker> names = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, Speaker> surnames = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, Speaker> called = new(StringComparer.OrdinalIgnoreCase);
    private readonly HeadingForm form;

    public KnownSpeakers(HeadingForm form, IEnumerable<Speaker> speakers)
    {
        this.form = form;
        foreach (var speaker in speakers) Add(speaker);
    }

    public void Add(Speaker speaker)
    {
        if (!speaker.HasOrganisation) return;
        foreach (var name in speaker.Names) Add(name, speaker.Names.Length == 1 ? speaker : speaker with { Names = [name] });
    }

    private void Add(string name, Speaker speaker)
    {
        names.TryAdd(name, speaker);
        surnames.TryAdd(Surname(name), speaker);
        foreach (var part in ForeignParts(name)) names.TryAdd(part, speaker);
        // In a talk people are called by their first name, or by the first two: "Wanjiru", "Min Aung".
        foreach (var part in Called(name)) called.TryAdd(part, speaker);
    }

    public Speaker? Named(string words)
    {
        if (words.Length > Longest || names.Count == 0) return null;
        var (bare, titled) = form.Untitled(words);
        return names.GetValueOrDefault(bare) ?? (titled ? surnames.GetValueOrDefault(bare) : null);
    }

    /// <summary>As <see cref="Named"/>, and by the surname alone: where a verb of speech follows, no title is needed.</summary>
    public Speaker? Recalled(string words) => Named(words) ?? (words.Length > Longest ? null : form.Untitled(words).Bare is var bare ? surnames.GetValueOrDefault(bare) ?? called.GetValueOrDefault(bare) : null);

    // "扎米拉·奥鲁兹巴耶娃" is called by either part.
    private static IEnumerable<string> ForeignParts(string name) => name.Split('·') is { Length: > 1 } parts ? parts.Where(part => part.Length > 1) : [];

    private static IEnumerable<string> Called(string name) =>
        name[0] >= '\u2E80' ? [] : Enumerable.Range(1, name.Count(letter => letter == ' ')).SelectMany(count => name.Split(' ') is var words ? new[] { string.Join(' ', words[..count]), string.Join(' ', words[^count..]) } : []);

    private static string Surname(string name) =>
        name[0] < '\u2E80' ? name[(name.LastIndexOf(' ') + 1)..]
        : name.Split('·') is [var given, ..] && given.Length < name.Length ? given
        : name[..(char.IsHighSurrogate(name[0]) ? 2 : 1)];
}
