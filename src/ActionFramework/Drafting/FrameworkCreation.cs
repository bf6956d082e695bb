using System.Collections.Immutable;

namespace ActionFramework.Drafting;

/// <summary>What became of the wish to create a framework.</summary>
public abstract record CreationResult
{
    public sealed record Created(FrameworkId Framework) : CreationResult;

    /// <summary>The account may not create frameworks.</summary>
    public sealed record Forbidden : CreationResult;

    public sealed record UnknownTemplate : CreationResult;

    public sealed record TemplateRefused(ImmutableArray<TemplateProblem> Problems) : CreationResult;

    /// <summary>A title has at most <see cref="FrameworkTitle.Longest"/> UTF-16 units in each language.</summary>
    public sealed record TitleTooLong : CreationResult;
}

/// <summary>Creates frameworks from templates.</summary>
public interface IFrameworkCreation
{
    /// <summary>Sections, texts and themes as the template has them, under new ids; the creator becomes coordinator.</summary>
    /// <param name="template">The template's id.</param>
    /// <param name="title">Null, or blank in a language: as the template has it.</param>
    /// <param name="creator">Whose account must allow it.</param>
    /// <param name="cancellationToken">Stops it before anything is stored.</param>
    Task<CreationResult> CreateAsync(string template, Bilingual? title, PersonId creator, CancellationToken cancellationToken);
}

/// <summary>Titles of frameworks and sections: trimmed, blank ones are none.</summary>
public static class FrameworkTitle
{
    public const int Longest = 300;

    public static Bilingual Trim(Bilingual title, IReadOnlyCollection<Language> languages) => new(
        languages.Contains(Language.Zh) ? Trim(title.Zh) : null,
        languages.Contains(Language.En) ? Trim(title.En) : null);

    public static bool IsTooLong(Bilingual title) => title.Zh?.Length > Longest || title.En?.Length > Longest;

    private static string? Trim(string? words) => words?.Trim() is { Length: > 0 } trimmed ? trimmed : null;
}
