namespace ActionFramework.Web.Layout;

/// <summary>The addresses of a framework's screens; every link is made here, so that a route changes in one place besides its page.</summary>
public static class FrameworkAddress
{
    public const string Home = "/";
    public const string SignIn = "/sign-in";
    public const string Account = "/account";
    public const string People = "/admin/people";
    public const string New = "/frameworks/new";

    public static string Of(FrameworkId framework) => $"/frameworks/{framework}";

    public static string Draft(FrameworkId framework, SectionId? section = null) =>
        section is { } one ? $"{Of(framework)}/draft/{one}" : $"{Of(framework)}/draft";

    /// <summary>The clause's section, scrolled to the clause.</summary>
    public static string Draft(FrameworkId framework, SectionId section, ClauseId clause) => $"{Draft(framework, section)}#{clause}";

    /// <summary>The same, in a language of the text other than the reader's own, or in his.</summary>
    public static string Draft(FrameworkId framework, SectionId section, ClauseId clause, Language? language) =>
        language is { } one ? $"{Draft(framework, section)}?language={one.ToString().ToLowerInvariant()}#{clause}" : Draft(framework, section, clause);

    /// <summary>The same, with what was suggested on the clause beside the text.</summary>
    public static string Suggestions(FrameworkId framework, SectionId section, ClauseId clause, Language? language = null) => Beside(framework, section, clause, "suggestions", language);

    /// <summary>The same, with the clause's history beside the text.</summary>
    public static string History(FrameworkId framework, SectionId section, ClauseId clause, Language? language = null) => Beside(framework, section, clause, "history", language);

    /// <summary>The same, stepping through how the words of a suggestion came into the clause.</summary>
    public static string Replay(FrameworkId framework, SectionId section, ClauseId clause, SuggestionId suggestion, Language language) =>
        $"{Draft(framework, section)}?pane=history&replay={suggestion}&language={language.ToString().ToLowerInvariant()}#{clause}";

    public static string Read(FrameworkId framework) => $"{Of(framework)}/read";

    public static string Compare(FrameworkId framework) => $"{Of(framework)}/compare";

    public static string Consult(FrameworkId framework) => $"{Of(framework)}/consult";

    public static string Import(FrameworkId framework, ProposalId proposal) => $"{Consult(framework)}/import/{proposal}";

    public static string Desk(FrameworkId framework, SuggestionId? suggestion = null) =>
        suggestion is { } one ? $"{Consult(framework)}/desk/{one}" : $"{Consult(framework)}/desk";

    /// <summary>Where this reader looks at the suggestion: on the desk, or – where the desk is not his – among his organisation's own.</summary>
    public static string Suggestion(FrameworkId framework, SuggestionId suggestion, bool mayTag) =>
        mayTag ? Desk(framework, suggestion) : $"{Consult(framework)}#{suggestion}";

    public static string Trace(FrameworkId framework) => $"{Of(framework)}/trace";

    public static string Members(FrameworkId framework) => $"{Of(framework)}/members";

    /// <summary>The framework that an address (from the root, with or without its slash) is about; null outside any.</summary>
    public static FrameworkId? FrameworkOf(string address) =>
        Steps(address) is ["frameworks", var id, ..] && Guid.TryParseExact(id, "D", out var value) ? FrameworkId.From(value) : null;

    /// <summary>The screen of the framework (draft, read …) that an address shows; empty for its home and outside any.</summary>
    public static string ScreenOf(string address) =>
        FrameworkOf(address) is not null && Steps(address) is [_, _, var screen, ..] ? screen : "";

    private static string Beside(FrameworkId framework, SectionId section, ClauseId clause, string pane, Language? language) =>
        $"{Draft(framework, section)}?pane={pane}{(language is { } one ? $"&language={one.ToString().ToLowerInvariant()}" : "")}#{clause}";

    private static string[] Steps(string address) => address.Split('?', '#')[0].TrimStart('/').Split('/');
}
