namespace ActionFramework.Web.Api;

/// <summary>Values of a query that several endpoints read, and the answer to a bad one.</summary>
internal static class QueryValues
{
    /// <summary>Absent is fine and null; false for what is neither zh nor en.</summary>
    public static bool TryLanguage(string? value, out Language? language)
    {
        language = value switch { "zh" => Language.Zh, "en" => Language.En, _ => null };
        return value is null || language is not null;
    }

    public static IResult BadFilter(string path, string detail) => Problem.BadRequest("bad_filter", detail, new ProblemPlace(path, detail));
}
