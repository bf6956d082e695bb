using ActionFramework.Consultation;
using ActionFramework.Web.Api;

namespace ActionFramework.Web.Consultation;

/// <summary>Reads the filters of a list of suggestions from the query; a value that is none of theirs is refused by its name.</summary>
internal static class SuggestionFilterReading
{
    public static readonly (string Name, string Meaning)[] Filters =
    [
        ("tagged", "true or false: with any tag, or with none"),
        ("kind", "recommendation, offer or commitment"),
        ("organisation", "as printed"),
        ("theme", "the id of a theme"),
        ("clause", "the id of a tagged clause"),
        ("disposition", "a code that a tag was answered with"),
        ("open", "true or false: without tag, or with a tag that still asks for an answer"),
    ];

    /// <summary>The filter, or the name of the first bad one.</summary>
    public static (SuggestionFilter? Filter, string? Bad) Read(IQueryCollection query)
    {
        string? bad = null;
        var filter = new SuggestionFilter
        {
            Tagged = Value<bool>("tagged", Truth),
            Open = Value<bool>("open", Truth),
            Kind = Value<StatementKind>("kind", ApiWords.TryRead),
            Disposition = Value<DispositionCode>("disposition", ApiWords.TryRead),
            Theme = Value<ThemeId>("theme", (string? word, out ThemeId id) => Id(word, out id)),
            Clause = Value<ClauseId>("clause", (string? word, out ClauseId id) => Id(word, out id)),
            Organisation = query.TryGetValue("organisation", out var organisation) ? organisation.ToString() : null,
        };
        return bad is null ? (filter, null) : (null, bad);

        T? Value<T>(string name, TryRead<T> read) where T : struct
        {
            if (!query.TryGetValue(name, out var words)) return null;
            if (words.Count == 1 && read(words[0], out var value)) return value;
            bad ??= name;
            return null;
        }
    }

    private delegate bool TryRead<T>(string? word, out T value);

    private static bool Truth(string? word, out bool value)
    {
        value = word == "true";
        return word is "true" or "false";
    }

    private static bool Id<TId>(string? word, out TId id) where TId : struct, IIdentity<TId>
    {
        var read = Guid.TryParseExact(word, "D", out var value);
        id = TId.From(value);
        return read;
    }
}
