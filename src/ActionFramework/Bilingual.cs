namespace ActionFramework;

/// <summary>The languages a text can be written in; not the cultures of the user interface, though they pair up.</summary>
public enum Language
{
    Zh,
    En,
}

/// <summary>The same words in both languages; a member is null where that language is lacking.</summary>
[GenerateSerializer, Immutable, Alias("Bilingual")]
public sealed record Bilingual([property: Id(0)] string? Zh, [property: Id(1)] string? En)
{
    public static Bilingual Empty { get; } = new("", "");

    public string? In(Language language) => language == Language.Zh ? Zh : En;

    /// <summary>The same, an empty member told as lacking; null where nothing is written in either language.</summary>
    public Bilingual? Written() => (Zh, En) is (null or "", null or "") ? null : new(Zh is "" ? null : Zh, En is "" ? null : En);

    /// <summary>The words in the wanted language, else in the other one, else nothing.</summary>
    public string Best(Language wanted) => In(wanted) ?? In(wanted == Language.Zh ? Language.En : Language.Zh) ?? "";
}
