namespace ActionFramework.Consultation.Reading;

/// <summary>Who was introduced with an organisation, to be known again by the name alone or by a title and the surname: "Dr. Haddad", "宋教授".</summary>
internal sealed class KnownSpeakers
{
    private const int Longest = 40;
    private readonly Dictionary<string, Speaker> names = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, Speaker> surnames = new(StringComparer.OrdinalIgnoreCase);
    private readonly HeadingForm form;

    public KnownSpeakers(HeadingForm form, IEnumerable<Speaker> speakers)
    {
        this.form = form;
        foreach (var speaker in speakers.Where(speaker => speaker is { HasOrganisation: true, Names.Length: 1 }))
        {
            names.TryAdd(speaker.Names[0], speaker);
            surnames.TryAdd(Surname(speaker.Names[0]), speaker);
        }
    }

    public Speaker? Named(string words)
    {
        if (words.Length > Longest || names.Count == 0) return null;
        var (bare, titled) = form.Untitled(words);
        return names.GetValueOrDefault(bare) ?? (titled ? surnames.GetValueOrDefault(bare) : null);
    }

    private static string Surname(string name) =>
        name[0] < '\u2E80' ? name[(name.LastIndexOf(' ') + 1)..]
        : name.Split('·') is [var given, ..] && given.Length < name.Length ? given
        : name[..(char.IsHighSurrogate(name[0]) ? 2 : 1)];
}
